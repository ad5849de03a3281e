package freehold.control.fleet;

import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.operation.Call;
import freehold.control.operation.Conduct;
import freehold.kernel.Fault;
import freehold.model.Member;
import freehold.model.ec2.CreateFleetRequest;
import freehold.model.ec2.RequestSpotFleetRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a Spot Fleet request says, as CreateFleet would be told it
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SpotFleetRequestConfigData.html>).
final class SpotFleetTerms {
    private static final String CONFIGS = "LaunchTemplateConfigs.";
    private static final Pattern CONFIG = Pattern.compile("LaunchTemplateConfigs\\.[0-9]+\\.");
    private static final Pattern OVERRIDE = Pattern.compile("LaunchTemplateConfigs\\.[0-9]+\\.Overrides\\.[0-9]+\\.");

    /// What is honoured of a configuration's templates.
    static final Set<String> TEMPLATES = members(CONFIGS, path -> Conduct.isHonoured(CreateFleet.CONFIG, name(path)));

    /// What is honoured of its launch specifications.
    static final Set<String> LAUNCHES = members(SpotLaunch.LIST + ".", SpotLaunch::isHonoured);

    /// What is named otherwise, where it is said.
    private static final Map<String, String> NAMES = Map.of(
            "SpotMaxTotalPrice", "SpotOptions.MaxTotalPrice",
            "OnDemandMaxTotalPrice", "OnDemandOptions.MaxTotalPrice",
            "AllocationStrategy", "SpotOptions.AllocationStrategy",
            "OnDemandAllocationStrategy", "OnDemandOptions.AllocationStrategy",
            "InstanceInterruptionBehavior", "SpotOptions.InstanceInterruptionBehavior",
            "InstancePoolsToUseCount", "SpotOptions.InstancePoolsToUseCount",
            "TargetCapacity", "TargetCapacitySpecification.TotalTargetCapacity",
            "OnDemandTargetCapacity", "TargetCapacitySpecification.OnDemandTargetCapacity",
            "TargetCapacityUnitType", "TargetCapacitySpecification.TargetCapacityUnitType");

    private static final Set<String> AS_THEY_ARE =
            Set.of("TerminateInstancesWithExpiration", "Type", "ValidFrom", "ValidUntil", "ReplaceUnhealthyInstances");

    private SpotFleetTerms() {}

    /// @throws Fault EC2's, for what can't be
    static LaunchParameters asFleet(LaunchParameters said) {
        if ("instant".equals(said.get("Type"))) {
            throw Fault.client("InvalidSpotFleetRequestConfig", "A Spot Fleet request can't be of type instant.");
        }
        var fleet = new TreeMap<String, String>();
        fleet.put("TargetCapacitySpecification.DefaultTargetCapacityType", "spot");
        said.leaves().forEach((path, value) -> {
            var name = NAMES.get(path);
            if (name != null) {
                fleet.put(name, value);
            } else if (AS_THEY_ARE.contains(path) || path.startsWith(CONFIGS)) {
                fleet.put(name(path), value);
            }
        });
        if (fleet.keySet().stream().noneMatch(path -> path.startsWith(CONFIGS))) {
            fleet.put("LaunchTemplateConfigs", ""); // a list of none
        }
        var excess = said.get("ExcessCapacityTerminationPolicy");
        if (excess != null) {
            fleet.put("ExcessCapacityTerminationPolicy", policy(excess));
        }
        var price = said.get("SpotPrice");
        if (price != null) {
            addPrice(fleet, price);
        }
        return new LaunchParameters(fleet);
    }

    /// @param said  the configuration
    /// @param fleet what it comes to
    /// @throws Fault EC2's, for what can't be
    static void check(LaunchParameters said, CreateFleetRequest fleet, Call call) {
        if (SpotLaunch.of(said).isEmpty()) {
            FleetTerms.check(fleet, call.now());
            fleet.launchTemplateConfigs().forEach(config -> Pools.template(config, call));
            return;
        }
        FleetTerms.checkOptions(fleet, call.now());
        if (!fleet.launchTemplateConfigs().isEmpty()) {
            throw Fault.client("InvalidSpotFleetRequestConfig",
                    "LaunchSpecifications and LaunchTemplateConfigs can't be used together.");
        }
        if (new Target(fleet).onDemand() > 0) {
            throw Fault.client("InvalidSpotFleetRequestConfig", "On-Demand capacity needs LaunchTemplateConfigs.");
        }
    }

    private static Set<String> members(String list, Predicate<String> isHonoured) {
        var prefix = SpotFleet.CONFIG + list;
        return RequestSpotFleetRequest.API.members().stream()
                .map(Member::path)
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .filter(isHonoured)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// As CreateFleet calls it.
    private static String name(String path) {
        return singular(path.replaceFirst("\\.SpotPrice$", ".MaxPrice"));
    }

    /// What instance requirements list is called a set here, and in the singular elsewhere.
    static String singular(String path) {
        return path.replaceFirst("((?:^|\\.)InstanceRequirements\\.[A-Za-z]+)Set(?=\\.|$)", "$1");
    }

    private static String policy(String text) {
        return switch (text) {
            case "default" -> "termination";
            case "noTermination" -> "no-termination";
            default -> throw Fault.client("InvalidParameterValue", "Invalid value '" + text + "' for ExcessCapacityTerminationPolicy.");
        };
    }

    /// For every override that names no price of its own, and for every template without overrides.
    private static void addPrice(Map<String, String> fleet, String price) {
        for (var config : beginnings(fleet, CONFIG)) {
            var overrides = beginnings(fleet, OVERRIDE).stream().filter(override -> override.startsWith(config)).toList();
            for (var override : overrides.isEmpty() ? Set.of(config + "Overrides.1.") : overrides) {
                fleet.putIfAbsent(override + "MaxPrice", price);
            }
        }
    }

    private static Set<String> beginnings(Map<String, String> fleet, Pattern pattern) {
        return fleet.keySet().stream().map(pattern::matcher).filter(m -> m.lookingAt()).map(m -> m.group()).collect(Collectors.toSet());
    }
}
