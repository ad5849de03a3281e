package freehold.control.network;

import freehold.control.network.Vpc.Block;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateVpcRequest;
import freehold.model.ec2.CreateVpcResult;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a VPC, with all that each has from its beginning.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html>
public final class CreateVpc implements Command<CreateVpcRequest, CreateVpcResult> {
    /// VPCs that an account may have: what EC2 raises its quota of 5 to.
    static final int LIMIT = 500;

    private final Region region;
    private final Companions companions;
    private final Ipv6Pool pool;

    CreateVpc(Region region, Companions companions, Ipv6Pool pool) {
        this.region = region;
        this.companions = companions;
        this.pool = pool;
    }

    @Override
    public Api<CreateVpcRequest, CreateVpcResult> api() {
        return CreateVpcRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("CidrBlock", "InstanceTenancy", "AmazonProvidedIpv6CidrBlock", "Ipv6CidrBlockNetworkBorderGroup", "TagSpecification");
    }

    @Override
    public CreateVpcResult handle(CreateVpcRequest request, Change call) {
        Tags.check(request.tagSpecifications(), Vpc.TYPE);
        var text = request.cidrBlock();
        if (text == null) {
            throw Fault.client("MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
        }
        var block = VpcBlocks.check(Blocks.ipv4(text));
        boolean wantsIpv6 = Boolean.TRUE.equals(request.amazonProvidedIpv6CidrBlock());
        checkBorderGroup(request.ipv6CidrBlockNetworkBorderGroup(), wantsIpv6, region);
        if (call.mine(Vpc.TYPE).size() >= LIMIT) {
            throw limitExceeded();
        }
        var id = new VpcId(call.fresh(VpcId.FORM));
        var vpc = Vpc.of(id, call.account(), block.toString(), false, Vpc.NO_DHCP_OPTIONS, Tags.of(request.tagSpecifications(), Vpc.TYPE))
                .withTenancy(tenancy(request.instanceTenancy()));
        if (wantsIpv6) {
            vpc = vpc.withIpv6Blocks(List.of(
                    new Block(call.fresh(Vpc.ASSOCIATION), pool.take(call.tx(), id.value(), call.random()))));
        }
        var born = companions.born(call.tx(), vpc, call.random());
        return CreateVpcResult.builder().vpc(new VpcItem(region).made(born)).build();
    }

    static Fault limitExceeded() {
        return Fault.client("VpcLimitExceeded", "The maximum number of VPCs has been reached.");
    }

    /// The region is its own border group, and has no other.
    static void checkBorderGroup(@Nullable String group, boolean wantsIpv6, Region region) {
        if (group == null) {
            return;
        }
        if (!wantsIpv6) {
            throw Fault.client("InvalidParameterCombination",
                    "The parameter Ipv6CidrBlockNetworkBorderGroup must be used with AmazonProvidedIpv6CidrBlock.");
        }
        if (!group.equals(region.name())) {
            throw Fault.client("InvalidParameterValue",
                    "Value (" + group + ") for parameter Ipv6CidrBlockNetworkBorderGroup is invalid. Expecting '" + region.name() + "'.");
        }
    }

    private static String tenancy(@Nullable String asked) {
        return switch (asked) {
            case null -> Vpc.DEFAULT_TENANCY;
            case Vpc.DEFAULT_TENANCY, Vpc.DEDICATED_TENANCY -> asked;
            default -> throw Fault.client("InvalidParameterValue",
                    "Value (" + asked + ") for parameter instanceTenancy is invalid. Expecting one of: default, dedicated.");
        };
    }
}
