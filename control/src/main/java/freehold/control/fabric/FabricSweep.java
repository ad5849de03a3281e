package freehold.control.fabric;

import freehold.control.network.Vpc;
import freehold.hosting.Fabric;
import freehold.kernel.store.Store;
import java.util.function.IntSupplier;

/// Takes away networks that no VPC stands for.
public final class FabricSweep implements IntSupplier {
    private final Store store;
    private final Fabric fabric;

    public FabricSweep(Store store, Fabric fabric) {
        this.store = store;
        this.fabric = fabric;
    }

    /// @return how many were taken away
    @Override
    public int getAsInt() {
        int removed = 0;
        for (var network : fabric.networks()) {
            if (store.view().find(Vpc.TYPE.kind(), network.value()).isEmpty()) {
                fabric.remove(network);
                removed++;
            }
        }
        return removed;
    }
}
