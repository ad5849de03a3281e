package freehold.kernel.reconcile;

import java.time.Duration;

/// How long to rest after work on everything at once, so that it is never all that is done: several times as long as it took, up
/// to a limit.
///
/// @param limit after which changes are not to wait any longer
public record Rest(int times, Duration limit) {
    /// @param work how long it took
    public Duration after(Duration work) {
        var rest = work.multipliedBy(times);
        return rest.compareTo(limit) < 0 ? rest : limit;
    }
}
