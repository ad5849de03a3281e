package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc.Block;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.region.Region;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import freehold.model.Api;
import freehold.model.ec2.DisassociateVpcCidrBlockRequest;
import freehold.model.ec2.DisassociateVpcCidrBlockResult;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Takes a block of addresses from a VPC that no subnet is made of, and that is not its first.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateVpcCidrBlock.html>
public final class DisassociateVpcCidrBlock implements Command<DisassociateVpcCidrBlockRequest, DisassociateVpcCidrBlockResult> {
    private static final String ENDING = "disassociating";

    private final Region region;

    DisassociateVpcCidrBlock(Region region) {
        this.region = region;
    }

    @Override
    public Api<DisassociateVpcCidrBlockRequest, DisassociateVpcCidrBlockResult> api() {
        return DisassociateVpcCidrBlockRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AssociationId");
    }

    @Override
    public DisassociateVpcCidrBlockResult handle(DisassociateVpcCidrBlockRequest request, Change call) {
        var id = new AssociationId(Vpc.ASSOCIATION.check(requireNonNull(request.associationId())));
        var vpc = call.view().by(Vpc.TYPE.kind(), Vpc.BY_ASSOCIATION, id.value()).stream()
                .filter(v -> v.owner().equals(call.account()))
                .findFirst()
                .orElseThrow(() -> Vpc.ASSOCIATION.missing(id));
        if (vpc.blocks().getFirst().association().equals(id.value())) {
            throw Fault.client("OperationNotPermitted", "The vpc CIDR block with association ID " + id
                    + " may not be disassociated. It is the primary IPv4 CIDR block of the VPC");
        }
        var answer = DisassociateVpcCidrBlockResult.builder().vpcId(vpc.id().value());
        for (var block : vpc.moreBlocks()) {
            if (block.association().equals(id.value())) {
                var outer = Cidr.parse(block.cidr());
                checkUnused(call.view(), vpc, block, subnet -> outer.overlaps(Cidr.parse(subnet.cidr())));
                call.put(Vpc.TYPE, vpc.withMoreBlocks(without(vpc.moreBlocks(), block)));
                answer.cidrBlockAssociation(VpcItem.association(block, ENDING));
            }
        }
        for (var block : vpc.ipv6Blocks()) {
            if (block.association().equals(id.value())) {
                var outer = Ipv6Cidr.parse(block.cidr());
                checkUnused(call.view(), vpc, block,
                        subnet -> subnet.ipv6() != null && outer.overlaps(Ipv6Cidr.parse(subnet.ipv6().cidr())));
                call.put(Vpc.TYPE, vpc.withIpv6Blocks(without(vpc.ipv6Blocks(), block)));
                Ipv6Pool.release(call.tx(), block.cidr());
                answer.ipv6CidrBlockAssociation(new VpcItem(region).ipv6Association(block, ENDING));
            }
        }
        return answer.build();
    }

    private static void checkUnused(View view, Vpc vpc, Block block, Predicate<Subnet> isIn) {
        if (view.by(Subnet.TYPE.kind(), Subnet.BY_VPC, vpc.id().value()).stream().anyMatch(isIn)) {
            throw Fault.client("InvalidCidrBlock.InUse",
                    "The vpc " + vpc.id() + " currently has a subnet within CIDR block " + block.cidr());
        }
    }

    private static List<Block> without(List<Block> blocks, Block one) {
        return blocks.stream().filter(block -> !block.equals(one)).toList();
    }
}
