package freehold.control.peering;

import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;
import java.util.List;
import java.util.function.IntSupplier;

/// Forgets peerings that have ended, once nobody sees them any more.
public final class PeeringSweep implements IntSupplier {
    private final Store store;
    private final Timeline time;

    public PeeringSweep(Store store, Timeline time) {
        this.store = store;
        this.time = time;
    }

    /// @return how many were forgotten
    @Override
    public int getAsInt() {
        var forgotten = forgotten();
        if (!forgotten.isEmpty()) {
            store.commit(tx -> {
                forgotten.forEach(id -> tx.remove(Peering.KIND, id)); // what has ended never begins again
                return forgotten;
            });
        }
        return forgotten.size();
    }

    private List<String> forgotten() {
        var now = time.now();
        return store.view().all(Peering.KIND).stream().filter(p -> p.isForgotten(now)).map(p -> p.id().value()).toList();
    }
}
