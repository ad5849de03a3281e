package freehold.control.securitygroup;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.GetSecurityGroupsForVpcRequest;
import freehold.model.ec2.GetSecurityGroupsForVpcResult;
import freehold.model.ec2.SecurityGroupForVpc;
import java.util.Comparator;
import java.util.Set;

/// Lists the groups that interfaces of a VPC may be in: its own and those associated with it.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetSecurityGroupsForVpc.html>
public final class GetSecurityGroupsForVpc implements Query<GetSecurityGroupsForVpcRequest, GetSecurityGroupsForVpcResult> {
    private static final int MIN_PAGE = 5;
    private static final int MAX_PAGE = 1000;

    private static final Filters<SecurityGroup> FILTERS = new Filters<SecurityGroup>()
            .on("description", SecurityGroup::description)
            .on("group-id", g -> g.id().value())
            .on("group-name", SecurityGroup::name)
            .on("owner-id", g -> g.owner().value())
            .on("primary-vpc-id", g -> g.vpc().value());

    @Override
    public Api<GetSecurityGroupsForVpcRequest, GetSecurityGroupsForVpcResult> api() {
        return GetSecurityGroupsForVpcRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId");
    }

    @Override
    public GetSecurityGroupsForVpcResult handle(GetSecurityGroupsForVpcRequest request, Call call) {
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        var groups = new Places(call.view()).groups(vpc.id()).stream()
                .sorted(Comparator.comparing(group -> group.id().value()))
                .toList();
        var page = Listing.page(groups, FILTERS.test(request.filters()), group -> group.id().value(),
                request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return GetSecurityGroupsForVpcResult.builder()
                .securityGroupForVpcs(page.items().stream().map(GetSecurityGroupsForVpc::item).toList())
                .nextToken(page.token())
                .build();
    }

    private static SecurityGroupForVpc item(SecurityGroup group) {
        return SecurityGroupForVpc.builder()
                .groupId(group.id().value())
                .groupName(group.name())
                .description(group.description())
                .ownerId(group.owner().value())
                .primaryVpcId(group.vpc().value())
                .tags(group.tags().items())
                .build();
    }
}
