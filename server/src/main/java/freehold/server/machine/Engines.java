package freehold.server.machine;

import freehold.agent.daemons.Daemon;
import freehold.agent.daemons.Daemons;
import freehold.server.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The engines' daemons as one cloud uses them, with a note of those that it has started: only they end when it is purged.
record Engines(Home home) {
    /// @return those that were started now
    Set<Daemon> start() throws IOException {
        var started = new Daemons().start();
        var all = ours();
        all.addAll(started);
        Files.writeString(note(), all.stream().map(d -> d.name() + "\n").collect(Collectors.joining()));
        return Set.copyOf(started);
    }

    /// Stops those that this cloud has started. Its guests and networks must be gone.
    void stop() throws IOException {
        var ours = ours();
        var daemons = new Daemons();
        if (ours.contains(Daemon.OVN_HOST)) {
            daemons.stop(EnumSet.of(Daemon.OVN_HOST));
            ours.remove(Daemon.OVN_HOST);
        }
        Daemons.leaveOvn();
        daemons.stop(ours);
        Files.deleteIfExists(note());
    }

    boolean wereStarted() {
        return Files.exists(note());
    }

    private EnumSet<Daemon> ours() throws IOException {
        var ours = EnumSet.noneOf(Daemon.class);
        if (Files.exists(note())) {
            Files.readAllLines(note()).forEach(name -> ours.add(Daemon.valueOf(name)));
        }
        return ours;
    }

    private Path note() {
        return home.path().resolve("engines");
    }
}
