package freehold.control.securitygroup;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeSecurityGroupVpcAssociationsRequest;
import freehold.model.ec2.DescribeSecurityGroupVpcAssociationsResult;
import freehold.model.ec2.SecurityGroupVpcAssociation;
import java.util.Set;

/// Lists which groups guard interfaces of VPCs beside their own.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupVpcAssociations.html>
public final class DescribeSecurityGroupVpcAssociations
        implements Query<DescribeSecurityGroupVpcAssociationsRequest, DescribeSecurityGroupVpcAssociationsResult> {
    private static final int MIN_PAGE = 5;
    private static final int MAX_PAGE = 1000;

    private static final Filters<GroupAssociation> FILTERS = new Filters<GroupAssociation>()
            .on("group-id", a -> a.group().value())
            .on("group-owner-id", a -> a.owner().value())
            .on("state", _ -> GroupAssociation.ASSOCIATED)
            .on("vpc-id", a -> a.vpc().value())
            .on("vpc-owner-id", a -> a.owner().value());

    @Override
    public Api<DescribeSecurityGroupVpcAssociationsRequest, DescribeSecurityGroupVpcAssociationsResult> api() {
        return DescribeSecurityGroupVpcAssociationsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public DescribeSecurityGroupVpcAssociationsResult handle(DescribeSecurityGroupVpcAssociationsRequest request, Call call) {
        var page = Listing.page(
                call.view().owned(GroupAssociation.KIND, call.account().value()), FILTERS.test(request.filters()), GroupAssociation::key,
                request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeSecurityGroupVpcAssociationsResult.builder()
                .securityGroupVpcAssociations(page.items().stream().map(DescribeSecurityGroupVpcAssociations::item).toList())
                .nextToken(page.token())
                .build();
    }

    private static SecurityGroupVpcAssociation item(GroupAssociation association) {
        return SecurityGroupVpcAssociation.builder()
                .groupId(association.group().value())
                .groupOwnerId(association.owner().value())
                .vpcId(association.vpc().value())
                .vpcOwnerId(association.owner().value())
                .state(GroupAssociation.ASSOCIATED)
                .build();
    }
}
