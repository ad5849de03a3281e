package freehold.agent.guest;

import freehold.agent.Command;
import freehold.agent.CommandFailed;
import freehold.hosting.GuestSpec.DiskSpec;
import freehold.hosting.HostRefused;
import freehold.hosting.VolumeId;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Guests' disks: a qcow2 file each, which begins as a copy-on-write of an image. Formats are always said and never probed.
final class Disks {
    private static final String SUFFIX = ".qcow2";
    private static final String UNFINISHED = ".new";
    private static final int QCOW2_MAGIC = 0x514649fb;

    private final Path volumes;
    private final Path images;

    /// @param images where an image's disk is `ami-….qcow2`
    Disks(Path volumes, Path images) {
        this.volumes = volumes;
        this.images = images;
        try {
            // QEMU's own user has to get to its files, and nobody has to list them.
            Files.createDirectories(volumes, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file(VolumeId volume) {
        return volumes.resolve(volume.value() + SUFFIX);
    }

    Path image(String image) {
        return images.resolve(image + SUFFIX);
    }

    /// Makes the disks that are not there and grows those that are too small; all, or none is left that was not there before.
    ///
    /// @throws HostRefused for good if an image is not here
    void ensure(List<DiskSpec> disks) {
        var made = new ArrayList<VolumeId>();
        try {
            for (var disk : disks) {
                if (!Files.exists(file(disk.volume()))) {
                    make(disk);
                    made.add(disk.volume());
                } else if (bytes(disk.volume()) < (long) disk.gib() << 30) {
                    Command.run("qemu-img", "resize", "-q", "-f", "qcow2", file(disk.volume()).toString(), disk.gib() + "G");
                }
            }
        } catch (HostRefused | CommandFailed | UncheckedIOException failure) {
            made.forEach(this::remove);
            throw failure;
        }
    }

    Set<VolumeId> all() {
        try (var files = Files.list(volumes)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> new VolumeId(name.substring(0, name.length() - SUFFIX.length())))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void remove(VolumeId volume) {
        try {
            Files.deleteIfExists(file(volume));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A disk's size as its guest sees it, from the file's own header
    /// (<https://gitlab.com/qemu-project/qemu/-/blob/master/docs/interop/qcow2.txt>): the field that we wrote, which the guest
    /// can't reach.
    long bytes(VolumeId volume) {
        try (var in = new DataInputStream(Files.newInputStream(file(volume)))) {
            if (in.readInt() != QCOW2_MAGIC) {
                throw new IOException(file(volume) + " is no qcow2 file");
            }
            in.skipNBytes(20);
            return in.readLong();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void make(DiskSpec disk) {
        var unfinished = volumes.resolve(disk.volume().value() + UNFINISHED);
        var command = new ArrayList<>(List.of("qemu-img", "create", "-q", "-f", "qcow2"));
        if (!disk.image().isEmpty()) {
            var image = image(disk.image());
            if (!Files.isReadable(image)) {
                throw HostRefused.forGood("no image " + disk.image() + " here", null);
            }
            command.addAll(List.of("-F", "qcow2", "-b", image.toString()));
        }
        command.addAll(List.of(unfinished.toString(), disk.gib() + "G"));
        try {
            Command.run(command);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
            Files.move(unfinished, file(disk.volume()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
