package freehold.control.networkacl;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DeleteNetworkAclRequest;
import java.util.Set;

/// Removes a list that guards no subnet. The default one goes with its VPC.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAcl.html>
public final class DeleteNetworkAcl implements Command<DeleteNetworkAclRequest, Empty> {
    @Override
    public Api<DeleteNetworkAclRequest, Empty> api() {
        return DeleteNetworkAclRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkAclId");
    }

    @Override
    public Empty handle(DeleteNetworkAclRequest request, Change call) {
        var acl = call.get(NetworkAcl.TYPE, new NetworkAclId(requireNonNull(request.networkAclId())));
        if (acl.isDefault()) {
            throw Fault.client("InvalidParameterValue", "cannot delete default network ACL " + acl.id());
        }
        if (!acl.associations().isEmpty()) {
            throw Fault.client("DependencyViolation", "The networkAcl '" + acl.id() + "' has dependencies and cannot be deleted.");
        }
        call.remove(NetworkAcl.TYPE, acl.id());
        return Empty.ANSWER;
    }
}
