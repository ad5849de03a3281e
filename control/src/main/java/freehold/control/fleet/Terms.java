package freehold.control.fleet;

import freehold.kernel.Fault;
import freehold.model.ec2.CreateFleetRequest;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a fleet says about the capacity of one class: its OnDemandOptions, or its SpotOptions.
///
/// @param strategy as EC2 Fleet writes it: `lowest-price`
/// @param pools    among how many of the first pools it is spread; 1 for none
/// @param least    capacity without which there is to be none; null if any is welcome
/// @param most     what all of it may cost an hour; null for anything
record Terms(boolean spot, String strategy, int pools, boolean oneType, boolean oneZone, @Nullable Integer least,
        @Nullable BigDecimal most) {
    private static final Pattern PRICE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    static Terms of(CreateFleetRequest request, boolean spot) {
        return spot ? spot(request) : onDemand(request);
    }

    private static Terms onDemand(CreateFleetRequest request) {
        var options = request.onDemandOptions();
        return options == null
                ? new Terms(false, "lowest-price", 1, false, false, null, null)
                : new Terms(false, strategy(options.allocationStrategy()), 1, Boolean.TRUE.equals(options.singleInstanceType()),
                        Boolean.TRUE.equals(options.singleAvailabilityZone()), options.minTargetCapacity(), price(options.maxTotalPrice()));
    }

    private static Terms spot(CreateFleetRequest request) {
        var options = request.spotOptions();
        if (options == null) {
            return new Terms(true, "lowest-price", 1, false, false, null, null);
        }
        var strategy = strategy(options.allocationStrategy());
        var count = options.instancePoolsToUseCount();
        int pools = strategy.equals("diversified") ? Integer.MAX_VALUE : count == null ? 1 : count;
        return new Terms(true, strategy, pools, Boolean.TRUE.equals(options.singleInstanceType()),
                Boolean.TRUE.equals(options.singleAvailabilityZone()), options.minTargetCapacity(), price(options.maxTotalPrice()));
    }

    /// @throws Fault EC2's, if it is none
    static @Nullable BigDecimal price(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!PRICE.matcher(text).matches()) {
            throw Fault.client("InvalidParameterValue", "Invalid value '" + text + "' for MaxTotalPrice: it must be a decimal number.");
        }
        return new BigDecimal(text);
    }

    /// EC2 takes `lowestPrice` for `lowest-price` too, and shows it so.
    static String strategy(@Nullable String text) {
        return text == null ? "lowest-price" : text.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
