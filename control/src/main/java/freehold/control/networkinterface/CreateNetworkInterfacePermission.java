package freehold.control.networkinterface;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateNetworkInterfacePermissionRequest;
import freehold.model.ec2.CreateNetworkInterfacePermissionResult;
import java.util.Set;

/// Lets another account attach an interface of the caller's.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterfacePermission.html>
public final class CreateNetworkInterfacePermission
        implements Command<CreateNetworkInterfacePermissionRequest, CreateNetworkInterfacePermissionResult> {
    @Override
    public Api<CreateNetworkInterfacePermissionRequest, CreateNetworkInterfacePermissionResult> api() {
        return CreateNetworkInterfacePermissionRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfaceId", "AwsAccountId", "Permission");
    }

    @Override
    public CreateNetworkInterfacePermissionResult handle(CreateNetworkInterfacePermissionRequest request, Change call) {
        var nic = Interfaces.toChange(call, request.networkInterfaceId());
        var account = request.awsAccountId();
        if (account == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter AwsAccountId");
        }
        var asked = request.permission();
        if (!NetworkInterfacePermission.ATTACH.equals(asked)) {
            throw Fault.client("UnsupportedOperation", "The permission '" + asked + "' is not supported in this region.");
        }
        var grantee = new AccountId(account);
        var permission = call.view()
                .by(NetworkInterfacePermission.TYPE.kind(), NetworkInterfacePermission.BY_INTERFACE, nic.id().value()).stream()
                .filter(known -> known.grantee().equals(grantee))
                .findFirst()
                .orElseGet(() -> call.put(NetworkInterfacePermission.TYPE, new NetworkInterfacePermission(
                        new NetworkInterfacePermissionId(call.fresh(NetworkInterfacePermissionId.FORM)),
                        call.account(),
                        nic.id(),
                        grantee)));
        return CreateNetworkInterfacePermissionResult.builder().interfacePermission(permission.item()).build();
    }
}
