package freehold.server.machine;

import freehold.agent.postgres.EmbeddedPostgres;
import freehold.server.Failure;
import freehold.server.Home;
import freehold.server.Machine;
import freehold.server.RealHosts;
import freehold.server.Terminal;
import freehold.server.Wait;
import freehold.server.operator.OperatorClient;
import freehold.server.operator.Verbs;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The way back: from a cloud that runs to a machine without one.
public record Descent(Machine machine, Terminal terminal) {
    /// How long guests get to shut down before their plug is pulled.
    private static final Duration GUEST_LIMIT = Duration.ofSeconds(60);

    private static final Duration PROCESS_LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /// @return whether there was anything to stop
    public boolean down() throws Exception {
        var home = machine.home();
        var client = new OperatorClient(home);
        var status = client.status();
        if (status.isPresent() && status.get().instancesIn("running") + status.get().instancesIn("stopping") > 0) {
            terminal.step("stopping the instances", () -> stopGuests(client));
        }
        var process = RunningProcess.read(home.pidFile());
        if (process.isPresent()) {
            terminal.step("stopping the control plane", () -> stop(process.get()));
        }
        EmbeddedPostgres.stop(home.database());
        return status.isPresent() || process.isPresent();
    }

    /// Removes all that Freehold made. The cloud must be down.
    public void purge() throws Exception {
        var home = machine.home();
        var engines = new Engines(home);
        if (engines.wereStarted()) {
            terminal.step("removing instances and networks", () -> {
                engines.start(); // only they can take away what they have made
                RealHosts.removeAll(home, machine.configuration(), terminal.time());
                return home;
            });
            terminal.step("stopping the engines", () -> {
                engines.stop();
                return home;
            });
        }
        terminal.step("removing " + home.path(), () -> {
            remove(home);
            return home;
        });
    }

    private boolean stopGuests(OperatorClient client) throws Exception {
        if (allOff(client, false).isEmpty()) {
            allOff(client, true).orElseThrow(() -> Failure.failed("some instances do not stop, not even by force: `freehold status`, and the log "
                    + machine.home().log() + ", say more."));
        }
        return true;
    }

    private Optional<Boolean> allOff(OperatorClient client, boolean force) throws Exception {
        return Wait.until(terminal.time(), GUEST_LIMIT, PAUSE, () ->
                client.ask(Verbs.STOP_GUESTS, new Verbs.StopGuests(force)).left() == 0 ? Optional.of(true) : Optional.<Boolean>empty());
    }

    private RunningProcess stop(RunningProcess process) throws Exception {
        process.end(false);
        if (gone(process).isEmpty()) {
            process.end(true);
            gone(process).orElseThrow(() -> Failure.failed("process " + process.pid() + " does not end, not even by force."));
        }
        return process;
    }

    private Optional<Boolean> gone(RunningProcess process) throws Exception {
        return Wait.until(terminal.time(), PROCESS_LIMIT, PAUSE,
                () -> process.isRunning() ? Optional.<Boolean>empty() : Optional.of(true));
    }

    /// Only what is Freehold's: the folder may have been somebody's before.
    private static void remove(Home home) throws IOException {
        for (var path : List.of(home.run(), home.log().getParent(), home.keys(), home.guests(), home.database(), home.path().resolve("images"),
                home.path().resolve("hosts"), home.path().resolve("kvm"))) {
            Trees.remove(path);
        }
        if (Files.isDirectory(home.path())) {
            try (var left = Files.list(home.path())) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(home.path());
        }
    }
}
