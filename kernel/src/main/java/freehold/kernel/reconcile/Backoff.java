package freehold.kernel.reconcile;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before trying again: twice as long after each failure, up to a limit, and never twice the same, so
/// that many who failed together do not come back together.
///
/// @param first at most this after the first failure
/// @param limit at most this after any
public record Backoff(Duration first, Duration limit) {
    /// Beyond this many failures the pause grows no more.
    private static final int DOUBLINGS_LIMIT = 30;

    /// @param failures in a row so far, at least 1
    /// @return between a half and the whole of the full pause
    public Duration pause(int failures, RandomGenerator random) {
        long doublings = 1L << Math.min(failures - 1, DOUBLINGS_LIMIT);
        long full = Math.min(limit.toMillis(), first.toMillis() * doublings);
        return Duration.ofMillis(full - random.nextLong(full / 2 + 1));
    }
}
