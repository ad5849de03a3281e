package freehold.control.peering;

import freehold.control.network.Vpc;
import freehold.control.operation.Call;
import freehold.control.peering.Peering.End;
import freehold.control.peering.Peering.State;
import freehold.kernel.store.View;
import freehold.model.Unsaid;
import freehold.model.ec2.CidrBlock;
import freehold.model.ec2.Ipv6CidrBlock;
import freehold.model.ec2.VpcPeeringConnection;
import freehold.model.ec2.VpcPeeringConnectionOptionsDescription;
import freehold.model.ec2.VpcPeeringConnectionStateReason;
import freehold.model.ec2.VpcPeeringConnectionVpcInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A peering's shape on the wire, as one of its owners sees it.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcPeeringConnection.html>
record PeeringItem(Call call) {
    private static final String FAILURE = "Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range";

    VpcPeeringConnection of(Peering peering) {
        return of(peering, peering.state(call.now()).text(), message(peering));
    }

    /// While EC2 is still at it.
    VpcPeeringConnection of(Peering peering, String state, String message) {
        return VpcPeeringConnection.builder()
                .vpcPeeringConnectionId(peering.id().value())
                .requesterVpcInfo(end(peering.requester(), requesters(peering)))
                .accepterVpcInfo(end(peering.accepter(), accepters(peering)))
                .expirationTime(expires(peering))
                .status(VpcPeeringConnectionStateReason.builder().code(state).message(message).build())
                .tags(peering.tags(call.account()).items())
                .build();
    }

    String message(Peering peering) {
        return switch (peering.state(call.now())) {
            case PENDING -> "Pending Acceptance by " + peering.accepter().owner();
            case ACTIVE -> "Active";
            case REJECTED -> "Rejected by " + peering.status().by();
            case EXPIRED -> "Expired";
            case FAILED -> FAILURE;
            case DELETED -> "Deleted by " + peering.status().by();
        };
    }

    /// Null for one that can't expire any more.
    @Nullable Instant expires(Peering peering) {
        return switch (peering.status().state()) {
            case PENDING, EXPIRED, REJECTED, FAILED -> peering.expires();
            case ACTIVE, DELETED -> null;
        };
    }

    /// The VPC that asks, as far as the caller may look into it: who is asked sees what would come to it.
    Optional<Vpc> requesters(Peering peering) {
        boolean own = peering.requester().owner().equals(call.account());
        return own || peering.isOpen(call.now()) ? vpc(call.view(), peering.requester()) : Optional.empty();
    }

    /// The VPC that is asked, once it has accepted.
    Optional<Vpc> accepters(Peering peering) {
        return peering.status().state() == State.ACTIVE ? vpc(call.view(), peering.accepter()) : Optional.empty();
    }

    private static Optional<Vpc> vpc(View view, End end) {
        return view.find(Vpc.TYPE.kind(), end.vpc().value());
    }

    private VpcPeeringConnectionVpcInfo end(End end, Optional<Vpc> vpc) {
        return VpcPeeringConnectionVpcInfo.builder()
                .ownerId(end.owner().value())
                .vpcId(end.vpc().value())
                .region(call.caller().region())
                .cidrBlock(vpc.map(Vpc::cidr).orElse(null))
                .cidrBlockSet(Unsaid.ifEmpty(vpc.map(Vpc::cidrs).orElse(List.of()).stream()
                        .map(block -> CidrBlock.builder().cidrBlock(block).build())
                        .toList()))
                .ipv6CidrBlockSet(Unsaid.ifEmpty(vpc.map(Vpc::ipv6Blocks).orElse(List.of()).stream()
                        .map(block -> Ipv6CidrBlock.builder().ipv6CidrBlock(block.cidr()).build())
                        .toList()))
                .peeringOptions(vpc.map(_ -> options(end)).orElse(null))
                .build();
    }

    private static VpcPeeringConnectionOptionsDescription options(End end) {
        return VpcPeeringConnectionOptionsDescription.builder()
                .allowDnsResolutionFromRemoteVpc(end.resolvesNames())
                .allowEgressFromLocalClassicLinkToRemoteVpc(false)
                .allowEgressFromLocalVpcToRemoteClassicLink(false)
                .build();
    }
}
