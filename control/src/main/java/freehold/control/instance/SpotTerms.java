package freehold.control.instance;

import freehold.kernel.Fault;
import freehold.model.ec2.RunInstancesRequest;
import freehold.model.ec2.SpotMarketOptions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a launch says about the spot instances that it is to make
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SpotMarketOptions.html>).
///
/// @param maxPrice   the most that is to be paid for an hour; null for the on-demand price
/// @param persistent whether its requests are to be fulfilled again and again
/// @param stops      whether an instance that yields is stopped, and not terminated
/// @param validUntil until when its requests are to be fulfilled again; null for ever
public record SpotTerms(@Nullable BigDecimal maxPrice, boolean persistent, boolean stops, @Nullable Instant validUntil) {
    private static final Pattern PRICE = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,12})?");
    private static final Set<String> OTHER_MARKETS = Set.of("capacity-block", "interruptible-capacity-reservation");

    /// @return null for on-demand instances
    /// @throws Fault EC2's, for what can't be
    public static @Nullable SpotTerms of(RunInstancesRequest request) {
        var market = request.instanceMarketOptions();
        var type = market == null ? null : market.marketType();
        if (market == null || "on-demand".equals(type)) {
            return null;
        }
        if (type != null && OTHER_MARKETS.contains(type)) {
            throw Fault.client("UnsupportedOperation", "The market type '" + type + "' is not supported in this region.");
        }
        if (!"spot".equals(type)) {
            throw SettingsChoice.invalid("InstanceMarketOptions.MarketType", String.valueOf(type));
        }
        var options = market.spotOptions();
        var terms = of(options == null ? SpotMarketOptions.builder().build() : options);
        if (Boolean.TRUE.equals(request.disableApiTermination()) || Boolean.TRUE.equals(request.disableApiStop())) {
            throw unsupported(Boolean.TRUE.equals(request.disableApiTermination()) ? "disableApiTermination" : "disableApiStop");
        }
        if (!terms.persistent && "stop".equals(request.instanceInitiatedShutdownBehavior())) {
            throw Fault.client("InvalidParameterCombination",
                    "An instance of a one-time Spot request can't be stopped: InstanceInitiatedShutdownBehavior must be terminate.");
        }
        return terms;
    }

    private static SpotTerms of(SpotMarketOptions options) {
        boolean persistent = isPersistent(options.spotInstanceType(), "SpotInstanceType");
        if (!persistent && options.validUntil() != null) {
            throw Fault.client("InvalidParameterCombination", "ValidUntil can be specified only for persistent Spot requests.");
        }
        return new SpotTerms(
                price(options.maxPrice(), "MaxPrice"),
                persistent,
                stops(options.instanceInterruptionBehavior(), persistent),
                options.validUntil());
    }

    /// @param text `one-time`, which is what it is when nothing is said, or `persistent`
    public static boolean isPersistent(@Nullable String text, String parameter) {
        return switch (text) {
            case null -> false;
            case "one-time" -> false;
            case "persistent" -> true;
            default -> throw SettingsChoice.invalid(parameter, text);
        };
    }

    /// @param text `terminate`, which is what it is when nothing is said, `stop` or `hibernate`
    public static boolean stops(@Nullable String text, boolean persistent) {
        switch (text) {
            case null -> {
                return false;
            }
            case "terminate" -> {
                return false;
            }
            case "stop" -> {
                if (!persistent) {
                    throw Fault.client("InvalidParameterCombination",
                            "The interruption behavior 'stop' needs a persistent Spot request.");
                }
                return true;
            }
            case "hibernate" ->
                    throw Fault.client("UnsupportedHibernationConfiguration", "Instances can't hibernate in this region.");
            default -> throw SettingsChoice.invalid("InstanceInterruptionBehavior", text);
        }
    }

    /// @return null for nothing said
    public static @Nullable BigDecimal price(@Nullable String text, String parameter) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!PRICE.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
            throw SettingsChoice.invalid(parameter, text);
        }
        return new BigDecimal(text);
    }

    /// Refuses what spot instances can't ask of the place where they are to be.
    static void check(Siting.Terms terms) {
        if (terms.tenancy() == Siting.Tenancy.HOST) {
            throw Fault.client("UnsupportedTenancy", "The tenancy 'host' is not supported for spot instances.");
        }
        if (terms.reserved().must()) {
            throw Fault.client("InvalidParameterCombination", "Spot instances can't use Capacity Reservations.");
        }
    }

    /// Whether a price is too much.
    public boolean isBelow(BigDecimal price) {
        return maxPrice != null && maxPrice.compareTo(price) < 0;
    }

    /// The fault for a price that is too much.
    Fault tooLow(BigDecimal price) {
        return Fault.client("SpotMaxPriceTooLow", "Your Spot request price of " + Objects.requireNonNull(maxPrice).toPlainString()
                + " is lower than the minimum required Spot request fulfillment price of " + price.toPlainString() + ".");
    }

    /// The fault for a change that no spot instance may have.
    static Fault unsupported(String attribute) {
        return Fault.client("UnsupportedOperation", "The attribute '" + attribute + "' is not supported for spot instances.");
    }
}
