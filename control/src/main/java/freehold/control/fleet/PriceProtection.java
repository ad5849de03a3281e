package freehold.control.fleet;

import freehold.control.instancetype.InstanceType;
import freehold.kernel.Fault;
import freehold.model.ec2.InstanceRequirementsRequest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Keeps instance types away that meet a fleet's instance requirements and cost too much, where it is said what that is: so many
/// percent over the cheapest of the ordinary types, or, for spot capacity, so many percent of what that costs on demand
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-fleet-attribute-based-instance-type-selection.html>).
///
/// @param price of an instance, of the class that is to be launched
record PriceProtection(InstanceRequirementsRequest asked, boolean spot, Function<InstanceType, BigDecimal> price) {
    private static final Pattern ORDINARY = Pattern.compile("[cmr][0-9].*");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<InstanceType> among(List<InstanceType> types) {
        var over = spot ? asked.spotMaxPricePercentageOverLowestPrice() : asked.onDemandMaxPricePercentageOverLowestPrice();
        var part = spot ? asked.maxSpotPriceAsPercentageOfOptimalOnDemandPrice() : null;
        if (over != null && part != null) {
            throw Fault.client("InvalidParameterCombination", "SpotMaxPricePercentageOverLowestPrice and"
                    + " MaxSpotPriceAsPercentageOfOptimalOnDemandPrice can't be used together.");
        }
        if (over != null) {
            return upTo(types, price, 100L + over);
        }
        return part == null ? types : upTo(types, type -> new BigDecimal(type.usdPerHour()), part);
    }

    /// @param of      what the cheapest type is looked for by, and counts at
    /// @param percent of it
    private List<InstanceType> upTo(List<InstanceType> types, Function<InstanceType, BigDecimal> of, long percent) {
        return types.stream()
                .min(Comparator.comparing(PriceProtection::rank).thenComparing(of))
                .map(of)
                .map(least -> least.multiply(BigDecimal.valueOf(percent)))
                .map(most -> types.stream().filter(type -> price.apply(type).multiply(HUNDRED).compareTo(most) <= 0).toList())
                .orElse(types);
    }

    /// The compared type is one of an ordinary family and of the current generation, or at least of that.
    private static int rank(InstanceType type) {
        return !type.hardware().currentGeneration() ? 2 : ORDINARY.matcher(type.name()).matches() ? 0 : 1;
    }
}
