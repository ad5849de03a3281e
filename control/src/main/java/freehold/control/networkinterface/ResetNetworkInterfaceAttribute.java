package freehold.control.networkinterface;

import freehold.control.network.NetworkInterface;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.ResetNetworkInterfaceAttributeRequest;
import java.util.Set;

/// Gives an interface's attribute its first value again. There is one that has one: the check of packets' addresses, on.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetNetworkInterfaceAttribute.html>
public final class ResetNetworkInterfaceAttribute implements Command<ResetNetworkInterfaceAttributeRequest, Empty> {
    @Override
    public Api<ResetNetworkInterfaceAttributeRequest, Empty> api() {
        return ResetNetworkInterfaceAttributeRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfaceId", "SourceDestCheck");
    }

    @Override
    public Empty handle(ResetNetworkInterfaceAttributeRequest request, Change call) {
        var nic = Interfaces.toChange(call, request.networkInterfaceId());
        if (request.sourceDestCheck() == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter SourceDestCheck");
        }
        call.put(NetworkInterface.TYPE, nic.withSourceDestCheck(true));
        return Empty.ANSWER;
    }
}
