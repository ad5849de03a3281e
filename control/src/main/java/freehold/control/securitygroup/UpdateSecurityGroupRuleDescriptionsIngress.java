package freehold.control.securitygroup;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.UpdateSecurityGroupRuleDescriptionsIngressRequest;
import freehold.model.ec2.UpdateSecurityGroupRuleDescriptionsIngressResult;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says anew what rules about what reaches the group's interfaces are for.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UpdateSecurityGroupRuleDescriptionsIngress.html>
public final class UpdateSecurityGroupRuleDescriptionsIngress
        implements Command<UpdateSecurityGroupRuleDescriptionsIngressRequest, UpdateSecurityGroupRuleDescriptionsIngressResult> {
    private static final Set<String> HONOURED = Stream.concat(
                    Permissions.HONOURED.stream(), Stream.of("GroupId", "GroupName", "SecurityGroupRuleDescription"))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Api<UpdateSecurityGroupRuleDescriptionsIngressRequest, UpdateSecurityGroupRuleDescriptionsIngressResult> api() {
        return UpdateSecurityGroupRuleDescriptionsIngressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return HONOURED;
    }

    @Override
    public UpdateSecurityGroupRuleDescriptionsIngressResult handle(UpdateSecurityGroupRuleDescriptionsIngressRequest request, Change call) {
        var group = Groups.one(call, request.groupId(), request.groupName());
        if (request.ipPermissions().isEmpty() == request.securityGroupRuleDescriptions().isEmpty()) {
            throw request.ipPermissions().isEmpty()
                    ? Fault.client("MissingParameter",
                            "Either 'ipPermissions' or 'securityGroupRuleDescriptions' should be provided.")
                    : Fault.client("InvalidParameterCombination",
                            "The parameter ipPermissions cannot be used with the parameter securityGroupRuleDescriptions");
        }
        var permissions = new Permissions(call, group, false).readKnown(request.ipPermissions());
        new Rules(call, group, false).describe(permissions, request.securityGroupRuleDescriptions());
        return UpdateSecurityGroupRuleDescriptionsIngressResult.builder().return_(true).build();
    }
}
