package freehold.control.network;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.BlockPublicAccessStates;
import freehold.model.ec2.DescribeVpcsRequest;
import freehold.model.ec2.DescribeVpcsResult;
import freehold.model.ec2.VpcCidrBlockAssociation;
import freehold.model.ec2.VpcCidrBlockState;
import java.util.List;
import java.util.Set;

/// Lists VPCs.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html>
public final class DescribeVpcs implements Query<DescribeVpcsRequest, DescribeVpcsResult> {
    private static final Filters<Vpc> FILTERS = new Filters<Vpc>()
            .on("cidr", Vpc::cidr)
            .on("cidr-block-association.cidr-block", Vpc::cidr)
            .on("cidr-block-association.association-id", DescribeVpcs::association)
            .on("cidr-block-association.state", _ -> "associated")
            .on("dhcp-options-id", Vpc::dhcpOptionsId)
            .onNothing(
                    "ipv6-cidr-block-association.association-id",
                    "ipv6-cidr-block-association.ipv6-cidr-block",
                    "ipv6-cidr-block-association.ipv6-pool",
                    "ipv6-cidr-block-association.state")
            .onFlag("is-default", Vpc::isDefault)
            .onFlag("isDefault", Vpc::isDefault) // the name of EC2's first days, which clients still use
            .on("owner-id", v -> v.owner().value())
            .on("state", _ -> "available")
            .on("vpc-id", v -> v.id().value())
            .onTags(Vpc::tags);

    private static final Listing<Vpc, VpcId> LISTING = Listing.of(Vpc.TYPE, VpcId::new, FILTERS, "vpcIds");

    @Override
    public Api<DescribeVpcsRequest, DescribeVpcsResult> api() {
        return DescribeVpcsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId");
    }

    @Override
    public DescribeVpcsResult handle(DescribeVpcsRequest request, Call call) {
        var page = LISTING.list(call, request.vpcIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeVpcsResult.builder()
                .vpcs(page.items().stream().map(DescribeVpcs::item).toList())
                .nextToken(page.token())
                .build();
    }

    private static freehold.model.ec2.Vpc item(Vpc vpc) {
        return freehold.model.ec2.Vpc.builder()
                .vpcId(vpc.id().value())
                .ownerId(vpc.owner().value())
                .state("available")
                .cidrBlock(vpc.cidr())
                .cidrBlockAssociationSet(List.of(VpcCidrBlockAssociation.builder()
                        .associationId(association(vpc))
                        .cidrBlock(vpc.cidr())
                        .cidrBlockState(VpcCidrBlockState.builder().state("associated").build())
                        .build()))
                .dhcpOptionsId(vpc.dhcpOptionsId())
                .instanceTenancy("default")
                .isDefault(vpc.isDefault())
                .blockPublicAccessStates(BlockPublicAccessStates.builder().internetGatewayBlockMode("off").build())
                .tags(vpc.tags().items())
                .build();
    }

    /// The association of a VPC with its first block ends only with the VPC, so its id is made of the VPC's.
    private static String association(Vpc vpc) {
        return "vpc-cidr-assoc-" + vpc.id().value().substring("vpc-".length());
    }
}
