package freehold.control.securitygroup;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.RevokeSecurityGroupEgressRequest;
import freehold.model.ec2.RevokeSecurityGroupEgressResult;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// No longer lets the group's interfaces reach something.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupEgress.html>
public final class RevokeSecurityGroupEgress
        implements Command<RevokeSecurityGroupEgressRequest, RevokeSecurityGroupEgressResult> {
    private static final Set<String> HONOURED = Stream.concat(Permissions.HONOURED.stream(), Stream.of("GroupId", "SecurityGroupRuleId"))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Api<RevokeSecurityGroupEgressRequest, RevokeSecurityGroupEgressResult> api() {
        return RevokeSecurityGroupEgressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return HONOURED;
    }

    @Override
    public RevokeSecurityGroupEgressResult handle(RevokeSecurityGroupEgressRequest request, Change call) {
        var group = Groups.one(call, request.groupId(), null);
        var revoked = revoke(request, group, call);
        return RevokeSecurityGroupEgressResult.builder()
                .return_(true)
                .unknownIpPermissions(revoked.unknown())
                .revokedSecurityGroupRules(revoked.rules().stream().map(rule -> RuleItem.revoked(group, rule)).toList())
                .build();
    }

    private static Rules.Revoked revoke(RevokeSecurityGroupEgressRequest request, SecurityGroup group, Change call) {
        var rules = new Rules(call, group, true);
        if (!request.securityGroupRuleIds().isEmpty()) {
            rules.refuseBoth(request.ipPermissions());
            return rules.revokeIds(request.securityGroupRuleIds());
        }
        if (request.ipPermissions().isEmpty()) {
            throw Rules.nothingAsked();
        }
        return rules.revoke(new Permissions(call, group, true).readKnown(request.ipPermissions()));
    }
}
