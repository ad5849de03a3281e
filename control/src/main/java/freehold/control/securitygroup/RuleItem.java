package freehold.control.securitygroup;

import freehold.control.operation.Call;
import freehold.control.operation.Tags;
import freehold.model.ec2.IpPermission;
import freehold.model.ec2.IpRange;
import freehold.model.ec2.Ipv6Range;
import freehold.model.ec2.PrefixListId;
import freehold.model.ec2.ReferencedSecurityGroup;
import freehold.model.ec2.RevokedSecurityGroupRule;
import freehold.model.ec2.UserIdGroupPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

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
                .referencedGroupInfo(referenced == null
                        ? null
                        : ReferencedSecurityGroup.builder()
                                .groupId(referenced.value())
                                .userId(group.owner().value())
                                .build())
                .description(rule.description())
                .tags(rule.tags().items())
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
    static IpPermission permission(SecurityGroup group, Permission permission) {
        return together(group, List.of(permission.rule(NO_ID, false, Tags.NONE)));
    }

    private static final SecurityGroupRuleId NO_ID = new SecurityGroupRuleId("sgr-00000000");

    private record Service(String protocol, int fromPort, int toPort) {}

    /// A group's rules of one direction, those with the same protocol and ports together.
    static List<IpPermission> permissions(SecurityGroup group, boolean egress) {
        var byService = new LinkedHashMap<Service, List<SecurityGroupRule>>();
        for (var rule : group.rules()) {
            if (rule.egress() == egress) {
                byService.computeIfAbsent(new Service(rule.protocol(), rule.fromPort(), rule.toPort()), _ -> new ArrayList<>())
                        .add(rule);
            }
        }
        return byService.values().stream().map(rules -> together(group, rules)).toList();
    }

    private static IpPermission together(SecurityGroup group, List<SecurityGroupRule> rules) {
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
                groups.add(UserIdGroupPair.builder()
                        .groupId(other.value())
                        .userId(group.owner().value())
                        .description(rule.description())
                        .build());
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
}
