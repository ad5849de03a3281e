package freehold.control.network;

import freehold.control.network.Vpc.Block;
import freehold.control.region.Region;
import freehold.model.Unsaid;
import freehold.model.ec2.BlockPublicAccessStates;
import freehold.model.ec2.VpcCidrBlockAssociation;
import freehold.model.ec2.VpcCidrBlockState;
import freehold.model.ec2.VpcIpv6CidrBlockAssociation;
import java.util.List;

/// A VPC's shape on the wire.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html>
record VpcItem(Region region) {
    static final String ASSOCIATED = "associated";

    /// As what makes one answers: it is there at once, but EC2 says so only to who asks again.
    freehold.model.ec2.Vpc made(Vpc vpc) {
        return item(vpc).state("pending").ipv6CidrBlockAssociationSet(ipv6(vpc)).build();
    }

    freehold.model.ec2.Vpc listed(Vpc vpc) {
        return item(vpc)
                .state("available")
                .ipv6CidrBlockAssociationSet(Unsaid.ifEmpty(ipv6(vpc)))
                .blockPublicAccessStates(BlockPublicAccessStates.builder().internetGatewayBlockMode("off").build())
                .build();
    }

    private static freehold.model.ec2.Vpc.Builder item(Vpc vpc) {
        return freehold.model.ec2.Vpc.builder()
                .vpcId(vpc.id().value())
                .ownerId(vpc.owner().value())
                .cidrBlock(vpc.cidr())
                .cidrBlockAssociationSet(vpc.blocks().stream().map(block -> association(block, ASSOCIATED)).toList())
                .dhcpOptionsId(vpc.dhcpOptionsId())
                .instanceTenancy(vpc.tenancy())
                .isDefault(vpc.isDefault())
                .tags(vpc.tags().itemsIfAny());
    }

    private List<VpcIpv6CidrBlockAssociation> ipv6(Vpc vpc) {
        return vpc.ipv6Blocks().stream().map(block -> ipv6Association(block, ASSOCIATED)).toList();
    }

    static VpcCidrBlockAssociation association(Block block, String state) {
        return VpcCidrBlockAssociation.builder()
                .associationId(block.association())
                .cidrBlock(block.cidr())
                .cidrBlockState(state(state))
                .build();
    }

    VpcIpv6CidrBlockAssociation ipv6Association(Block block, String state) {
        return VpcIpv6CidrBlockAssociation.builder()
                .associationId(block.association())
                .ipv6CidrBlock(block.cidr())
                .ipv6CidrBlockState(state(state))
                .ipv6Pool(Ipv6Pool.NAME)
                .networkBorderGroup(region.name())
                .ipSource("amazon")
                .ipv6AddressAttribute("public")
                .build();
    }

    private static VpcCidrBlockState state(String state) {
        return VpcCidrBlockState.builder().state(state).build();
    }
}
