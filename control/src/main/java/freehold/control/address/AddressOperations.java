package freehold.control.address;

import freehold.control.network.PublicPool;
import freehold.control.operation.Operation;
import freehold.control.region.Region;
import java.util.List;

/// This concept's operations.
public final class AddressOperations {
    private AddressOperations() {}

    /// @param running which instances run: one that does gets a new public address when its elastic one goes
    public static List<Operation<?, ?>> all(Region region, PublicPool pool, RunningInstances running) {
        var associations = new Associations(pool, running);
        return List.of(
                new AllocateAddress(region, pool),
                new AssociateAddress(associations),
                new DisassociateAddress(associations),
                new ReleaseAddress(region),
                new DescribeAddresses(region),
                new DescribeAddressesAttribute(),
                new ModifyAddressAttribute(),
                new ResetAddressAttribute());
    }
}
