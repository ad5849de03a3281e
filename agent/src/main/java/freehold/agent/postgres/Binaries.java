package freehold.agent.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the jar that Maven Central has of them: `initdb`, `pg_ctl`, `postgres`.
record Binaries(Path folder) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /// Unpacks them below `parent` unless they are there. Another version gets a folder of its own.
    static Binaries in(Path parent) {
        var archive = Binaries.class.getResource(ARCHIVE);
        if (archive == null) {
            throw new PostgresFailure("this build has no PostgreSQL in it: " + ARCHIVE + " is missing", null);
        }
        try {
            var packed = (JarURLConnection) archive.openConnection();
            var folder = parent.resolve("programs-" + Long.toHexString(packed.getJarEntry().getCrc()));
            if (!Files.isDirectory(folder)) {
                unpack(packed, folder);
            }
            return new Binaries(folder);
        } catch (IOException failure) {
            throw Complaint.about("PostgreSQL could not be unpacked in " + parent, String.valueOf(failure.getMessage()));
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /// Into a folder beside, which then takes its name: one that was left half unpacked is never used.
    private static void unpack(JarURLConnection packed, Path folder) throws IOException {
        var beside = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try (var tar = new XZInputStream(packed.getInputStream())) {
            Run.of(List.of("tar", "--extract", "--no-same-owner", "--directory", beside.toString()), tar)
                    .orFail("PostgreSQL could not be unpacked in " + folder.getParent());
            Files.setPosixFilePermissions(beside, Account.OPEN_TO_PASS);
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
