package freehold.control.network;

import freehold.hosting.Cidr;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.List;
import java.util.random.RandomGenerator;

/// All that comes with a VPC or a subnet: the one place where either begins or ends, so that nothing of it is forgotten.
///
/// @param all may be asked in any order
record Companions(List<VpcCompanion> all) {
    /// Writes a new VPC and what it has from its beginning.
    ///
    /// @return the VPC as its companions have left it
    Vpc born(Tx tx, Vpc vpc, RandomGenerator random) {
        tx.put(Vpc.TYPE.kind(), vpc);
        all.forEach(companion -> companion.born(tx, vpc, random));
        return tx.find(Vpc.TYPE.kind(), vpc.id().value()).orElseThrow();
    }

    /// The same for a subnet.
    Subnet born(Tx tx, Subnet subnet, RandomGenerator random) {
        tx.put(Subnet.TYPE.kind(), subnet);
        all.forEach(companion -> companion.born(tx, subnet, random));
        return subnet;
    }

    void gotIpv6(Tx tx, Vpc vpc, RandomGenerator random) {
        all.forEach(companion -> companion.gotIpv6(tx, vpc, random));
    }

    boolean hold(View view, Vpc vpc) {
        return all.stream().anyMatch(companion -> companion.holds(view, vpc));
    }

    boolean hold(View view, Subnet subnet) {
        return all.stream().anyMatch(companion -> companion.holds(view, subnet));
    }

    void checkFurther(View view, Vpc vpc, Cidr block) {
        all.forEach(companion -> companion.checkFurther(view, vpc, block));
    }

    /// Removes a VPC and what it brought.
    void gone(Tx tx, Vpc vpc) {
        all.forEach(companion -> companion.gone(tx, vpc));
        vpc.ipv6Blocks().forEach(block -> Ipv6Pool.release(tx, block.cidr()));
        tx.remove(Vpc.TYPE.kind(), vpc.id().value());
    }

    /// Removes a subnet, what it brought, and what was reserved in it.
    void gone(Tx tx, Subnet subnet) {
        all.forEach(companion -> companion.gone(tx, subnet));
        for (var reservation : List.copyOf(SubnetCidrReservation.of(tx, subnet))) {
            tx.remove(SubnetCidrReservation.TYPE.kind(), reservation.id().value());
        }
        tx.remove(Subnet.TYPE.kind(), subnet.id().value());
    }
}
