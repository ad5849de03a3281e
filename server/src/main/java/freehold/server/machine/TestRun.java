package freehold.server.machine;

import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.machine.TestReports.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Every test there is: first the modules' own; then those of the agent once more on a machine of their own, where real
/// engines may be started; then whole clouds under unmodified clients.
///
/// @param withClients whether to run the last two
public record TestRun(Machine machine, Terminal terminal, boolean withClients, boolean mayInstall) {
    private static final String NAMESPACE = "e2e/in-namespace";

    /// Suites wait for guests and clients more than they work, so some go side by side, each on a machine of its own.
    private static final int SUITES_AT_ONCE = 2;

    /// @return the exit code: 0 if nothing failed
    public int run() throws Exception {
        var begun = terminal.time().now();
        terminal.say("Tests of the modules");
        boolean built = maven(List.of("mvn", "--batch-mode", "--no-transfer-progress", "--fail-at-end", "verify")) == 0;
        var suites = new ArrayList<Count>();
        if (withClients) {
            built &= withEngines(suites);
        }
        var all = new TestReports(machine.sources()).read();
        for (var suite : suites) {
            all = all.plus(suite);
        }
        terminal.say("All tests took " + terminal.since(begun));
        terminal.print(all.passed() + " passed, " + all.failed() + " failed, " + all.skipped() + " skipped");
        return built && all.failed() == 0 ? 0 : 1;
    }

    private boolean withEngines(List<Count> suites) throws Exception {
        if (!machine.root()) {
            terminal.say("Left out: tests with real engines need root");
            return true;
        }
        var packages = new Packages(machine, terminal, Packages.OF_TESTS);
        if (mayInstall) {
            packages.provide(true);
        } else if (!packages.missing().isEmpty()) {
            terminal.say("Left out: tests with real engines need packages: " + String.join(" ", packages.missing()));
            return true;
        }
        terminal.say("Tests of the agent, with real engines");
        boolean passed = maven(List.of(path(NAMESPACE), "mvn", "--batch-mode", "--offline", "--projects", "agent", "--also-make",
                "-Dtest=freehold.agent.**", "-Dsurefire.failIfNoSpecifiedTests=false", "test")) == 0;
        if (mayInstall) {
            terminal.say("The image micro, for guests of the suites");
            var folder = path("target/images"); // of temporary files too, as when an operator builds it
            Files.createDirectories(Path.of(folder));
            passed &= new Program(List.of(path("images/micro/build"), folder + "/micro"), Map.of("TMPDIR", folder))
                    .in(machine.sources()).runAloud(terminal).succeeded();
        }
        try (var lanes = Executors.newFixedThreadPool(SUITES_AT_ONCE)) {
            var all = clientSuites().stream().<Callable<Count>>map(suite -> () -> clients(suite)).toList();
            for (var each : lanes.invokeAll(all)) {
                suites.add(each.get());
            }
        }
        return passed;
    }

    private int maven(List<String> command) throws Exception {
        return new Program(command, Map.of("FREEHOLD_HOME", "")).in(machine.sources()).runHere();
    }

    /// A suite says how it went in its last line; one that doesn't has failed.
    private Count clients(Path suite) throws Exception {
        var begun = terminal.time().now();
        terminal.say("Suite " + suite.getFileName() + " begins");
        var outcome = new Program(List.of(path(NAMESPACE), suite.toString()), Map.of()).in(machine.sources()).run();
        terminal.say("Suite " + suite.getFileName() + " took " + terminal.since(begun) + "\n" + outcome.text().stripTrailing());
        return TestReports.parse(outcome.lastLine()).filter(count -> outcome.succeeded() || count.failed() > 0).orElse(new Count(0, 1, 0));
    }

    /// Those of Terraform first, whose provider waits most, then those that are most to read: so none that takes long begins last.
    private List<Path> clientSuites() throws IOException {
        try (var all = Files.list(machine.sources().resolve("e2e"))) {
            return all.filter(f -> f.getFileName().toString().startsWith("test-") && Files.isExecutable(f))
                    .sorted(Comparator.comparing((Path suite) -> !suite.toString().contains("terraform"))
                            .thenComparing(suite -> suite.toFile().length(), Comparator.reverseOrder()))
                    .toList();
        }
    }

    private String path(String program) {
        return machine.sources().resolve(program).toString();
    }
}
