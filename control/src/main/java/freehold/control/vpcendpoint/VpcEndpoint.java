package freehold.control.vpcendpoint;

import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.SubnetId;
import freehold.control.network.VpcId;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A way from a VPC to one of the cloud's own services, by interfaces in its subnets.
///
/// @param service    as the region's services are called among themselves: `ec2`
/// @param places     where it has interfaces, in the order in which they were asked for
/// @param groups     ids of the security groups that guard all of them
/// @param privateDns whether the service's own name leads here within the VPC
public record VpcEndpoint(
        VpcEndpointId id,
        AccountId owner,
        VpcId vpc,
        String service,
        List<Place> places,
        List<String> groups,
        boolean privateDns,
        Instant createdAt,
        Tags tags)
        implements Taggable {
    public static final Kind.Index<VpcEndpoint> BY_VPC = Kind.Index.one("vpc", e -> e.vpc().value());
    public static final ResourceType<VpcEndpoint> TYPE =
            ResourceType.of("vpc-endpoint", VpcEndpoint.class, VpcEndpointId.FORM).with(BY_VPC);

    /// One of its interfaces.
    ///
    /// @param zone of the subnet
    /// @param seen whether the network has it
    public record Place(SubnetId subnet, String zone, NetworkInterfaceId networkInterface, boolean seen) {
        Place made() {
            return new Place(subnet, zone, networkInterface, true);
        }
    }

    /// Whether the network has all of it; on the way to that it is EC2's `pending`.
    public boolean isAvailable() {
        return places.stream().allMatch(Place::seen);
    }

    Optional<Place> in(SubnetId subnet) {
        return places.stream().filter(place -> place.subnet().equals(subnet)).findFirst();
    }

    VpcEndpoint withPlaces(List<Place> all) {
        return new VpcEndpoint(id, owner, vpc, service, List.copyOf(all), groups, privateDns, createdAt, tags);
    }

    VpcEndpoint withEachPlace(UnaryOperator<Place> change) {
        return withPlaces(places.stream().map(change).toList());
    }

    VpcEndpoint withGroups(List<String> all) {
        return new VpcEndpoint(id, owner, vpc, service, places, List.copyOf(all), privateDns, createdAt, tags);
    }

    VpcEndpoint withPrivateDns(boolean named) {
        return new VpcEndpoint(id, owner, vpc, service, places, groups, named, createdAt, tags);
    }

    @Override
    public VpcEndpoint withTags(Tags newTags) {
        return new VpcEndpoint(id, owner, vpc, service, places, groups, privateDns, createdAt, newTags);
    }
}
