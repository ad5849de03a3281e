package freehold.control.networkinterface;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DeleteNetworkInterfacePermissionRequest;
import freehold.model.ec2.DeleteNetworkInterfacePermissionResult;
import java.util.Set;

/// Takes a permission back.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkInterfacePermission.html>
public final class DeleteNetworkInterfacePermission
        implements Command<DeleteNetworkInterfacePermissionRequest, DeleteNetworkInterfacePermissionResult> {
    @Override
    public Api<DeleteNetworkInterfacePermissionRequest, DeleteNetworkInterfacePermissionResult> api() {
        return DeleteNetworkInterfacePermissionRequest.API;
    }

    /// Force is for interfaces that the other account has attached; none ever is.
    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfacePermissionId", "Force");
    }

    @Override
    public DeleteNetworkInterfacePermissionResult handle(DeleteNetworkInterfacePermissionRequest request, Change call) {
        var id = request.networkInterfacePermissionId();
        if (id == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter NetworkInterfacePermissionId");
        }
        var permission = call.get(NetworkInterfacePermission.TYPE, new NetworkInterfacePermissionId(id));
        call.remove(NetworkInterfacePermission.TYPE, permission.id());
        return DeleteNetworkInterfacePermissionResult.builder().return_(true).build();
    }
}
