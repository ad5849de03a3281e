package freehold.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Which hosts a home folder's cloud stands on: this machine, or some that are simulated. It is settled with the first `up`,
/// because what the records say of guests holds only there.
public record HostKind(int simulated) {
    public static final HostKind REAL = new HostKind(0);

    public boolean isReal() {
        return simulated == 0;
    }

    public static Optional<HostKind> read(Home home) throws IOException {
        var file = file(home);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var words = Files.readString(file).strip().split(" ");
        return Optional.of(words.length == 2 && words[0].equals("simulated") ? new HostKind(Integer.parseInt(words[1])) : REAL);
    }

    /// @throws Failure if the folder already has a cloud on hosts of the other kind
    public void checkFits(Home home) throws IOException {
        var before = read(home);
        if (before.isPresent() && before.get().isReal() != isReal()) {
            throw Failure.failed(home.path() + " has a cloud on " + (isReal() ? "simulated hosts" : "real hosts") + ": set FREEHOLD_HOME to another folder, "
                    + "or remove that cloud with `freehold down --purge`.");
        }
    }

    /// @throws Failure as `checkFits`
    public void settle(Home home) throws IOException {
        checkFits(home);
        Files.createDirectories(home.path());
        Files.writeString(file(home), isReal() ? "real\n" : "simulated " + simulated + "\n");
    }

    static Path file(Home home) {
        return home.path().resolve("hosts");
    }
}
