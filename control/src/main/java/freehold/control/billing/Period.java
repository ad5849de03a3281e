package freehold.control.billing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// What a bill is for: from one moment to before another, both whole seconds.
public record Period(Instant from, Instant to) {
    public Period {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        to = to.truncatedTo(ChronoUnit.SECONDS);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a bill's end (" + to + ") is before its beginning (" + from + ")");
        }
    }

    /// The month of a moment (UTC), up to and with that moment.
    public static Period monthUntil(Instant now) {
        var first = now.atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        return new Period(first.atStartOfDay(ZoneOffset.UTC).toInstant(), now.plusSeconds(1));
    }

    boolean holds(Instant moment) {
        var second = moment.truncatedTo(ChronoUnit.SECONDS);
        return !second.isBefore(from) && second.isBefore(to);
    }
}
