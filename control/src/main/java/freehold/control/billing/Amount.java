package freehold.control.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// US dollars, exactly: kept in parts of which a dollar has as many as a month has seconds. A price per hour or per month,
/// times seconds, is a finite number of them, and so is every sum; only what is shown is rounded.
public record Amount(BigDecimal parts) {
    public static final Amount ZERO = new Amount(BigDecimal.ZERO);

    static final int SECONDS_PER_HOUR = 3600;

    /// A month of 30 days, as EBS counts (<https://aws.amazon.com/ebs/pricing/>).
    static final int SECONDS_PER_MONTH = 30 * 24 * SECONDS_PER_HOUR;

    private static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(SECONDS_PER_MONTH / SECONDS_PER_HOUR);

    static Amount hourly(BigDecimal usd, long seconds) {
        return new Amount(usd.multiply(HOURS_PER_MONTH).multiply(BigDecimal.valueOf(seconds)));
    }

    /// @param units that the price is for: GiB, IOPS
    static Amount monthly(BigDecimal usd, long units, long seconds) {
        return new Amount(usd.multiply(BigDecimal.valueOf(units)).multiply(BigDecimal.valueOf(seconds)));
    }

    public Amount plus(Amount other) {
        return new Amount(parts.add(other.parts));
    }

    /// In dollars, rounded to so many digits after the point.
    public BigDecimal usd(int digits) {
        return parts.divide(BigDecimal.valueOf(SECONDS_PER_MONTH), digits, RoundingMode.HALF_UP);
    }
}
