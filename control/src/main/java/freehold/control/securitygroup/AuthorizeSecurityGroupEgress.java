package freehold.control.securitygroup;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.AuthorizeSecurityGroupEgressRequest;
import freehold.model.ec2.AuthorizeSecurityGroupEgressResult;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets the group's interfaces reach something.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupEgress.html>
public final class AuthorizeSecurityGroupEgress
        implements Command<AuthorizeSecurityGroupEgressRequest, AuthorizeSecurityGroupEgressResult> {
    private static final Set<String> HONOURED = Stream.concat(Permissions.HONOURED.stream(), Stream.of("GroupId", "TagSpecification"))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Api<AuthorizeSecurityGroupEgressRequest, AuthorizeSecurityGroupEgressResult> api() {
        return AuthorizeSecurityGroupEgressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return HONOURED;
    }

    @Override
    public AuthorizeSecurityGroupEgressResult handle(AuthorizeSecurityGroupEgressRequest request, Change call) {
        var group = Groups.one(call, request.groupId(), null);
        var asked = new Permissions(call, group, true).read(request.ipPermissions());
        var added = new Rules(call, group, true).allow(asked, request.tagSpecifications());
        return AuthorizeSecurityGroupEgressResult.builder()
                .return_(true)
                .securityGroupRules(added.stream().map(rule -> RuleItem.of(call, group, rule)).toList())
                .build();
    }
}
