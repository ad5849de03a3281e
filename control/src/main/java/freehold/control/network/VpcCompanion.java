package freehold.control.network;

import freehold.hosting.Cidr;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.random.RandomGenerator;

/// What comes with each VPC, or with each subnet, and goes with it, and that only concepts built on this one know: its
/// default security group, its main route table, its default network ACL.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html>
public interface VpcCompanion {
    /// Makes what a new VPC has from its beginning.
    void born(Tx tx, Vpc vpc, RandomGenerator random);

    /// Makes what a new subnet has from its beginning.
    default void born(Tx tx, Subnet subnet, RandomGenerator random) {}

    /// Follows a VPC's first block of IPv6 addresses, if it did not begin with one.
    default void gotIpv6(Tx tx, Vpc vpc, RandomGenerator random) {}

    /// Whether there is more in a VPC, of what this companion knows, than the VPC brought itself: then it can't be deleted.
    boolean holds(View view, Vpc vpc);

    /// The same for a subnet.
    default boolean holds(View view, Subnet subnet) {
        return false;
    }

    /// Refuses a further IPv4 block of a VPC, if what this companion knows stands against it.
    default void checkFurther(View view, Vpc vpc, Cidr block) {}

    /// Removes what a VPC brought.
    void gone(Tx tx, Vpc vpc);

    /// Removes what a subnet brought.
    default void gone(Tx tx, Subnet subnet) {}
}
