package freehold.agent.guest;

import freehold.hosting.GuestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/// What guests wrote to their serial ports, as libvirt's log daemon keeps it: a bounded file that it turns over to another
/// name when full.
final class Consoles {
    /// What EC2 keeps of a console.
    static final int LIMIT = 64 * 1024;

    private final Path folder;

    Consoles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file(GuestId guest) {
        return folder.resolve(guest.value() + ".log");
    }

    byte[] newest(GuestId guest) {
        try {
            var now = tail(file(guest), LIMIT);
            if (now.length == LIMIT) {
                return now;
            }
            var before = tail(turnedOver(guest, 0), LIMIT - now.length);
            var both = Arrays.copyOf(before, before.length + now.length);
            System.arraycopy(now, 0, both, before.length, now.length);
            return both;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void remove(GuestId guest) {
        try {
            Files.deleteIfExists(file(guest));
            for (int n = 0; Files.deleteIfExists(turnedOver(guest, n)); n++) {
                // older and older
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path turnedOver(GuestId guest, int n) {
        return folder.resolve(guest.value() + ".log." + n);
    }

    private static byte[] tail(Path file, int limit) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - limit));
            return Channels.newInputStream(channel).readNBytes(limit);
        } catch (NoSuchFileException _) {
            return new byte[0];
        }
    }
}
