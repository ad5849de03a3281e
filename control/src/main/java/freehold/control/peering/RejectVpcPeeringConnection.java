package freehold.control.peering;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.peering.Peering.State;
import freehold.model.Api;
import freehold.model.ec2.RejectVpcPeeringConnectionRequest;
import freehold.model.ec2.RejectVpcPeeringConnectionResult;
import java.util.Set;

/// Refuses the way to one's VPC that somebody has asked for.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RejectVpcPeeringConnection.html>
public final class RejectVpcPeeringConnection
        implements Command<RejectVpcPeeringConnectionRequest, RejectVpcPeeringConnectionResult> {
    @Override
    public Api<RejectVpcPeeringConnectionRequest, RejectVpcPeeringConnectionResult> api() {
        return RejectVpcPeeringConnectionRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcPeeringConnectionId");
    }

    @Override
    public RejectVpcPeeringConnectionResult handle(RejectVpcPeeringConnectionRequest request, Change call) {
        var peering = new Peerings(call).get(new PeeringId(requireNonNull(request.vpcPeeringConnectionId())));
        peering.refuseOthersThan(peering.accepter(), call.account(), "reject");
        if (peering.state(call.now()) != State.PENDING) {
            throw peering.cannotBecome("rejected", call.now());
        }
        call.tx().put(Peering.KIND, peering.with(State.REJECTED, call.now(), call.account()));
        return RejectVpcPeeringConnectionResult.builder().return_(true).build();
    }
}
