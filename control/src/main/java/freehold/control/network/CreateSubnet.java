package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateSubnetRequest;
import freehold.model.ec2.CreateSubnetResult;
import java.util.Set;

/// Makes a subnet of a part of a VPC's addresses.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html>
public final class CreateSubnet implements Command<CreateSubnetRequest, CreateSubnetResult> {
    /// Subnets that a VPC may have (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>).
    static final int LIMIT = 200;

    private final Region region;
    private final Companions companions;

    CreateSubnet(Region region, Companions companions) {
        this.region = region;
        this.companions = companions;
    }

    @Override
    public Api<CreateSubnetRequest, CreateSubnetResult> api() {
        return CreateSubnetRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId", "CidrBlock", "Ipv6CidrBlock", "Ipv6Native", "AvailabilityZone", "AvailabilityZoneId", "TagSpecification");
    }

    @Override
    public CreateSubnetResult handle(CreateSubnetRequest request, Change call) {
        Tags.check(request.tagSpecifications(), Subnet.TYPE);
        ZoneChoice.refuseIpv6Native(request.ipv6Native());
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        var zone = ZoneChoice.of(region, request.availabilityZone(), request.availabilityZoneId())
                .orElse(region.zones().getFirst().name());
        var text = request.cidrBlock();
        if (text == null) {
            throw Fault.client("MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
        }
        if (call.view().by(Subnet.TYPE.kind(), Subnet.BY_VPC, vpc.id().value()).size() >= LIMIT) {
            throw Fault.client("SubnetLimitExceeded", "The maximum number of subnets for the VPC '" + vpc.id() + "' has been reached.");
        }
        var ipv6 = request.ipv6CidrBlock();
        var subnet = Subnet.of(
                        new SubnetId(call.fresh(SubnetId.FORM)), vpc, SubnetBlocks.free(call.view(), vpc, text), zone,
                        Tags.of(request.tagSpecifications(), Subnet.TYPE))
                .withIpv6(ipv6 == null ? null : SubnetBlocks.freeIpv6(call, vpc, ipv6));
        companions.born(call.tx(), subnet, call.random());
        return CreateSubnetResult.builder().subnet(new SubnetItem(region, call.view()).made(subnet)).build();
    }
}
