package freehold.control.operation;

import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;
import java.util.List;
import java.util.function.IntSupplier;

/// Forgets client tokens after their day.
public final class ClientTokenSweep implements IntSupplier {
    /// Tokens forgotten by one commit: so many that it pays, so few that nobody waits for it.
    static final int BATCH_LIMIT = 1000;

    private final Store store;
    private final Timeline time;

    public ClientTokenSweep(Store store, Timeline time) {
        this.store = store;
        this.time = time;
    }

    /// @return how many were forgotten
    @Override
    public int getAsInt() {
        int forgotten = 0;
        for (var batch = expired(); !batch.isEmpty(); batch = expired()) {
            var ids = batch;
            store.commit(tx -> {
                ids.forEach(id -> tx.remove(ClientToken.KIND, id));
                return ids;
            });
            forgotten += batch.size();
        }
        return forgotten;
    }

    private List<String> expired() {
        var before = time.now().minus(ClientToken.KEPT);
        return store.view().all(ClientToken.KIND).stream()
                .filter(token -> token.at().isBefore(before))
                .map(ClientToken::id)
                .limit(BATCH_LIMIT)
                .toList();
    }
}
