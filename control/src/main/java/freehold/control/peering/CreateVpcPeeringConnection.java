package freehold.control.peering;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.control.peering.Peering.End;
import freehold.control.peering.Peering.State;
import freehold.control.peering.Peering.Status;
import freehold.control.region.Region;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateVpcPeeringConnectionRequest;
import freehold.model.ec2.CreateVpcPeeringConnectionResult;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks for a way to another VPC, of the caller's or of another account's, who must accept it. What is asked for of another account
/// and can't be fails without saying why, so that nobody learns what others have.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcPeeringConnection.html>
public final class CreateVpcPeeringConnection
        implements Command<CreateVpcPeeringConnectionRequest, CreateVpcPeeringConnectionResult> {
    /// Requests of a VPC that nobody has answered, or that have failed lately
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-peering>).
    static final int LIMIT = 25;

    private final Region region;

    CreateVpcPeeringConnection(Region region) {
        this.region = region;
    }

    @Override
    public Api<CreateVpcPeeringConnectionRequest, CreateVpcPeeringConnectionResult> api() {
        return CreateVpcPeeringConnectionRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId", "PeerVpcId", "PeerOwnerId", "PeerRegion", "TagSpecification");
    }

    @Override
    public CreateVpcPeeringConnectionResult handle(CreateVpcPeeringConnectionRequest request, Change call) {
        Tags.check(request.tagSpecifications(), Peering.TYPE);
        checkRegion(request.peerRegion());
        var own = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        if (request.peerVpcId() == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter peerVpcId");
        }
        var peerId = new VpcId(request.peerVpcId());
        if (peerId.equals(own.id())) {
            throw Fault.client("InvalidParameterValue", "A VPC can't be peered with itself: " + peerId);
        }
        var owner = request.peerOwnerId() == null ? call.account() : new AccountId(request.peerOwnerId());
        var peer = peer(owner, peerId, call);
        refuseTooMany(own, peerId, call);
        boolean can = peer.isPresent() && !Peering.overlap(own, peer.get());
        var peering = new Peering(
                new PeeringId(call.fresh(PeeringId.FORM)),
                new End(call.account(), own.id(), false, Tags.of(request.tagSpecifications(), Peering.TYPE)),
                new End(owner, peerId, false, Tags.NONE),
                new Status(can ? State.PENDING : State.FAILED, call.now(), call.account()),
                call.now().plus(Peering.OPEN));
        call.tx().put(Peering.KIND, peering);
        return CreateVpcPeeringConnectionResult.builder()
                .vpcPeeringConnection(new PeeringItem(call).of(peering, "initiating-request", "Initiating Request to " + owner))
                .build();
    }

    private void checkRegion(@Nullable String asked) {
        if (asked != null && !asked.equals(region.name())) {
            throw Fault.client("InvalidParameterValue", "Value (" + asked + ") for parameter peerRegion is invalid. VPCs of '"
                    + region.name() + "' can be peered with each other only.");
        }
    }

    private static Optional<Vpc> peer(AccountId owner, VpcId id, Change call) {
        return owner.equals(call.account())
                ? Optional.of(call.get(Vpc.TYPE, id))
                : call.view().find(Vpc.TYPE.kind(), id.value()).filter(vpc -> vpc.owner().equals(owner));
    }

    private static void refuseTooMany(Vpc own, VpcId peer, Change call) {
        if (Peering.between(call.view(), own.id(), peer).anyMatch(p -> p.isOpen(call.now()))) {
            throw Fault.client("VpcPeeringConnectionAlreadyExists",
                    "A VPC peering connection between the VPCs '" + own.id() + "' and '" + peer + "' already exists.");
        }
        var unanswered = Peering.of(call.view(), own.id())
                .filter(p -> p.requester().vpc().equals(own.id()) && p.isSeenBy(call.account(), call.now()))
                .filter(p -> p.state(call.now()) == State.PENDING || p.state(call.now()) == State.FAILED)
                .count();
        if (unanswered >= LIMIT) {
            throw Fault.client("OutstandingVpcPeeringConnectionLimitExceeded",
                    "The maximum number of outstanding VPC peering connection requests of the VPC '" + own.id() + "' has been reached.");
        }
    }
}
