package freehold.control.spot;

import freehold.kernel.store.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What spot instances cost in a zone, from some time on until the zone's next sheet.
///
/// @param number     of the zone's sheets, from 1
/// @param usdPerHour by instance type, as decimal numbers in text so that nothing is rounded
record PriceSheet(String zone, long number, Instant since, Map<String, String> usdPerHour) {
    static final Kind<PriceSheet> KIND = Kind.of("spot-price-sheet", PriceSheet.class, PriceSheet::key, PriceSheet::zone);

    /// Digits after the point that EC2 shows at least.
    private static final int DIGITS = 6;

    PriceSheet {
        usdPerHour = new TreeMap<>(usdPerHour);
    }

    /// Such that keys are in the order of numbers.
    private String key() {
        return String.format(Locale.ROOT, "%s/%08d", zone, number);
    }

    /// A price as EC2 writes it: `0.003120`.
    static String shown(BigDecimal price) {
        var plain = price.stripTrailingZeros();
        return plain.setScale(Math.max(DIGITS, plain.scale())).toPlainString();
    }
}
