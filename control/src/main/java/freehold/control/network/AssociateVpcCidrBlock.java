package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc.Block;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AssociateVpcCidrBlockRequest;
import freehold.model.ec2.AssociateVpcCidrBlockResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Gives a VPC a further block of addresses.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateVpcCidrBlock.html>
public final class AssociateVpcCidrBlock implements Command<AssociateVpcCidrBlockRequest, AssociateVpcCidrBlockResult> {
    /// Blocks of each family that a VPC may have (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>).
    static final int LIMIT = 5;

    private final Region region;
    private final Companions companions;
    private final Ipv6Pool pool;

    AssociateVpcCidrBlock(Region region, Companions companions, Ipv6Pool pool) {
        this.region = region;
        this.companions = companions;
        this.pool = pool;
    }

    @Override
    public Api<AssociateVpcCidrBlockRequest, AssociateVpcCidrBlockResult> api() {
        return AssociateVpcCidrBlockRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId", "CidrBlock", "AmazonProvidedIpv6CidrBlock", "Ipv6CidrBlockNetworkBorderGroup");
    }

    @Override
    public AssociateVpcCidrBlockResult handle(AssociateVpcCidrBlockRequest request, Change call) {
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        boolean wantsIpv6 = Boolean.TRUE.equals(request.amazonProvidedIpv6CidrBlock());
        CreateVpc.checkBorderGroup(request.ipv6CidrBlockNetworkBorderGroup(), wantsIpv6, region);
        var cidr = request.cidrBlock();
        if (wantsIpv6 == (cidr != null)) {
            throw Fault.client(wantsIpv6 ? "InvalidParameterCombination" : "MissingParameter",
                    "The request must contain exactly one of: cidrBlock, amazonProvidedIpv6CidrBlock");
        }
        var answer = AssociateVpcCidrBlockResult.builder().vpcId(vpc.id().value());
        if (cidr == null) {
            checkLimit(vpc, vpc.ipv6Blocks().size());
            var block = new Block(call.fresh(Vpc.ASSOCIATION), pool.take(call.tx(), vpc.id().value(), call.random()));
            var widened = call.put(Vpc.TYPE, vpc.withIpv6Blocks(with(vpc.ipv6Blocks(), block)));
            if (vpc.ipv6Blocks().isEmpty()) {
                companions.gotIpv6(call.tx(), widened, call.random());
            }
            return answer.ipv6CidrBlockAssociation(new VpcItem(region).ipv6Association(block, "associating")).build();
        }
        checkLimit(vpc, vpc.blocks().size());
        var further = VpcBlocks.checkFurther(vpc, Blocks.ipv4(cidr));
        companions.checkFurther(call.view(), vpc, further);
        var block = new Block(call.fresh(Vpc.ASSOCIATION), further.toString());
        call.put(Vpc.TYPE, vpc.withMoreBlocks(with(vpc.moreBlocks(), block)));
        return answer.cidrBlockAssociation(VpcItem.association(block, "associating")).build();
    }

    private static void checkLimit(Vpc vpc, int has) {
        if (has >= LIMIT) {
            throw Fault.client("CidrLimitExceeded",
                    "This network '" + vpc.id() + "' has met its maximum number of allowed CIDRs: " + LIMIT);
        }
    }

    private static List<Block> with(List<Block> blocks, Block one) {
        var all = new ArrayList<>(blocks);
        all.add(one);
        return all;
    }
}
