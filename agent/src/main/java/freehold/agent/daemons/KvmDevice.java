package freehold.agent.daemons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import org.jspecify.annotations.Nullable;

/// `/dev/kvm`, which QEMU opens as a user of its own.
///
/// On an ordinary machine udev gives it to the group `kvm`. Without udev (containers, sandboxes) it is root's alone, and
/// libvirt, which asks QEMU what it can do with more rights than guests will have, then believes each time that KVM has just
/// gone away: it asks QEMU anew some ten times for each guest, and a start takes 7 s instead of 0.3 s.
final class KvmDevice {
    private static final Path DEVICE = Path.of("/dev/kvm");
    private static final String GROUP = "kvm";

    private KvmDevice() {}

    /// Does what udev's rule does, if nobody has; nothing if there is no such device or group.
    static void openToGuests() {
        try {
            var group = group();
            if (group == null || !Files.exists(DEVICE)) {
                return;
            }
            var view = Files.getFileAttributeView(DEVICE, PosixFileAttributeView.class);
            var permissions = view.readAttributes().permissions();
            if (permissions.contains(PosixFilePermission.GROUP_WRITE) || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                return;
            }
            permissions.add(PosixFilePermission.GROUP_READ);
            permissions.add(PosixFilePermission.GROUP_WRITE);
            view.setGroup(group);
            view.setPermissions(permissions);
        } catch (IOException failure) {
            throw new UncheckedIOException("giving /dev/kvm to its group", failure);
        }
    }

    private static @Nullable GroupPrincipal group() throws IOException {
        try {
            return DEVICE.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(GROUP);
        } catch (UserPrincipalNotFoundException absent) {
            return null;
        }
    }
}
