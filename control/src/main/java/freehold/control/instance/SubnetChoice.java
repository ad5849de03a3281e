package freehold.control.instance;

import freehold.control.network.DefaultVpc;
import freehold.control.network.Subnet;
import freehold.control.network.SubnetId;
import freehold.control.operation.Call;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.ec2.Placement;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which subnets a launch may go to.
record SubnetChoice(Region region) {
    /// In the order in which to try them: the one that is named, or the default subnets of the zones that will do.
    List<Subnet> of(@Nullable SubnetId named, @Nullable Placement placement, Call call) {
        var zone = placement == null ? null : zone(placement);
        if (named != null) {
            var subnet = call.get(Subnet.TYPE, named);
            if (zone != null && !zone.equals(subnet.zone())) {
                throw Fault.client("InvalidParameterCombination", "The availability zone '" + zone
                        + "' and the subnet '" + subnet.id() + "' don't match: the subnet is in '" + subnet.zone() + "'.");
            }
            return List.of(subnet);
        }
        if (zone != null && !region.hasZone(zone)) {
            throw Fault.client("InvalidParameterValue", "Invalid availability zone: [" + zone + "]");
        }
        var defaults = call.mine(Subnet.TYPE).stream()
                .filter(Subnet::defaultForAz)
                .filter(subnet -> zone == null || zone.equals(subnet.zone()))
                .sorted(Comparator.comparing(Subnet::zone))
                .toList();
        if (defaults.isEmpty()) {
            throw noDefault(zone, call);
        }
        return defaults;
    }

    private static Fault noDefault(@Nullable String zone, Call call) {
        var vpc = DefaultVpc.find(call);
        if (vpc.isEmpty()) {
            return Fault.client("VPCIdNotSpecified",
                    "No default VPC for this user. GroupName is only supported for EC2-Classic and default VPC.");
        }
        return zone != null
                ? Fault.client("InvalidInput", "No default subnet for availability zone: '" + zone + "'.")
                : Fault.client("MissingInput",
                        "No subnets found for the default VPC '" + vpc.get().id() + "'. Please specify a subnet.");
    }

    private @Nullable String zone(Placement placement) {
        var id = placement.availabilityZoneId();
        if (id == null) {
            var zone = placement.availabilityZone();
            return zone == null || zone.isEmpty() ? null : zone; // Terraform says nothing with an empty text
        }
        return region.zones().stream()
                .filter(z -> z.id().equals(id))
                .map(Region.Zone::name)
                .findFirst()
                .orElseThrow(() -> Fault.client("InvalidParameterValue", "Invalid availability zone id: [" + id + "]"));
    }
}
