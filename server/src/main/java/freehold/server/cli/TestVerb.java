package freehold.server.cli;

import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.machine.TestRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "test",
        description = "Runs every test that can run on this machine, and says which could not: the modules' own, and those with unmodified clients "
                + "against a cloud on a network of its own.",
        footer = {"", "Example:", "  freehold test", "  freehold test --no-e2e"})
final class TestVerb implements Callable<Integer> {
    private final Machine machine;
    private final Terminal terminal;

    @Option(names = "--no-e2e", description = "Only the modules' own tests.")
    private boolean withoutClients;

    @Option(names = "--no-install", description = "Install no packages: tests that need them are left out.")
    private boolean noInstall;

    TestVerb(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return new TestRun(machine, terminal, !withoutClients, !noInstall).run();
    }
}
