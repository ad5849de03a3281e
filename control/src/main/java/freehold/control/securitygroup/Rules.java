package freehold.control.securitygroup;

import freehold.control.network.Vpc;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.control.prefixlist.PrefixList;
import freehold.kernel.Fault;
import freehold.model.ec2.IpPermission;
import freehold.model.ec2.SecurityGroupRuleDescription;
import freehold.model.ec2.TagSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;

/// A group's rules of one direction, being changed: what AuthorizeSecurityGroup… and RevokeSecurityGroup… have in common.
record Rules(Change call, SecurityGroup group, boolean egress) {
    /// Rules of one direction that a group may have, for IPv4 and for IPv6 each; a rule about a group counts for both
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-security-groups>).
    static final int LIMIT = 60;

    /// Adds all, or none.
    ///
    /// @return the new rules
    List<SecurityGroupRule> allow(List<Permission> permissions, List<TagSpecification> specifications) {
        Tags.check(specifications, SecurityGroupRule.TYPE);
        var tags = Tags.of(specifications, SecurityGroupRule.TYPE);
        if (permissions.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter ipPermissions");
        }
        var added = new ArrayList<SecurityGroupRule>();
        for (var permission : permissions) {
            if (group.rules().stream().anyMatch(r -> r.egress() == egress && permission.isAllowedBy(r))) {
                throw Fault.client("InvalidPermission.Duplicate", "the specified rule \"" + permission.sentence() + "\" already exists");
            }
            added.add(permission.rule(new SecurityGroupRuleId(call.fresh(SecurityGroupRuleId.FORM)), egress, tags));
        }
        var all = new ArrayList<>(group.rules());
        all.addAll(added);
        refuseTooMany(all);
        call.put(SecurityGroup.TYPE, group.withRules(all));
        return added;
    }

    /// A rule about a prefix list counts for as many as the list has room for.
    void refuseTooMany(List<SecurityGroupRule> rules) {
        int ipv4 = 0;
        int ipv6 = 0;
        for (var rule : rules) {
            if (rule.egress() == egress) {
                var list = rule.peer().prefixList();
                int count = list == null ? 1 : call.view().find(PrefixList.TYPE.kind(), list.value()).map(PrefixList::maxEntries).orElse(0);
                ipv4 += rule.peer().cidrIpv6() == null ? count : 0;
                ipv6 += rule.peer().cidrIpv4() == null ? count : 0;
            }
        }
        if (Math.max(ipv4, ipv6) > LIMIT) {
            throw Fault.client("RulesPerSecurityGroupLimitExceeded", "The maximum number of rules per security group has been reached.");
        }
    }

    /// What a revocation did.
    ///
    /// @param unknown asked for, but not there
    record Revoked(List<SecurityGroupRule> rules, List<IpPermission> unknown) {}

    /// Takes away the rules that allow just what is given. For what no rule allows, the default VPC has a word in the
    /// answer, and every other VPC an error, with nothing done.
    Revoked revoke(List<Permission> permissions) {
        var unknown = new ArrayList<IpPermission>();
        var gone = new ArrayList<SecurityGroupRule>();
        permissions.forEach(permission -> revokeOne(permission, gone, unknown));
        return done(gone, unknown);
    }

    private void revokeOne(Permission permission, List<SecurityGroupRule> gone, List<IpPermission> unknown) {
        var found = group.rules().stream().filter(r -> r.egress() == egress && permission.isAllowedBy(r)).findFirst();
        if (found.isPresent()) {
            gone.add(found.get());
            return;
        }
        if (!call.get(Vpc.TYPE, group.vpc()).isDefault()) {
            throw Fault.client("InvalidPermission.NotFound", "The specified rule does not exist in this security group.");
        }
        unknown.add(RuleItem.permission(call.view(), group, permission));
    }

    /// Takes away the rules of the given ids.
    Revoked revokeIds(List<String> ids) {
        var gone = new ArrayList<SecurityGroupRule>();
        for (var text : new LinkedHashSet<>(ids)) {
            gone.add(rule(new SecurityGroupRuleId(text)));
        }
        return done(gone, List.of());
    }

    /// Describes the rules that allow just what is given, or that have the given ids; one that is given no description loses
    /// its own. All of them, or none.
    void describe(List<Permission> permissions, List<SecurityGroupRuleDescription> byId) {
        var described = new HashMap<SecurityGroupRuleId, SecurityGroupRule>();
        for (var permission : permissions) {
            var rule = group.rules().stream()
                    .filter(r -> r.egress() == egress && permission.isAllowedBy(r))
                    .findFirst()
                    .orElseThrow(() -> Fault.client("InvalidPermission.NotFound",
                            "The specified rule does not exist in this security group."));
            described.put(rule.id(), rule.withDescription(permission.description()));
        }
        for (var asked : byId) {
            if (asked.securityGroupRuleId() == null) {
                throw Fault.client("MissingParameter", "The request must contain the parameter SecurityGroupRuleId");
            }
            var rule = rule(new SecurityGroupRuleId(asked.securityGroupRuleId()));
            described.put(rule.id(), rule.withDescription(Permission.checkDescription(asked.description())));
        }
        call.put(SecurityGroup.TYPE, group.withRules(group.rules().stream()
                .map(rule -> described.getOrDefault(rule.id(), rule))
                .toList()));
    }

    private SecurityGroupRule rule(SecurityGroupRuleId id) {
        return group.rule(id).filter(r -> r.egress() == egress).orElseThrow(() -> SecurityGroupRuleId.FORM.missing(id));
    }

    void refuseBoth(List<IpPermission> permissions) {
        if (!permissions.isEmpty()) {
            throw Fault.client("InvalidParameterCombination",
                    "The parameter ipPermissions cannot be used with the parameter securityGroupRuleIds");
        }
    }

    static Fault nothingAsked() {
        return Fault.client("MissingParameter", "Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.");
    }

    private Revoked done(List<SecurityGroupRule> gone, List<IpPermission> unknown) {
        var left = new ArrayList<>(group.rules());
        left.removeAll(gone);
        call.put(SecurityGroup.TYPE, group.withRules(left));
        return new Revoked(gone, unknown);
    }
}
