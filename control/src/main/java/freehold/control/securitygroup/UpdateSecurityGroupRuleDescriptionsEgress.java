package freehold.control.securitygroup;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.UpdateSecurityGroupRuleDescriptionsEgressRequest;
import freehold.model.ec2.UpdateSecurityGroupRuleDescriptionsEgressResult;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says anew what rules about what the group's interfaces reach are for.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UpdateSecurityGroupRuleDescriptionsEgress.html>
public final class UpdateSecurityGroupRuleDescriptionsEgress
        implements Command<UpdateSecurityGroupRuleDescriptionsEgressRequest, UpdateSecurityGroupRuleDescriptionsEgressResult> {
    private static final Set<String> HONOURED = Stream.concat(
                    Permissions.HONOURED.stream(), Stream.of("GroupId", "GroupName", "SecurityGroupRuleDescription"))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Api<UpdateSecurityGroupRuleDescriptionsEgressRequest, UpdateSecurityGroupRuleDescriptionsEgressResult> api() {
        return UpdateSecurityGroupRuleDescriptionsEgressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return HONOURED;
    }

    @Override
    public UpdateSecurityGroupRuleDescriptionsEgressResult handle(UpdateSecurityGroupRuleDescriptionsEgressRequest request, Change call) {
        var group = Groups.one(call, request.groupId(), request.groupName());
        if (request.ipPermissions().isEmpty() == request.securityGroupRuleDescriptions().isEmpty()) {
            throw request.ipPermissions().isEmpty()
                    ? Fault.client("MissingParameter",
                            "Either 'ipPermissions' or 'securityGroupRuleDescriptions' should be provided.")
                    : Fault.client("InvalidParameterCombination",
                            "The parameter ipPermissions cannot be used with the parameter securityGroupRuleDescriptions");
        }
        var permissions = new Permissions(call, group, true).readKnown(request.ipPermissions());
        new Rules(call, group, true).describe(permissions, request.securityGroupRuleDescriptions());
        return UpdateSecurityGroupRuleDescriptionsEgressResult.builder().return_(true).build();
    }
}
