package freehold.control.billing;

import freehold.control.sheet.Row;
import freehold.control.sheet.Sheet;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The price list of volumes, as an operator writes it. The file that comes with Freehold says what its columns mean.
public final class VolumePrices {
    private static final String OWN = "volume-prices.csv";
    private static final List<String> REQUIRED = List.of("type", "usd-per-gib");
    private static final List<String> OPTIONAL = List.of("free-iops", "usd-per-iops", "free-mibps", "usd-per-mibps");
    private static final int MILLION = 1_000_000;
    private static final VolumePrice FREE = new VolumePrice("0", 0, "0", 0, "0");

    private final Map<String, VolumePrice> byType;

    private VolumePrices(Map<String, VolumePrice> byType) {
        this.byType = Map.copyOf(byType);
    }

    /// The list that comes with Freehold.
    public static VolumePrices own() {
        return read(OWN, Sheet.resource(VolumePrices.class, OWN));
    }

    /// @param file what errors call it
    /// @throws IllegalArgumentException with file, line, column and the way out
    public static VolumePrices read(String file, String text) {
        var byType = new HashMap<String, VolumePrice>();
        for (var row : Sheet.read(file, text, REQUIRED, OPTIONAL).rows()) {
            if (byType.put(row.text("type"), price(row)) != null) {
                throw row.fault("type", "'" + row.text("type") + "' is there twice; remove one");
            }
        }
        return new VolumePrices(byType);
    }

    /// A type that isn't on the list costs nothing.
    public VolumePrice of(String type) {
        return byType.getOrDefault(type, FREE);
    }

    private static VolumePrice price(Row row) {
        return new VolumePrice(
                row.decimal("usd-per-gib").toPlainString(),
                row.wholeNumber("free-iops", 0, MILLION, 0),
                row.decimal("usd-per-iops", BigDecimal.ZERO).toPlainString(),
                row.wholeNumber("free-mibps", 0, MILLION, 0),
                row.decimal("usd-per-mibps", BigDecimal.ZERO).toPlainString());
    }
}
