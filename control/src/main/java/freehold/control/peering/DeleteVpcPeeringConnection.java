package freehold.control.peering;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.peering.Peering.State;
import freehold.model.Api;
import freehold.model.ec2.DeleteVpcPeeringConnectionRequest;
import freehold.model.ec2.DeleteVpcPeeringConnectionResult;
import java.util.Set;

/// Ends a way between two VPCs, which either owner may, or takes back one's own request for it. Routes to it lead nowhere.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcPeeringConnection.html>
public final class DeleteVpcPeeringConnection
        implements Command<DeleteVpcPeeringConnectionRequest, DeleteVpcPeeringConnectionResult> {
    @Override
    public Api<DeleteVpcPeeringConnectionRequest, DeleteVpcPeeringConnectionResult> api() {
        return DeleteVpcPeeringConnectionRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcPeeringConnectionId");
    }

    @Override
    public DeleteVpcPeeringConnectionResult handle(DeleteVpcPeeringConnectionRequest request, Change call) {
        var peering = new Peerings(call).get(new PeeringId(requireNonNull(request.vpcPeeringConnectionId())));
        switch (peering.state(call.now())) {
            case ACTIVE -> {}
            case PENDING -> peering.refuseOthersThan(peering.requester(), call.account(), "delete");
            case REJECTED, EXPIRED, FAILED, DELETED -> throw peering.cannotBecome("deleting", call.now());
        }
        call.tx().put(Peering.KIND, peering.with(State.DELETED, call.now(), call.account()));
        return DeleteVpcPeeringConnectionResult.builder().return_(true).build();
    }
}
