package freehold.agent.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The operating system's user that PostgreSQL runs as: a system user without rights when we are root (PostgreSQL refuses
/// to be root), ourselves otherwise.
///
/// @param name     of the user
/// @param isOurOwn whether that is who we are
record Account(String name, boolean isOurOwn) {
    static final Set<PosixFilePermission> OPEN_TO_PASS = PosixFilePermissions.fromString("rwxr-xr-x");
    static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private static final String SYSTEM_USER = "freehold";

    /// Makes the system user if we are root and it isn't there.
    static Account forDatabase() {
        var me = System.getProperty("user.name", "");
        if (!me.equals("root")) {
            return new Account(me, true);
        }
        if (Run.of(List.of("getent", "passwd", SYSTEM_USER)).status() != 0) {
            Run.of(List.of("useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent",
                            "--shell", "/usr/sbin/nologin", SYSTEM_USER))
                    .orFail("the system user " + SYSTEM_USER + " could not be made");
        }
        return new Account(SYSTEM_USER, false);
    }

    /// The command, as this user and with none of our rights.
    List<String> as(List<String> command) {
        if (isOurOwn) {
            return command;
        }
        var all = new ArrayList<>(List.of(
                "setpriv", "--reuid=" + name, "--regid=" + name, "--clear-groups", "--no-new-privs", "--"));
        all.addAll(command);
        return all;
    }

    /// Makes a folder that only this user may look into, unless it is there.
    ///
    /// @throws PostgresFailure if a folder above it is closed to this user
    void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        own(folder);
        Files.setPosixFilePermissions(folder, PRIVATE);
        for (var above = folder.getParent(); !isOurOwn && above != null; above = above.getParent()) {
            if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new PostgresFailure("the database's user " + name + " can't pass " + above + ": open it (chmod o+x "
                        + above + ") or choose another FREEHOLD_HOME", null);
            }
        }
    }

    void own(Path file) throws IOException {
        if (!isOurOwn) {
            var user = file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
            Files.setOwner(file, user);
        }
    }
}
