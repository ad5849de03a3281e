package freehold.control.securitygroup;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.IpPermission;
import freehold.model.ec2.IpRange;
import freehold.model.ec2.Ipv6Range;
import freehold.model.ec2.ModifySecurityGroupRulesRequest;
import freehold.model.ec2.ModifySecurityGroupRulesResult;
import freehold.model.ec2.PrefixListId;
import freehold.model.ec2.SecurityGroupRuleRequest;
import freehold.model.ec2.SecurityGroupRuleUpdate;
import freehold.model.ec2.UserIdGroupPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lets rules allow something else, under the ids and tags that they have. A rule about a range stays one, and so does a
/// rule about a group.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySecurityGroupRules.html>
public final class ModifySecurityGroupRules implements Command<ModifySecurityGroupRulesRequest, ModifySecurityGroupRulesResult> {
    @Override
    public Api<ModifySecurityGroupRulesRequest, ModifySecurityGroupRulesResult> api() {
        return ModifySecurityGroupRulesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("GroupId", "SecurityGroupRule");
    }

    @Override
    public ModifySecurityGroupRulesResult handle(ModifySecurityGroupRulesRequest request, Change call) {
        var group = Groups.one(call, request.groupId(), null);
        for (var update : request.securityGroupRules()) {
            group = modified(call, group, update);
        }
        call.put(SecurityGroup.TYPE, group);
        return ModifySecurityGroupRulesResult.builder().return_(true).build();
    }

    private static SecurityGroup modified(Change call, SecurityGroup group, SecurityGroupRuleUpdate update) {
        var id = new SecurityGroupRuleId(requireNonNull(update.securityGroupRuleId()));
        var old = group.rule(id).orElseThrow(() -> SecurityGroupRuleId.FORM.missing(id));
        var asked = update.securityGroupRule();
        if (asked == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter SecurityGroupRule");
        }
        var permission = new Permissions(call, group, old.egress()).read(List.of(permission(asked))).getFirst();
        var changed = permission.rule(id, old.egress(), old.tags());
        if (!isOfSameSort(old.peer(), changed.peer())) {
            throw Fault.client("InvalidParameterValue", "The source type of the security group rule '" + id + "' can't be changed.");
        }
        var all = new ArrayList<SecurityGroupRule>();
        for (var rule : group.rules()) {
            if (!rule.id().equals(id) && rule.allowsSame(changed)) {
                throw Fault.client("InvalidPermission.Duplicate", "the specified rule \"" + permission.sentence() + "\" already exists");
            }
            all.add(rule.id().equals(id) ? changed : rule);
        }
        return group.withRules(all);
    }

    private static boolean isOfSameSort(SecurityGroupRule.Peer one, SecurityGroupRule.Peer other) {
        return (one.cidrIpv4() == null) == (other.cidrIpv4() == null)
                && (one.cidrIpv6() == null) == (other.cidrIpv6() == null)
                && (one.group() == null) == (other.group() == null)
                && (one.prefixList() == null) == (other.prefixList() == null);
    }

    /// The same, as the older operations say it.
    private static IpPermission permission(SecurityGroupRuleRequest rule) {
        var ranges = rule.cidrIpv4() == null ? List.<IpRange>of()
                : List.of(IpRange.builder().cidrIp(rule.cidrIpv4()).description(rule.description()).build());
        var ranges6 = rule.cidrIpv6() == null ? List.<Ipv6Range>of()
                : List.of(Ipv6Range.builder().cidrIpv6(rule.cidrIpv6()).description(rule.description()).build());
        var groups = rule.referencedGroupId() == null ? List.<UserIdGroupPair>of()
                : List.of(UserIdGroupPair.builder().groupId(rule.referencedGroupId()).description(rule.description()).build());
        var prefixes = rule.prefixListId() == null ? List.<PrefixListId>of()
                : List.of(PrefixListId.builder().prefixListId(rule.prefixListId()).description(rule.description()).build());
        if (ranges.size() + ranges6.size() + groups.size() + prefixes.size() > 1) {
            throw Fault.client("InvalidParameterCombination", "Only one of a range, a group and a prefix list can be given for a rule.");
        }
        return IpPermission.builder()
                .ipProtocol(rule.ipProtocol())
                .fromPort(rule.fromPort())
                .toPort(rule.toPort())
                .ipRanges(ranges)
                .ipv6Ranges(ranges6)
                .userIdGroupPairs(groups)
                .prefixListIds(prefixes)
                .build();
    }
}
