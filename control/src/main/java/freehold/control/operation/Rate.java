package freehold.control.operation;

/// What one bucket of tokens holds, and how many come back each second.
///
/// A bucket is kept as one number: the moment at which it will be full again, in nanoseconds. Taking tokens moves that
/// moment on by the time they take to come back; it may not lie further ahead than all tokens take.
public record Rate(int burst, int perSecond) {
    private static final long SECOND = 1_000_000_000L;

    public Rate {
        if (burst < 1 || perSecond < 1 || burst > 1_000_000_000 || perSecond > 1_000_000_000) {
            throw new IllegalArgumentException("a bucket holds at least 1 token, and gets at least 1 back each second");
        }
    }

    /// When the bucket is full again if tokens are taken now.
    ///
    /// @param full  when it would have been full
    /// @param cost  tokens to take
    /// @return -1 if there are not so many
    long take(long full, long now, int cost) {
        long then = Math.max(full, now) + Math.min(cost, (long) burst + 1) * SECOND / perSecond;
        return then - now > burst * SECOND / perSecond ? -1 : then;
    }
}
