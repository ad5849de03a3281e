package freehold.kernel.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One record's change by one commit.
///
/// @param before what it was; null if it is new
/// @param after  what it is; null if it is gone
public record Change(Kind<?> kind, String id, @Nullable Object before, @Nullable Object after) {
    /// The record as it is now, when it is of the given kind and not gone.
    public <R> Optional<R> now(Kind<R> of) {
        return kind.equals(of) && after != null ? Optional.of(of.type().cast(after)) : Optional.empty();
    }

    /// The record as it was, when it is of the given kind and was there.
    public <R> Optional<R> was(Kind<R> of) {
        return kind.equals(of) && before != null ? Optional.of(of.type().cast(before)) : Optional.empty();
    }
}
