package freehold.control.securitygroup;

import freehold.control.operation.Call;
import freehold.control.operation.Tags;
import freehold.control.peering.Peering;
import freehold.control.peering.Peering.State;
import freehold.kernel.store.View;
import freehold.model.ec2.IpPermission;
import freehold.model.ec2.IpRange;
import freehold.model.ec2.Ipv6Range;
import freehold.model.ec2.PrefixListId;
import freehold.model.ec2.ReferencedSecurityGroup;
import freehold.model.ec2.RevokedSecurityGroupRule;
import freehold.model.ec2.StaleIpPermission;
import freehold.model.ec2.UserIdGroupPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/// Rules on the wire. EC2 has three shapes for them: each by itself, as it was revoked, and all with the same protocol
/// and ports together.
final class RuleItem {
    private RuleItem() {}

    static freehold.model.ec2.SecurityGroupRule of(Call call, SecurityGroup group, SecurityGroupRule rule) {
        var peer = rule.peer();
        var referenced = peer.group();
        return freehold.model.ec2.SecurityGroupRule.builder()
                .securityGroupRuleId(rule.id().value())
                .securityGroupRuleArn("arn:aws:ec2:" + call.caller().region() + ":" + group.owner() + ":security-group-rule/" + rule.id())
                .groupId(group.id().value())
                .groupOwnerId(group.owner().value())
                .isEgress(rule.egress())
                .ipProtocol(rule.protocol())
                .fromPort(rule.fromPort())
                .toPort(rule.toPort())
                .cidrIpv4(peer.cidrIpv4())
                .cidrIpv6(peer.cidrIpv6())
                .prefixListId(peer.prefixList() == null ? null : peer.prefixList().value())
                .referencedGroupInfo(referenced == null ? null : referenced(pair(call.view(), group, rule)))
                .description(rule.description())
                .tags(rule.tags().items())
                .build();
    }

    private static ReferencedSecurityGroup referenced(UserIdGroupPair pair) {
        return ReferencedSecurityGroup.builder()
                .groupId(pair.groupId())
                .userId(pair.userId())
                .vpcId(pair.vpcId())
                .vpcPeeringConnectionId(pair.vpcPeeringConnectionId())
                .peeringStatus(pair.peeringStatus())
                .build();
    }

    static RevokedSecurityGroupRule revoked(SecurityGroup group, SecurityGroupRule rule) {
        var peer = rule.peer();
        var referenced = peer.group();
        return RevokedSecurityGroupRule.builder()
                .securityGroupRuleId(rule.id().value())
                .groupId(group.id().value())
                .isEgress(rule.egress())
                .ipProtocol(rule.protocol())
                .fromPort(rule.fromPort())
                .toPort(rule.toPort())
                .cidrIpv4(peer.cidrIpv4())
                .cidrIpv6(peer.cidrIpv6())
                .prefixListId(peer.prefixList() == null ? null : peer.prefixList().value())
                .referencedGroupId(referenced == null ? null : referenced.value())
                .description(rule.description())
                .build();
    }

    /// A permission by itself.
    static IpPermission permission(View view, SecurityGroup group, Permission permission) {
        return together(view, group, List.of(permission.rule(NO_ID, false, Tags.NONE)));
    }

    private static final SecurityGroupRuleId NO_ID = new SecurityGroupRuleId("sgr-00000000");

    private record Service(String protocol, int fromPort, int toPort) {}

    /// A group's rules of one direction, those with the same protocol and ports together.
    static List<IpPermission> permissions(View view, SecurityGroup group, boolean egress) {
        return byService(group, rule -> rule.egress() == egress).stream().map(rules -> together(view, group, rules)).toList();
    }

    private static Collection<List<SecurityGroupRule>> byService(SecurityGroup group, Predicate<SecurityGroupRule> which) {
        var byService = new LinkedHashMap<Service, List<SecurityGroupRule>>();
        for (var rule : group.rules()) {
            if (which.test(rule)) {
                byService.computeIfAbsent(new Service(rule.protocol(), rule.fromPort(), rule.toPort()), _ -> new ArrayList<>())
                        .add(rule);
            }
        }
        return byService.values();
    }

    /// Those of a direction that are about groups that are gone or out of reach.
    static List<StaleIpPermission> stale(View view, SecurityGroup group, boolean egress) {
        var places = new Places(view);
        return byService(group, rule -> rule.egress() == egress && places.isStale(group, rule)).stream()
                .map(rules -> stale(view, group, rules))
                .toList();
    }

    private static StaleIpPermission stale(View view, SecurityGroup group, List<SecurityGroupRule> rules) {
        var all = together(view, group, rules);
        return StaleIpPermission.builder()
                .ipProtocol(all.ipProtocol())
                .fromPort(all.fromPort())
                .toPort(all.toPort())
                .userIdGroupPairs(all.userIdGroupPairs())
                .build();
    }

    private static IpPermission together(View view, SecurityGroup group, List<SecurityGroupRule> rules) {
        var first = rules.getFirst();
        var ipv4 = new ArrayList<IpRange>();
        var ipv6 = new ArrayList<Ipv6Range>();
        var groups = new ArrayList<UserIdGroupPair>();
        var lists = new ArrayList<PrefixListId>();
        for (var rule : rules) {
            var peer = rule.peer();
            var other = peer.group();
            if (peer.cidrIpv4() != null) {
                ipv4.add(IpRange.builder().cidrIp(peer.cidrIpv4()).description(rule.description()).build());
            }
            if (peer.cidrIpv6() != null) {
                ipv6.add(Ipv6Range.builder().cidrIpv6(peer.cidrIpv6()).description(rule.description()).build());
            }
            var list = peer.prefixList();
            if (list != null) {
                lists.add(PrefixListId.builder().prefixListId(list.value()).description(rule.description()).build());
            }
            if (other != null) {
                groups.add(pair(view, group, rule));
            }
        }
        return IpPermission.builder()
                .ipProtocol(first.protocol())
                .fromPort(first.hasPorts() ? first.fromPort() : null)
                .toPort(first.hasPorts() ? first.toPort() : null)
                .ipRanges(ipv4)
                .ipv6Ranges(ipv6)
                .userIdGroupPairs(groups)
                .prefixListIds(lists)
                .build();
    }

    /// The group that a rule is about. Of one in another VPC EC2 tells where it is, and by which peering.
    private static UserIdGroupPair pair(View view, SecurityGroup group, SecurityGroupRule rule) {
        var id = rule.peer().group();
        var abroad = rule.peer().abroad();
        var pair = UserIdGroupPair.builder().groupId(id == null ? null : id.value()).description(rule.description());
        if (abroad == null) {
            return pair.userId(group.owner().value()).build();
        }
        var way = new Places(view).way(group, abroad.vpc());
        return pair.userId(abroad.owner().value())
                .vpcId(abroad.vpc().value())
                .vpcPeeringConnectionId(way.map(Peering::id).orElse(abroad.peering()).value())
                .peeringStatus((way.isPresent() ? State.ACTIVE : State.DELETED).text())
                .build();
    }
}
