package freehold.server;

import java.nio.file.Path;
import java.util.Map;

/// The folder that everything of one cloud lives in: `FREEHOLD_HOME`, or else the usual place for root and for others.
public record Home(Path path) {
    private static final Path FOR_ROOT = Path.of("/var/lib/freehold");
    private static final String FOR_OTHERS = ".local/state/freehold";

    public static Home find(Map<String, String> environment, boolean root) {
        var said = environment.getOrDefault("FREEHOLD_HOME", "");
        if (!said.isEmpty()) {
            return new Home(Path.of(said).toAbsolutePath().normalize());
        }
        return new Home(root ? FOR_ROOT : Path.of(environment.getOrDefault("HOME", "/")).resolve(FOR_OTHERS));
    }

    public Path configuration() {
        return path.resolve("freehold.yaml");
    }

    /// What lives no longer than the process.
    public Path run() {
        return path.resolve("run");
    }

    public Path operatorSocket() {
        return run().resolve("operator.sock");
    }

    /// By which guests' calls come that know no other way.
    public Path guestSocket() {
        return run().resolve("guests.sock");
    }

    public Path pidFile() {
        return run().resolve("freehold.pid");
    }

    public Path log() {
        return path.resolve("log/freehold.log");
    }

    /// Who called what.
    public Path audit() {
        return path.resolve("log/audit");
    }

    /// Private keys that Freehold made for its operator.
    public Path keys() {
        return path.resolve("keys");
    }

    /// Guests' disks, and what is remembered of guests.
    public Path guests() {
        return path.resolve("guests");
    }

    public Path database() {
        return path.resolve("database");
    }
}
