package freehold.control.instancetype;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What part of the on-demand price a spot instance costs, as the operator says. It does not move with supply and demand: who
/// pays more is interrupted no later.
///
/// @param usual      of all types in all zones
/// @param exceptions by type (`t3.micro`), by zone (`local-1b`), or by both (`t3.micro/local-1b`)
public record SpotShares(BigDecimal usual, Map<String, BigDecimal> exceptions) {
    /// About what EC2's spot instances cost.
    public static final SpotShares USUAL = new SpotShares(new BigDecimal("0.3"), Map.of());

    public SpotShares {
        exceptions = Map.copyOf(exceptions);
        Stream.concat(Stream.of(usual), exceptions.values().stream()).forEach(SpotShares::check);
    }

    /// @param exceptions each as `t3.micro=0.25`
    /// @throws IllegalArgumentException with the way out
    public static SpotShares read(String usual, List<String> exceptions) {
        var shares = new HashMap<String, BigDecimal>();
        for (var exception : exceptions) {
            var parts = exception.split("=", -1);
            if (parts.length != 2 || parts[0].isBlank()) {
                throw new IllegalArgumentException("'" + exception + "' must look like t3.micro=0.25, local-1b=0.4 or t3.micro/local-1b=0.5");
            }
            shares.put(parts[0].strip(), share(parts[1].strip()));
        }
        return new SpotShares(share(usual), shares);
    }

    /// The nearest that was said: of the type in the zone, of the type, of the zone, of all.
    BigDecimal of(String type, String zone) {
        return Stream.of(type + "/" + zone, type, zone)
                .filter(exceptions::containsKey)
                .map(exceptions::get)
                .findFirst()
                .orElse(usual);
    }

    private static BigDecimal share(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("'" + text + "' is no share of a price: it must be a number such as 0.3");
        }
    }

    private static void check(BigDecimal share) {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share of a price must be above 0, and at most 1: " + share.toPlainString());
        }
    }
}
