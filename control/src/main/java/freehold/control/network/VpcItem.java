package freehold.control.network;

import freehold.control.network.Vpc.Block;
import freehold.control.region.Region;
import freehold.model.ec2.BlockPublicAccessStates;
import freehold.model.ec2.VpcCidrBlockAssociation;
import freehold.model.ec2.VpcCidrBlockState;
import freehold.model.ec2.VpcIpv6CidrBlockAssociation;

/// A VPC's shape on the wire.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html>
record VpcItem(Region region) {
    static final String ASSOCIATED = "associated";

    freehold.model.ec2.Vpc of(Vpc vpc) {
        return freehold.model.ec2.Vpc.builder()
                .vpcId(vpc.id().value())
                .ownerId(vpc.owner().value())
                .state("available")
                .cidrBlock(vpc.cidr())
                .cidrBlockAssociationSet(vpc.blocks().stream().map(block -> association(block, ASSOCIATED)).toList())
                .ipv6CidrBlockAssociationSet(vpc.ipv6Blocks().stream().map(block -> ipv6Association(block, ASSOCIATED)).toList())
                .dhcpOptionsId(vpc.dhcpOptionsId())
                .instanceTenancy(vpc.tenancy())
                .isDefault(vpc.isDefault())
                .blockPublicAccessStates(BlockPublicAccessStates.builder().internetGatewayBlockMode("off").build())
                .tags(vpc.tags().items())
                .build();
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
