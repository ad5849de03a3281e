package freehold.control.networkinterface;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DeleteNetworkInterfaceRequest;
import java.util.Set;

/// Ends an interface that nothing has.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkInterface.html>
public final class DeleteNetworkInterface implements Command<DeleteNetworkInterfaceRequest, Empty> {
    @Override
    public Api<DeleteNetworkInterfaceRequest, Empty> api() {
        return DeleteNetworkInterfaceRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfaceId");
    }

    @Override
    public Empty handle(DeleteNetworkInterfaceRequest request, Change call) {
        var nic = Interfaces.named(call, request.networkInterfaceId());
        if (nic.isInUse()) {
            throw Fault.client("InvalidParameterValue", "Network interface '" + nic.id() + "' is currently in use.");
        }
        InterfaceEnd.of(call.tx(), nic);
        return Empty.ANSWER;
    }
}
