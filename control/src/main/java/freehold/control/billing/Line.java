package freehold.control.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// One line of a bill: one resource, one price.
///
/// @param resource the instance's or volume's id
/// @param what     an instance type, or a volume type and what of it is charged
/// @param unit     what the price is for
/// @param seconds  that are charged, of all intervals together
/// @param units    how many the resource has: 1 instance, 8 GiB
/// @param usd      price of one unit, in US dollars
public record Line(String resource, String what, Unit unit, long seconds, long units, BigDecimal usd, Amount amount) {
    private static final int QUANTITY_DIGITS = 6;

    public enum Unit {
        HOUR("h", Amount.SECONDS_PER_HOUR),
        GB_MONTH("GB-month", Amount.SECONDS_PER_MONTH),
        IOPS_MONTH("IOPS-month", Amount.SECONDS_PER_MONTH),
        MIBPS_MONTH("MiB/s-month", Amount.SECONDS_PER_MONTH);

        private final String text;
        private final int seconds;

        Unit(String text, int seconds) {
            this.text = text;
            this.seconds = seconds;
        }

        public String text() {
            return text;
        }
    }

    /// How much of the unit was used, rounded to a millionth.
    public BigDecimal quantity() {
        return BigDecimal.valueOf(seconds)
                .multiply(BigDecimal.valueOf(units))
                .divide(BigDecimal.valueOf(unit.seconds), QUANTITY_DIGITS, RoundingMode.HALF_UP);
    }

    static Line hours(String instance, String type, BigDecimal usd, long seconds) {
        return new Line(instance, type, Unit.HOUR, seconds, 1, usd, Amount.hourly(usd, seconds));
    }

    static Line months(String volume, String what, Unit unit, BigDecimal usd, long units, long seconds) {
        return new Line(volume, what, unit, seconds, units, usd, Amount.monthly(usd, units, seconds));
    }

    boolean isAtSamePriceAs(Line other) {
        return resource.equals(other.resource)
                && what.equals(other.what)
                && unit == other.unit
                && units == other.units
                && usd.compareTo(other.usd) == 0;
    }

    Line plus(Line more) {
        return new Line(resource, what, unit, seconds + more.seconds, units, usd, amount.plus(more.amount));
    }
}
