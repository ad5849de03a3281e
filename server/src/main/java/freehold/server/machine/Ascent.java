package freehold.server.machine;

import freehold.agent.postgres.EmbeddedPostgres;
import freehold.server.Failure;
import freehold.server.Home;
import freehold.server.HostKind;
import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.Wait;
import freehold.server.operator.OperatorClient;
import freehold.server.operator.Verbs.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that it takes from a bare machine to a cloud that answers.
///
/// @param mayInstall whether packages that are missing may be installed
public record Ascent(Machine machine, Terminal terminal, boolean mayInstall) {
    /// A first start makes the database. On a slow disk that takes its time.
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private static final Duration PAUSE = Duration.ofMillis(50);

    /// Returns when the cloud answers; at once if it does already.
    public Status up(HostKind hosts) throws Exception {
        var home = machine.home();
        hosts.checkFits(home);
        var client = new OperatorClient(home);
        var running = client.status();
        if (running.isPresent()) {
            return running.get();
        }
        PortHolder.checkFree(machine.configuration().endpoint(), home);
        if (hosts.isReal() && !machine.root()) {
            throw Failure.machine("a cloud with real guests needs root, for bridges, addresses and virtual machines: start it with sudo, or try "
                    + "`freehold up --simulated-hosts 3`.");
        }
        hosts.settle(home);
        if (hosts.isReal()) {
            prepare(home);
        }
        return terminal.step("starting the control plane", () -> start(hosts, client));
    }

    private void prepare(Home home) throws Exception {
        new Packages(machine, terminal, Packages.OF_HOSTS).provide(mayInstall);
        terminal.step("starting the engines (Open vSwitch, OVN, libvirt)", () -> new Engines(home).start());
    }

    private Status start(HostKind hosts, OperatorClient client) throws Exception {
        var arguments = new ArrayList<>(List.of("serve"));
        if (!hosts.isReal()) {
            arguments.addAll(List.of("--simulated-hosts", Integer.toString(hosts.simulated())));
        }
        var process = ControlPlaneProcess.start(machine.home(), machine.sources(), arguments);
        boolean answers = false;
        try {
            var status = firstAnswer(process, client);
            answers = true;
            return status;
        } finally {
            if (!answers) {
                process.destroy();
                EmbeddedPostgres.stop(machine.home().database()); // it would run on by itself
            }
        }
    }

    private Status firstAnswer(Process process, OperatorClient client) throws Exception {
        return Wait.until(terminal.time(), START_LIMIT, PAUSE, () -> answerOf(process, client))
                .orElseThrow(() -> Failure.failed("the control plane does not answer after " + START_LIMIT.toSeconds() + " s; its log is "
                        + machine.home().log() + "."));
    }

    private Optional<Status> answerOf(Process process, OperatorClient client) throws Exception {
        var status = client.status();
        if (status.isEmpty() && !process.isAlive()) {
            throw ControlPlaneProcess.whyNot(machine.home(), process);
        }
        return status;
    }
}
