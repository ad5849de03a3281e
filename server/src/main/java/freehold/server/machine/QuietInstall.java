package freehold.server.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// While it lasts, packages that are installed don't start their daemons: which ones run, and how, is for the agent to say.
/// Debian asks a program of this name (<https://manpages.debian.org/bookworm/init-system-helpers/invoke-rc.d.8.en.html>).
///
/// A policy that somebody else has set stands.
final class QuietInstall implements AutoCloseable {
    private static final Path POLICY = Path.of("/usr/sbin/policy-rc.d");
    private static final String MARK = "# Freehold, while it installs packages";
    private static final String FORBID_ALL = "#!/bin/sh\n" + MARK + "\nexit 101\n";

    private final boolean ours;

    private QuietInstall(boolean ours) {
        this.ours = ours;
    }

    static QuietInstall begin() throws IOException {
        if (Files.exists(POLICY) && !Files.readString(POLICY).contains(MARK)) {
            return new QuietInstall(false);
        }
        Files.writeString(POLICY, FORBID_ALL);
        Files.setPosixFilePermissions(POLICY, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new QuietInstall(true); // also when an install of ours was killed and left it
    }

    @Override
    public void close() throws IOException {
        if (ours) {
            Files.deleteIfExists(POLICY);
        }
    }
}
