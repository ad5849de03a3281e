package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DeleteVpcRequest;
import java.util.Set;

/// Deletes a VPC that has nothing in it but what it brought; that goes with it.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpc.html>
public final class DeleteVpc implements Command<DeleteVpcRequest, Empty> {
    private final Companions companions;

    DeleteVpc(Companions companions) {
        this.companions = companions;
    }

    @Override
    public Api<DeleteVpcRequest, Empty> api() {
        return DeleteVpcRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId");
    }

    @Override
    public Empty handle(DeleteVpcRequest request, Change call) {
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        if (isInUse(call.view(), vpc)) {
            throw Fault.client("DependencyViolation", "The vpc '" + vpc.id() + "' has dependencies and cannot be deleted.");
        }
        companions.gone(call.tx(), vpc);
        return Empty.ANSWER;
    }

    private boolean isInUse(View view, Vpc vpc) {
        var id = vpc.id().value();
        return !view.by(Subnet.TYPE.kind(), Subnet.BY_VPC, id).isEmpty()
                || !view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_VPC, id).isEmpty()
                || companions.hold(view, vpc);
    }
}
