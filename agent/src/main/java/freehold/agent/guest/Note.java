package freehold.agent.guest;

import freehold.hosting.VolumeId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What we have to remember of a guest.
///
/// @param boot       the number of the boot that was last begun
/// @param orderedOff since when it is to be off because we want it so; null while it may run
/// @param volumes    its disks
record Note(long boot, @Nullable Instant orderedOff, Set<VolumeId> volumes) {
    Note off(Instant since) {
        return orderedOff == null ? new Note(boot, since, volumes) : this;
    }
}
