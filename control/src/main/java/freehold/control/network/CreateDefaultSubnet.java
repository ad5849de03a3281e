package freehold.control.network;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.region.Region;
import freehold.hosting.Cidr;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateDefaultSubnetRequest;
import freehold.model.ec2.CreateDefaultSubnetResult;
import java.util.Set;

/// Makes a default subnet in a zone, for who has deleted it.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDefaultSubnet.html>
public final class CreateDefaultSubnet implements Command<CreateDefaultSubnetRequest, CreateDefaultSubnetResult> {
    private final Region region;
    private final Companions companions;

    CreateDefaultSubnet(Region region, Companions companions) {
        this.region = region;
        this.companions = companions;
    }

    @Override
    public Api<CreateDefaultSubnetRequest, CreateDefaultSubnetResult> api() {
        return CreateDefaultSubnetRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AvailabilityZone", "AvailabilityZoneId", "Ipv6Native");
    }

    @Override
    public CreateDefaultSubnetResult handle(CreateDefaultSubnetRequest request, Change call) {
        ZoneChoice.refuseIpv6Native(request.ipv6Native());
        var zone = ZoneChoice.of(region, request.availabilityZone(), request.availabilityZoneId())
                .orElseThrow(() -> Fault.client("MissingParameter", "The request must contain the parameter AvailabilityZone"));
        var vpc = DefaultVpc.find(call).orElseThrow(() ->
                Fault.client("DefaultVpcDoesNotExist", "No default VPC exists for this account in this region."));
        DefaultVpc.subnet(call, zone).ifPresent(subnet -> {
            throw Fault.client("DefaultSubnetAlreadyExistsInAvailabilityZone",
                    "'" + subnet.id() + "' is already the default subnet in " + zone + ".");
        });
        var id = new SubnetId(call.fresh(SubnetId.FORM));
        var subnet = companions.born(call.tx(), DefaultVpc.subnet(id, vpc, free(vpc, call), zone), call.random());
        return CreateDefaultSubnetResult.builder().subnet(new SubnetItem(region, call.view()).made(subnet)).build();
    }

    /// The first block of a default subnet's size that no subnet has.
    private static Cidr free(Vpc vpc, Change call) {
        var whole = Cidr.parse(vpc.cidr());
        var taken = call.view().by(Subnet.TYPE.kind(), Subnet.BY_VPC, vpc.id().value()).stream()
                .map(subnet -> Cidr.parse(subnet.cidr()))
                .toList();
        for (long place = 0; place < whole.size(); place += 1L << 32 - DefaultVpc.SUBNET_PREFIX) {
            var block = Cidr.parse(whole.address(place) + "/" + DefaultVpc.SUBNET_PREFIX);
            if (taken.stream().noneMatch(block::overlaps)) {
                return block;
            }
        }
        throw Fault.client("InsufficientCidrBlocks",
                "There is no free CIDR block of size /" + DefaultVpc.SUBNET_PREFIX + " in the VPC '" + vpc.id() + "'.");
    }
}
