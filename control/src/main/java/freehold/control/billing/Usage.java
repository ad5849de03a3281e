package freehold.control.billing;

import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time for which an instance was running.
///
/// @param id         the instance's, and which of its intervals this is: `i-…/3`
/// @param usdPerHour what its type cost when this began, exactly as in the catalogue
/// @param to         null while it is running
public record Usage(
        String id, AccountId owner, String instance, String type, String usdPerHour, Instant from, @Nullable Instant to)
        implements Interval {
    /// An instance's intervals.
    public static final Kind.Index<Usage> BY_INSTANCE = Kind.Index.one("instance", Usage::instance);

    /// An instance's open interval.
    public static final Kind.Index<Usage> OPEN =
            new Kind.Index<>("open", u -> u.to() == null ? List.of(u.instance()) : List.of());

    public static final Kind<Usage> KIND = Kind.of("usage", Usage.class, Usage::id, u -> u.owner().value())
            .with(BY_INSTANCE)
            .with(OPEN);

    Usage until(Instant end) {
        return new Usage(id, owner, instance, type, usdPerHour, from, end.isBefore(from) ? from : end);
    }
}
