package freehold.control.securitygroup;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.RevokeSecurityGroupIngressRequest;
import freehold.model.ec2.RevokeSecurityGroupIngressResult;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// No longer lets something reach the group's interfaces.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html>
public final class RevokeSecurityGroupIngress
        implements Command<RevokeSecurityGroupIngressRequest, RevokeSecurityGroupIngressResult> {
    private static final Set<String> HONOURED = Stream.of(
                    Permissions.HONOURED, AuthorizeSecurityGroupIngress.OLD, Set.of("GroupId", "SecurityGroupRuleId"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Api<RevokeSecurityGroupIngressRequest, RevokeSecurityGroupIngressResult> api() {
        return RevokeSecurityGroupIngressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return HONOURED;
    }

    @Override
    public RevokeSecurityGroupIngressResult handle(RevokeSecurityGroupIngressRequest request, Change call) {
        var group = Groups.one(call, request.groupId(), request.groupName());
        var revoked = revoke(request, group, call);
        return RevokeSecurityGroupIngressResult.builder()
                .return_(true)
                .unknownIpPermissions(revoked.unknown())
                .revokedSecurityGroupRules(revoked.rules().stream().map(rule -> RuleItem.revoked(group, rule)).toList())
                .build();
    }

    private static Rules.Revoked revoke(RevokeSecurityGroupIngressRequest request, SecurityGroup group, Change call) {
        var rules = new Rules(call, group, false);
        if (!request.securityGroupRuleIds().isEmpty()) {
            rules.refuseBoth(request.ipPermissions());
            return rules.revokeIds(request.securityGroupRuleIds());
        }
        var reader = new Permissions(call, group, false);
        if (!request.ipPermissions().isEmpty()) {
            return rules.revoke(reader.readKnown(request.ipPermissions()));
        }
        if (request.cidrIp() == null && request.sourceSecurityGroupName() == null) {
            throw Rules.nothingAsked();
        }
        return rules.revoke(reader.readOld(request.ipProtocol(), request.fromPort(), request.toPort(), request.cidrIp(),
                request.sourceSecurityGroupName(), request.sourceSecurityGroupOwnerId()));
    }
}
