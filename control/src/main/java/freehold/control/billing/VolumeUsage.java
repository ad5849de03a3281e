package freehold.control.billing;

import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time for which a volume was there.
///
/// @param id    the volume's, and which of its intervals this is: `vol-…/1`
/// @param iops  null for types that have no choice of them
/// @param mibps null for types that have no choice of them
/// @param price when this began
/// @param to    null while it is there
public record VolumeUsage(
        String id,
        AccountId owner,
        String volume,
        String type,
        int gib,
        @Nullable Integer iops,
        @Nullable Integer mibps,
        VolumePrice price,
        Instant from,
        @Nullable Instant to)
        implements Interval {
    /// A volume's intervals.
    public static final Kind.Index<VolumeUsage> BY_VOLUME = Kind.Index.one("volume", VolumeUsage::volume);

    /// A volume's open interval.
    public static final Kind.Index<VolumeUsage> OPEN =
            new Kind.Index<>("open", u -> u.to() == null ? List.of(u.volume()) : List.of());

    public static final Kind<VolumeUsage> KIND = Kind.of(
                    "volume-usage", VolumeUsage.class, VolumeUsage::id, u -> u.owner().value())
            .with(BY_VOLUME)
            .with(OPEN);

    VolumeUsage until(Instant end) {
        return new VolumeUsage(id, owner, volume, type, gib, iops, mibps, price, from, end.isBefore(from) ? from : end);
    }
}
