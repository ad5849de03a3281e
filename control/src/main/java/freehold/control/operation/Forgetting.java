package freehold.control.natgateway;

import freehold.control.gateway.NatGateway;
import freehold.kernel.reconcile.Reconciler;
import freehold.kernel.store.Change;
import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sees to it that gateways that are over, or could never be, are not listed for ever.
public final class NatGatewayReconciler implements Reconciler {
    /// How long they are still described, as on EC2.
    static final Duration KEPT = Duration.ofHours(1);

    private final Store store;
    private final Timeline time;

    public NatGatewayReconciler(Store store, Timeline time) {
        this.store = store;
        this.time = time;
    }

    @Override
    public String name() {
        return "nat gateway";
    }

    @Override
    public Collection<String> concerns(Change change) {
        return change.now(NatGateway.TYPE.kind()).map(g -> List.of(g.id().value())).orElse(List.of());
    }

    @Override
    public Optional<Duration> step(String id) {
        var over = store.view().find(NatGateway.TYPE.kind(), id).map(NatGatewayReconciler::over);
        if (over.isEmpty()) {
            return Optional.empty();
        }
        var wait = Duration.between(time.now(), over.get().plus(KEPT));
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        store.commit(tx -> {
            tx.remove(NatGateway.TYPE.kind(), id);
            return id;
        });
        return Optional.empty();
    }

    /// Since when; null if it is not.
    private static @Nullable Instant over(NatGateway gateway) {
        return switch (gateway.state()) {
            case FAILED -> gateway.createdAt();
            case DELETED -> gateway.deletedAt();
            case PENDING, AVAILABLE, DELETING -> null;
        };
    }
}
