package freehold.control.securitygroup;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeStaleSecurityGroupsRequest;
import freehold.model.ec2.DescribeStaleSecurityGroupsResult;
import freehold.model.ec2.StaleSecurityGroup;
import java.util.Set;

/// Lists the groups of a VPC with rules about groups that are gone, or that nothing leads to any more.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeStaleSecurityGroups.html>
public final class DescribeStaleSecurityGroups
        implements Query<DescribeStaleSecurityGroupsRequest, DescribeStaleSecurityGroupsResult> {
    private static final int MIN_PAGE = 5;
    private static final int MAX_PAGE = 255;

    @Override
    public Api<DescribeStaleSecurityGroupsRequest, DescribeStaleSecurityGroupsResult> api() {
        return DescribeStaleSecurityGroupsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId");
    }

    @Override
    public DescribeStaleSecurityGroupsResult handle(DescribeStaleSecurityGroupsRequest request, Call call) {
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        var places = new Places(call.view());
        var page = Listing.page(
                call.view().by(SecurityGroup.TYPE.kind(), SecurityGroup.BY_VPC, vpc.id().value()),
                group -> group.rules().stream().anyMatch(rule -> places.isStale(group, rule)),
                group -> group.id().value(), request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeStaleSecurityGroupsResult.builder()
                .staleSecurityGroupSet(page.items().stream().map(group -> item(call, group)).toList())
                .nextToken(page.token())
                .build();
    }

    private static StaleSecurityGroup item(Call call, SecurityGroup group) {
        return StaleSecurityGroup.builder()
                .groupId(group.id().value())
                .groupName(group.name())
                .description(group.description())
                .vpcId(group.vpc().value())
                .staleIpPermissions(RuleItem.stale(call.view(), group, false))
                .staleIpPermissionsEgress(RuleItem.stale(call.view(), group, true))
                .build();
    }
}
