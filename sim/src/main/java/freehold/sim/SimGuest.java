package freehold.sim;

import freehold.hosting.GuestSighting;
import freehold.hosting.GuestSighting.Cause;
import freehold.hosting.GuestSpec;
import freehold.hosting.GuestSpec.DiskSpec;
import freehold.hosting.VolumeId;
import freehold.kernel.time.Timeline.Task;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A guest of a [SimMachine], which guards it.
final class SimGuest {
    private static final int CONSOLE_LIMIT_BYTES = 64 * 1024;

    GuestSpec spec;
    boolean up;
    long boot;
    Cause why = Cause.ORDERED;
    /// The start or the shutdown that is under way.
    @Nullable Task pending;

    /// The boot number of the start that is under way; meaningless without one.
    long pendingBoot;

    /// Whether what is under way is a start and not a shutdown.
    boolean isStarting;

    private byte[] console = {};

    SimGuest(GuestSpec spec) {
        this.spec = spec;
    }

    GuestSighting sighting() {
        return new GuestSighting(spec.id(), up, boot, why);
    }

    boolean has(VolumeId volume) {
        return spec.disks().stream().map(DiskSpec::volume).anyMatch(volume::equals);
    }

    /// Memory that it has, or will have in a moment, in MiB.
    int memoryMib() {
        return up || isStarting ? spec.memoryMib() : 0;
    }

    /// What was under way is not going to happen.
    void dropPending() {
        if (pending != null) {
            pending.cancel();
            pending = null;
        }
        isStarting = false;
    }

    void turnOff(Cause cause) {
        dropPending();
        if (up) {
            why = cause;
        }
        up = false;
    }

    void write(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(console, console.length + bytes.length);
        System.arraycopy(bytes, 0, all, console.length, bytes.length);
        console = all.length > CONSOLE_LIMIT_BYTES
                ? Arrays.copyOfRange(all, all.length - CONSOLE_LIMIT_BYTES, all.length)
                : all;
    }

    byte[] console() {
        return console.clone();
    }
}
