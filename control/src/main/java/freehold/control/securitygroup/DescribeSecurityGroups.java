package freehold.control.securitygroup;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeSecurityGroupsRequest;
import freehold.model.ec2.DescribeSecurityGroupsResult;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists groups with all that they allow.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html>
public final class DescribeSecurityGroups implements Query<DescribeSecurityGroupsRequest, DescribeSecurityGroupsResult> {
    private static final Listing<SecurityGroup, SecurityGroupId> LISTING =
            new Listing<>(SecurityGroup.TYPE, SecurityGroupId::new, _ -> filters(), 5, 1000, "groupIds");

    @Override
    public Api<DescribeSecurityGroupsRequest, DescribeSecurityGroupsResult> api() {
        return DescribeSecurityGroupsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("GroupId", "GroupName");
    }

    @Override
    public DescribeSecurityGroupsResult handle(DescribeSecurityGroupsRequest request, Call call) {
        var page = LISTING.list(call, ids(request, call), request.filters(), request.maxResults(), request.nextToken());
        return DescribeSecurityGroupsResult.builder()
                .securityGroups(page.items().stream().map(group -> item(call, group)).toList())
                .nextToken(page.token())
                .build();
    }

    /// Of the groups named by id, and those of the default VPC named by name.
    private static List<String> ids(DescribeSecurityGroupsRequest request, Call call) {
        if (request.groupNames().isEmpty()) {
            return request.groupIds();
        }
        return Stream.concat(
                        request.groupIds().stream(),
                        Groups.named(call, request.groupNames()).stream().map(g -> g.id().value()))
                .toList();
    }

    static freehold.model.ec2.SecurityGroup item(Call call, SecurityGroup group) {
        return freehold.model.ec2.SecurityGroup.builder()
                .groupId(group.id().value())
                .groupName(group.name())
                .description(group.description())
                .ownerId(group.owner().value())
                .vpcId(group.vpc().value())
                .securityGroupArn(group.arn(call.caller().region()))
                .ipPermissions(RuleItem.permissions(call.view(), group, false))
                .ipPermissionsEgress(RuleItem.permissions(call.view(), group, true))
                .tags(group.tags().itemsIfAny())
                .build();
    }

    private static Filters<SecurityGroup> filters() {
        var filters = new Filters<SecurityGroup>()
                .on("description", SecurityGroup::description)
                .on("group-id", g -> g.id().value())
                .on("group-name", SecurityGroup::name)
                .on("owner-id", g -> g.owner().value())
                .on("vpc-id", g -> g.vpc().value())
                .onTags(SecurityGroup::tags);
        onRules(filters, "ip-permission.", false);
        onRules(filters, "egress.ip-permission.", true);
        return filters;
    }

    /// A rule knows other groups by id, and so EC2 finds none by a group's name.
    private static void onRules(Filters<SecurityGroup> filters, String prefix, boolean egress) {
        filters.onAny(prefix + "cidr", g -> each(g, egress, r -> r.peer().cidrIpv4()))
                .onAny(prefix + "ipv6-cidr", g -> each(g, egress, r -> r.peer().cidrIpv6()))
                .onAny(prefix + "from-port", g -> each(g, egress, r -> r.hasPorts() ? Integer.toString(r.fromPort()) : null))
                .onAny(prefix + "to-port", g -> each(g, egress, r -> r.hasPorts() ? Integer.toString(r.toPort()) : null))
                .onAny(prefix + "protocol", g -> each(g, egress, SecurityGroupRule::protocol))
                .onAny(prefix + "group-id", g -> each(g, egress, r -> r.peer().group() == null ? null : r.peer().group().value()))
                .onNothing(prefix + "group-name")
                .onAny(prefix + "user-id", g -> each(g, egress, r -> peerOwner(g, r)))
                .onAny(prefix + "prefix-list-id", g -> each(g, egress, r -> r.peer().prefixList() == null ? null : r.peer().prefixList().value()));
    }

    private static Collection<String> each(SecurityGroup group, boolean egress, Function<SecurityGroupRule, @Nullable String> value) {
        return group.rules().stream().filter(r -> r.egress() == egress).map(value).filter(Objects::nonNull).toList();
    }

    private static @Nullable String peerOwner(SecurityGroup group, SecurityGroupRule rule) {
        var abroad = rule.peer().abroad();
        return rule.peer().group() == null ? null : (abroad == null ? group.owner() : abroad.owner()).value();
    }
}
