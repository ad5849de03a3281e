package freehold.control.billing;

import freehold.kernel.AccountId;
import freehold.kernel.store.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an account owes for a period: a pure function of its intervals.
///
/// @param lines by resource
public record Bill(AccountId account, Period period, List<Line> lines) {
    /// @param now until when what is still open has lasted
    public static Bill of(View view, AccountId account, Period period, Instant now) {
        var lines = new ArrayList<Line>();
        for (var usage : view.owned(Usage.KIND, account.value())) {
            long seconds = usage.chargedSeconds(period, now);
            add(lines, Line.hours(usage.instance(), usage.type(), new BigDecimal(usage.usdPerHour()), seconds));
        }
        for (var usage : view.owned(VolumeUsage.KIND, account.value())) {
            addVolume(lines, usage, usage.chargedSeconds(period, now));
        }
        lines.sort(Comparator.comparing(Line::resource));
        return new Bill(account, period, List.copyOf(lines));
    }

    public Amount total() {
        return lines.stream().map(Line::amount).reduce(Amount.ZERO, Amount::plus);
    }

    private static void addVolume(List<Line> lines, VolumeUsage usage, long seconds) {
        var price = usage.price();
        add(lines, Line.months(usage.volume(), usage.type() + " storage", Line.Unit.GB_MONTH,
                new BigDecimal(price.usdPerGib()), usage.gib(), seconds));
        addExtra(lines, usage, " IOPS", Line.Unit.IOPS_MONTH, price.usdPerIops(), usage.iops(), price.freeIops(), seconds);
        addExtra(lines, usage, " throughput", Line.Unit.MIBPS_MONTH, price.usdPerMibps(), usage.mibps(), price.freeMibps(), seconds);
    }

    /// What a volume has beyond what comes with it, if that has a price.
    private static void addExtra(
            List<Line> lines, VolumeUsage usage, String what, Line.Unit unit, String price, @Nullable Integer units, int free, long seconds) {
        var usd = new BigDecimal(price);
        if (units != null && units > free && usd.signum() > 0) {
            add(lines, Line.months(usage.volume(), usage.type() + what, unit, usd, units - free, seconds));
        }
    }

    /// To the line of the same thing at the same price, which is among the last if there is one: intervals come in the order
    /// of their resources.
    private static void add(List<Line> lines, Line line) {
        if (line.seconds() == 0) {
            return;
        }
        for (int i = lines.size() - 1; i >= 0 && lines.get(i).resource().equals(line.resource()); i--) {
            if (lines.get(i).isAtSamePriceAs(line)) {
                lines.set(i, lines.get(i).plus(line));
                return;
            }
        }
        lines.add(line);
    }
}
