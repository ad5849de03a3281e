package freehold.control.instance;

import freehold.control.instance.Instance.Goal;
import freehold.control.instance.Instance.Want;
import freehold.kernel.reconcile.Reconciler;
import freehold.kernel.store.Change;
import freehold.kernel.store.Store;
import freehold.kernel.store.Tx;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Has spot instances leave when their notice is over.
public final class InterruptionReconciler implements Reconciler {
    private final Store store;
    private final Timeline time;
    private final Ledger ledger;

    public InterruptionReconciler(Store store, Timeline time, Ledger ledger) {
        this.store = store;
        this.time = time;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "interruption";
    }

    @Override
    public Collection<String> concerns(Change change) {
        return change.now(Interruption.KIND).map(i -> List.of(i.instance().value())).orElse(List.of());
    }

    @Override
    public Optional<Duration> step(String id) {
        var found = Interruption.of(store.view(), id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var left = Duration.between(time.now(), found.get().at());
        if (left.isPositive()) {
            return Optional.of(left);
        }
        store.commit(tx -> {
            Interruption.of(tx, id).ifPresent(interruption -> leave(tx, interruption));
            return id;
        });
        return Optional.empty();
    }

    private void leave(Tx tx, Interruption interruption) {
        tx.find(Instance.TYPE.kind(), interruption.instance().value())
                .filter(instance -> instance.want().goal() == Goal.RUN)
                .ifPresent(instance -> leave(tx, instance, interruption));
    }

    /// At once, without asking the guest: it was told, and others wait. One that has never run has nothing to be stopped.
    private void leave(Tx tx, Instance instance, Interruption interruption) {
        boolean stops = interruption.stops() && instance.seen().boot() > 0;
        var want = new Want(stops ? Goal.STOP : Goal.TERMINATE, instance.want().boot(), true, time.now(),
                stops ? Reasons.SPOT_STOP : Reasons.SPOT_END, 0);
        ledger.write(tx, instance, instance.withWant(want), time.now());
    }
}
