package freehold.control.securitygroup;

import freehold.control.network.NetworkInterface;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DeleteSecurityGroupRequest;
import freehold.model.ec2.DeleteSecurityGroupResult;
import java.util.Set;

/// Deletes a group that no interface is in, that no other group's rule is about, and that is associated with no other VPC.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html>
public final class DeleteSecurityGroup implements Command<DeleteSecurityGroupRequest, DeleteSecurityGroupResult> {
    private final GroupUsers users;

    DeleteSecurityGroup(GroupUsers users) {
        this.users = users;
    }

    @Override
    public Api<DeleteSecurityGroupRequest, DeleteSecurityGroupResult> api() {
        return DeleteSecurityGroupRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("GroupId", "GroupName");
    }

    @Override
    public DeleteSecurityGroupResult handle(DeleteSecurityGroupRequest request, Change call) {
        var group = Groups.one(call, request.groupId(), request.groupName());
        if (group.name().equals(SecurityGroup.DEFAULT)) {
            throw Fault.client("CannotDelete",
                    "the specified group: \"" + group.id() + "\" name: \"" + group.name() + "\" cannot be deleted by a user");
        }
        if (isInUse(group, call)) {
            throw Fault.client("DependencyViolation", "resource " + group.id() + " has a dependent object");
        }
        SecurityGroup.releaseName(call.tx(), group);
        call.remove(SecurityGroup.TYPE, group.id());
        return DeleteSecurityGroupResult.builder().return_(true).groupId(group.id().value()).build();
    }

    private boolean isInUse(SecurityGroup group, Change call) {
        return !call.view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_GROUP, group.id().value()).isEmpty()
                || users.use(call.view(), group.id(), group.vpc())
                || !GroupAssociation.of(call.view(), group.id()).isEmpty()
                || call.view().by(SecurityGroup.TYPE.kind(), SecurityGroup.BY_VPC, group.vpc().value()).stream()
                        .filter(other -> !other.id().equals(group.id()))
                        .flatMap(other -> other.rules().stream())
                        .anyMatch(rule -> group.id().equals(rule.peer().group()));
    }
}
