package freehold.control.fleet;

import freehold.control.instance.RunInstances;
import freehold.control.instancetype.Requirements;
import freehold.control.launchtemplate.LaunchParameters;
import freehold.kernel.Fault;
import freehold.model.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a Spot Fleet request launches without a template: one of its launch specifications, in one of the places that it names
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SpotFleetLaunchSpecification.html>).
///
/// @param launch as RunInstances would be told it
record SpotLaunch(LaunchParameters launch, @Nullable String maxPrice, @Nullable Double weight) {
    static final String LIST = "LaunchSpecifications";

    private static final String PRICE = "SpotPrice";
    private static final String WEIGHT = "WeightedCapacity";
    private static final String SUBNET = "SubnetId";
    private static final String ZONE = "Placement.AvailabilityZone";
    private static final Pattern GROUP = Pattern.compile("GroupSet(\\.[0-9]+)?\\.Group(Id|Name)");

    static boolean isHonoured(String path) {
        return path.equals(PRICE) || path.equals(WEIGHT) || Requirements.isHonoured(name(path)) || RunInstances.isHonoured(name(path));
    }

    /// @throws Fault EC2's, for what can't be
    static List<SpotLaunch> of(LaunchParameters said) {
        var all = new ArrayList<SpotLaunch>();
        for (var each : Params.of(said.leaves()).list(LIST)) {
            var price = each.string(PRICE);
            var weight = each.decimal(WEIGHT);
            FleetTerms.checkWeight(weight);
            for (var place : places(launch(each))) {
                all.add(new SpotLaunch(place, price == null ? said.get(PRICE) : price, weight));
            }
        }
        return all;
    }

    private static LaunchParameters launch(Params specification) {
        var launch = new TreeMap<String, String>();
        specification.leaves().forEach((path, value) -> launch.put(name(path), value));
        return new LaunchParameters(launch).without(Set.of(PRICE, WEIGHT));
    }

    /// Subnets, and zones, may be several, separated by commas.
    private static List<LaunchParameters> places(LaunchParameters launch) {
        for (var path : List.of(SUBNET, ZONE)) {
            var places = launch.get(path);
            if (places != null && places.contains(",")) {
                return List.of(places.split(",")).stream().map(place -> launch.with(path, place.strip())).toList();
            }
        }
        return List.of(launch);
    }

    /// As RunInstances calls it.
    private static String name(String path) {
        var group = GROUP.matcher(path);
        if (group.matches()) {
            return (group.group(2).equals("Id") ? "SecurityGroupId" : "SecurityGroup") + (group.group(1) == null ? "" : group.group(1));
        }
        return SpotFleetTerms.singular(path).replaceFirst("^(TagSpecification|NetworkInterface)Set\\.", "$1.");
    }
}
