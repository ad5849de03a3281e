package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DeleteSubnetRequest;
import java.util.Set;

/// Deletes a subnet that no interface is in.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSubnet.html>
public final class DeleteSubnet implements Command<DeleteSubnetRequest, Empty> {
    private final Companions companions;

    DeleteSubnet(Companions companions) {
        this.companions = companions;
    }

    @Override
    public Api<DeleteSubnetRequest, Empty> api() {
        return DeleteSubnetRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SubnetId");
    }

    @Override
    public Empty handle(DeleteSubnetRequest request, Change call) {
        var subnet = call.get(Subnet.TYPE, new SubnetId(requireNonNull(request.subnetId())));
        if (!call.view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_SUBNET, subnet.id().value()).isEmpty()
                || companions.hold(call.view(), subnet)) {
            throw Fault.client("DependencyViolation", "The subnet '" + subnet.id() + "' has dependencies and cannot be deleted.");
        }
        companions.gone(call.tx(), subnet);
        return Empty.ANSWER;
    }
}
