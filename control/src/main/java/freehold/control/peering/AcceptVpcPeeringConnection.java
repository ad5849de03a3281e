package freehold.control.peering;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.peering.Peering.State;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AcceptVpcPeeringConnectionRequest;
import freehold.model.ec2.AcceptVpcPeeringConnectionResult;
import java.util.Set;

/// Lets two VPCs have their way to each other. It fails if they have been given blocks since that overlap.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AcceptVpcPeeringConnection.html>
public final class AcceptVpcPeeringConnection
        implements Command<AcceptVpcPeeringConnectionRequest, AcceptVpcPeeringConnectionResult> {
    /// Active peerings that a VPC may have: what EC2 raises its quota of 50 to
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-peering>).
    static final int LIMIT = 125;

    @Override
    public Api<AcceptVpcPeeringConnectionRequest, AcceptVpcPeeringConnectionResult> api() {
        return AcceptVpcPeeringConnectionRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcPeeringConnectionId");
    }

    @Override
    public AcceptVpcPeeringConnectionResult handle(AcceptVpcPeeringConnectionRequest request, Change call) {
        var peering = new Peerings(call).get(new PeeringId(requireNonNull(request.vpcPeeringConnectionId())));
        peering.refuseOthersThan(peering.accepter(), call.account(), "accept");
        if (peering.state(call.now()) != State.PENDING) {
            throw peering.cannotBecome("provisioning", call.now());
        }
        refuseTooMany(peering.requester().vpc(), call);
        refuseTooMany(peering.accepter().vpc(), call);
        var decided = peering.with(overlap(peering, call) ? State.FAILED : State.ACTIVE, call.now(), call.account());
        call.tx().put(Peering.KIND, decided);
        return AcceptVpcPeeringConnectionResult.builder()
                .vpcPeeringConnection(new PeeringItem(call).of(decided))
                .build();
    }

    private static boolean overlap(Peering peering, Change call) {
        return Peering.overlap(vpc(peering.requester().vpc(), call), vpc(peering.accepter().vpc(), call));
    }

    /// A VPC that goes takes its peerings with it, so this one is there.
    private static Vpc vpc(VpcId id, Change call) {
        return call.view().find(Vpc.TYPE.kind(), id.value()).orElseThrow();
    }

    private static void refuseTooMany(VpcId vpc, Change call) {
        if (Peering.active(call.view(), vpc).size() >= LIMIT) {
            throw Fault.client("ActiveVpcPeeringConnectionPerVpcLimitExceeded",
                    "The maximum number of active VPC peering connections of the VPC '" + vpc + "' has been reached.");
        }
    }
}
