package freehold.agent.guest;

import freehold.hosting.VolumeId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What we have to remember of a guest.
///
/// @param boot       the number of the boot that was last begun
/// @param orderedOff since when it is to be off because we want it so; null while it may run
/// @param started    whether that boot has been begun indeed; until then, what libvirt says is of the boot before
/// @param volumes    its disks
record Note(long boot, @Nullable Instant orderedOff, boolean started, Set<VolumeId> volumes) {
    Note off(Instant since) {
        return orderedOff == null ? new Note(boot, since, started, volumes) : this;
    }

    Note begun() {
        return new Note(boot, orderedOff, true, volumes);
    }
}
