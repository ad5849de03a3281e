package freehold.control.securitygroup;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.AuthorizeSecurityGroupIngressRequest;
import freehold.model.ec2.AuthorizeSecurityGroupIngressResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets something reach the group's interfaces.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html>
public final class AuthorizeSecurityGroupIngress
        implements Command<AuthorizeSecurityGroupIngressRequest, AuthorizeSecurityGroupIngressResult> {
    /// EC2's first way to say one permission.
    static final Set<String> OLD = Set.of(
            "GroupName", "CidrIp", "IpProtocol", "FromPort", "ToPort", "SourceSecurityGroupName", "SourceSecurityGroupOwnerId");

    private static final Set<String> HONOURED = Stream.of(Permissions.HONOURED, OLD, Set.of("GroupId", "TagSpecification"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Api<AuthorizeSecurityGroupIngressRequest, AuthorizeSecurityGroupIngressResult> api() {
        return AuthorizeSecurityGroupIngressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return HONOURED;
    }

    @Override
    public AuthorizeSecurityGroupIngressResult handle(AuthorizeSecurityGroupIngressRequest request, Change call) {
        var group = Groups.one(call, request.groupId(), request.groupName());
        var added = new Rules(call, group, false).allow(asked(request, new Permissions(call, group, false)), request.tagSpecifications());
        return AuthorizeSecurityGroupIngressResult.builder()
                .return_(true)
                .securityGroupRules(added.stream().map(rule -> RuleItem.of(call, group, rule)).toList())
                .build();
    }

    private static List<Permission> asked(AuthorizeSecurityGroupIngressRequest request, Permissions reader) {
        return request.ipPermissions().isEmpty()
                ? reader.readOld(request.ipProtocol(), request.fromPort(), request.toPort(), request.cidrIp(),
                        request.sourceSecurityGroupName(), request.sourceSecurityGroupOwnerId())
                : reader.read(request.ipPermissions());
    }
}
