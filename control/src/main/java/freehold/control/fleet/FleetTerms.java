package freehold.control.fleet;

import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.ec2.CreateFleetRequest;
import freehold.model.ec2.FleetLaunchTemplateConfigRequest;
import freehold.model.ec2.FleetLaunchTemplateOverridesRequest;
import freehold.model.ec2.OnDemandOptionsRequest;
import freehold.model.ec2.SpotOptionsRequest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a fleet may be asked to be.
final class FleetTerms {
    /// What EC2 calls the lowest price when it shows a fleet; it takes `lowest-price` for it too.
    static final String LOWEST_PRICE = "lowestPrice";

    /// Configurations of one fleet, and overrides over all of them.
    static final int CONFIG_LIMIT = 50;
    static final int OVERRIDE_LIMIT = 300;

    /// Instances that an instant fleet launches within its call.
    static final int INSTANT_LIMIT = 1000;

    private static final Set<String> SPOT_STRATEGIES = Set.of("lowest-price", "diversified", "capacity-optimized",
            "capacity-optimized-prioritized", "price-capacity-optimized");

    private FleetTerms() {}

    /// @throws Fault EC2's, for what can't be
    static void check(CreateFleetRequest request, Instant now) {
        checkOptions(request, now);
        configs(request);
    }

    /// The same, but for what it launches from.
    static void checkOptions(CreateFleetRequest request, Instant now) {
        var type = among("Type", request.type(), "maintain", Set.of("instant", "request", "maintain"));
        among("ExcessCapacityTerminationPolicy", request.excessCapacityTerminationPolicy(), "termination",
                Set.of("termination", "no-termination"));
        var target = new Target(request);
        target.check(request.targetCapacitySpecification());
        boolean instant = type.equals("instant");
        spot(request.spotOptions(), target.spot() > 0, instant);
        if (instant && target.total() > INSTANT_LIMIT) {
            throw Fault.client("InstanceLimitExceeded",
                    "An instant fleet may launch up to " + INSTANT_LIMIT + " instances, not " + target.total() + ".");
        }
        if (instant) {
            Tags.check(request.tagSpecifications(), "fleet", "instance", "volume", "network-interface");
        } else {
            Tags.check(request.tagSpecifications(), "fleet");
        }
        if (Boolean.TRUE.equals(request.replaceUnhealthyInstances())) {
            throw Fault.client("UnsupportedOperation", "Unhealthy instances are not replaced in this region.");
        }
        times(request.validFrom(), request.validUntil(), now);
        options(request.onDemandOptions(), instant);
    }

    private static void times(@Nullable Instant from, @Nullable Instant until, Instant now) {
        if (until != null && (!until.isAfter(now) || from != null && !until.isAfter(from))) {
            throw Fault.client("InvalidParameterValue", "ValidUntil must be in the future, and after ValidFrom.");
        }
    }

    private static void options(@Nullable OnDemandOptionsRequest options, boolean instant) {
        if (options == null) {
            return;
        }
        among("OnDemandOptions.AllocationStrategy", options.allocationStrategy(), LOWEST_PRICE,
                Set.of(LOWEST_PRICE, "lowest-price", "prioritized"));
        together(options.singleInstanceType(), options.singleAvailabilityZone(), options.minTargetCapacity(), instant);
        Terms.price(options.maxTotalPrice());
    }

    private static void together(@Nullable Boolean oneType, @Nullable Boolean oneZone, @Nullable Integer least, boolean instant) {
        boolean together = Boolean.TRUE.equals(oneType) || Boolean.TRUE.equals(oneZone);
        if ((together || least != null) && !instant) {
            throw Fault.client("InvalidParameterCombination", "SingleInstanceType, SingleAvailabilityZone and MinTargetCapacity"
                    + " are supported only for fleets of type instant.");
        }
        if (least != null && !together) {
            throw Fault.client("InvalidParameterCombination",
                    "MinTargetCapacity needs SingleInstanceType or SingleAvailabilityZone.");
        }
    }

    /// What concerns spot capacity is kept and shown also for a fleet that has none; then it need not be supported.
    private static void spot(@Nullable SpotOptionsRequest options, boolean isUsed, boolean instant) {
        if (options == null) {
            return;
        }
        var strategy = Terms.strategy(options.allocationStrategy());
        if (!SPOT_STRATEGIES.contains(strategy)) {
            throw Fault.client("InvalidParameterValue",
                    "Invalid value '" + options.allocationStrategy() + "' for SpotOptions.AllocationStrategy.");
        }
        among("SpotOptions.InstanceInterruptionBehavior", options.instanceInterruptionBehavior(), "terminate",
                Set.of("terminate", "stop", "hibernate"));
        Terms.price(options.maxTotalPrice());
        var pools = options.instancePoolsToUseCount();
        if (pools != null && (pools < 1 || isUsed && !strategy.equals("lowest-price"))) {
            throw Fault.client("InvalidParameterValue",
                    "InstancePoolsToUseCount must be greater than 0, and needs the allocation strategy lowest-price.");
        }
        if (isUsed) {
            together(options.singleInstanceType(), options.singleAvailabilityZone(), options.minTargetCapacity(), instant);
            refuse(options.maintenanceStrategies() != null, "MaintenanceStrategies");
            refuse(options.instanceInterruptionBehavior() != null && !options.instanceInterruptionBehavior().equals("terminate"),
                    "InstanceInterruptionBehavior other than terminate");
        }
    }

    private static void refuse(boolean isAsked, String what) {
        if (isAsked) {
            throw Fault.client("UnsupportedOperation", "SpotOptions with " + what + " is not supported in this region.");
        }
    }

    private static void configs(CreateFleetRequest request) {
        var configs = request.launchTemplateConfigs();
        int overrides = configs.stream().mapToInt(config -> config.overrides().size()).sum();
        if (configs.isEmpty() || configs.size() > CONFIG_LIMIT || overrides > OVERRIDE_LIMIT) {
            throw Fault.client("InvalidParameterValue", "A fleet has from 1 to " + CONFIG_LIMIT
                    + " launch template configurations with up to " + OVERRIDE_LIMIT + " overrides.");
        }
        configs.stream().map(FleetLaunchTemplateConfigRequest::overrides).forEach(all -> all.forEach(FleetTerms::override));
    }

    private static void override(FleetLaunchTemplateOverridesRequest override) {
        if (override.instanceType() != null && override.instanceRequirements() != null) {
            throw Fault.client("InvalidParameterCombination", "InstanceType and InstanceRequirements can't be used together.");
        }
        checkWeight(override.weightedCapacity());
        var priority = override.priority();
        if (priority != null && (!Double.isFinite(priority) || priority < 0)) {
            throw Fault.client("InvalidParameterValue", "Priority must not be less than 0.");
        }
    }

    static void checkWeight(@Nullable Double weight) {
        if (weight != null && (!Double.isFinite(weight) || weight <= 0)) {
            throw Fault.client("InvalidParameterValue", "WeightedCapacity must be greater than 0.");
        }
    }

    private static String among(String parameter, @Nullable String text, String otherwise, Set<String> values) {
        if (text == null) {
            return otherwise;
        }
        if (!values.contains(text)) {
            throw Fault.client("InvalidParameterValue", "Invalid value '" + text + "' for " + parameter + ".");
        }
        return text;
    }
}
