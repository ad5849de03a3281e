package freehold.control.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time that is charged by the second, but never for less than a minute
/// (<https://aws.amazon.com/ec2/pricing/on-demand/>).
///
/// Seconds are counted between the two times cut to whole seconds, so that the parts of an interval in two months are
/// together as long as the whole, and as long as the times say that customers see.
sealed interface Interval permits Usage, VolumeUsage {
    /// Seconds that are charged at least.
    long SECONDS_LEAST = 60;

    Instant from();

    @Nullable Instant to();

    /// Seconds of it that are charged in a period. What is missing to a minute is charged where the interval begins.
    ///
    /// @param now until when it lasts so far, if it is open
    default long chargedSeconds(Period period, Instant now) {
        long from = from().getEpochSecond();
        var end = to();
        long to = Math.max(from, (end == null ? now : end).getEpochSecond());
        long begin = Math.max(from, period.from().getEpochSecond());
        long within = Math.max(0, Math.min(to, period.to().getEpochSecond()) - begin);
        return period.holds(from()) ? within + Math.max(0, SECONDS_LEAST - (to - from)) : within;
    }
}
