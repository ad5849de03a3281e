package freehold.control.peering;

import freehold.control.network.Vpc;
import freehold.control.network.VpcCompanion;
import freehold.control.peering.Peering.State;
import freehold.hosting.Cidr;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import freehold.kernel.time.Timeline;
import java.util.random.RandomGenerator;

/// What peerings mean for their VPCs: they end with them, and a VPC takes no block that an active peer has.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/peering/delete-vpc-peering-connection.html>
public final class PeeredVpcs implements VpcCompanion {
    private final Timeline time;

    public PeeredVpcs(Timeline time) {
        this.time = time;
    }

    /// A VPC has no peering from its beginning.
    @Override
    public void born(Tx tx, Vpc vpc, RandomGenerator random) {}

    /// What another account asks for must be answered first; all else ends with the VPC.
    @Override
    public boolean holds(View view, Vpc vpc) {
        var now = time.now();
        return Peering.of(view, vpc.id()).anyMatch(p -> p.state(now) == State.PENDING
                && p.accepter().vpc().equals(vpc.id())
                && !p.requester().owner().equals(vpc.owner()));
    }

    @Override
    public void gone(Tx tx, Vpc vpc) {
        var now = time.now();
        Peering.of(tx, vpc.id())
                .filter(p -> p.isOpen(now))
                .toList()
                .forEach(p -> tx.put(Peering.KIND, p.with(State.DELETED, now, vpc.owner())));
    }

    @Override
    public void checkFurther(View view, Vpc vpc, Cidr block) {
        for (var peering : Peering.active(view, vpc.id())) {
            var peer = peering.other(vpc.id());
            if (view.find(Vpc.TYPE.kind(), peer.value()).filter(v -> overlaps(v, block.toString())).isPresent()) {
                throw Fault.client("InvalidVpc.Range", "The CIDR '" + block + "' conflicts with a CIDR block of the VPC '" + peer
                        + "', which is peered with it by '" + peering.id() + "'.");
            }
        }
    }

    static boolean overlaps(Vpc vpc, String block) {
        var asked = Cidr.parse(block);
        return vpc.cidrs().stream().map(Cidr::parse).anyMatch(asked::overlaps);
    }
}
