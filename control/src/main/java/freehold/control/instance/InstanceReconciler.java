package freehold.control.instance;

import freehold.control.host.Liveness;
import freehold.control.instance.Instance.Power;
import freehold.control.instance.Instance.Seen;
import freehold.control.instance.Instance.State;
import freehold.kernel.reconcile.Reconciler;
import freehold.kernel.store.Change;
import freehold.kernel.store.Store;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Sees to it that no instance waits for ever: not for a host that hangs or has died, and not in the list of the terminated.
public final class InstanceReconciler implements Reconciler {
    /// How long one host may take to make a guest and start its machine. The guest's own boot is not in it.
    static final Duration PENDING_LIMIT = Duration.ofMinutes(2);

    /// How long a terminated instance is still described, as on EC2.
    static final Duration TERMINATED_KEPT = Duration.ofHours(1);

    private final Store store;
    private final Timeline time;
    private final Liveness liveness;
    private final Ledger ledger;
    private final Relocation relocation;

    public InstanceReconciler(Store store, Timeline time, Liveness liveness, Ledger ledger, Relocation relocation) {
        this.store = store;
        this.time = time;
        this.liveness = liveness;
        this.ledger = ledger;
        this.relocation = relocation;
    }

    @Override
    public String name() {
        return "instance";
    }

    @Override
    public Collection<String> concerns(Change change) {
        return change.now(Instance.TYPE.kind()).map(i -> List.of(i.id().value())).orElse(List.of());
    }

    @Override
    public Optional<Duration> step(String id) {
        var found = store.view().find(Instance.TYPE.kind(), id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var wait = patience(store.view(), found.get());
        if (wait.isEmpty() || wait.get().isPositive()) {
            return wait;
        }
        return store.commit(tx -> tx.find(Instance.TYPE.kind(), id).flatMap(instance -> act(tx, instance)));
    }

    /// How much longer the instance may stay as it is; empty if it may stay so.
    private Optional<Duration> patience(View view, Instance instance) {
        return switch (instance.state()) {
            case PENDING -> Optional.of(shorter(untilSilent(instance), until(placedAt(instance).plus(pendingLimit(view, instance)))));
            case SHUTTING_DOWN -> Optional.of(untilSilent(instance));
            case TERMINATED -> Optional.of(until(instance.stateSince().plus(TERMINATED_KEPT)));
            case RUNNING, STOPPING, STOPPED -> Optional.empty();
        };
    }

    private Optional<Duration> act(Tx tx, Instance instance) {
        var wait = patience(tx, instance);
        if (wait.isEmpty() || wait.get().isPositive()) {
            return wait;
        }
        if (instance.state() == State.PENDING) {
            relocation.relocate(tx, instance, time.now());
        } else if (instance.state() == State.SHUTTING_DOWN) {
            var gone = instance.withSeen(new Seen(Power.NOTHING, instance.seen().boot(), time.now()));
            ledger.write(tx, instance, gone, time.now());
        } else {
            tx.remove(Instance.TYPE.kind(), instance.id().value());
            tx.remove(Siting.KIND, instance.id().value());
        }
        return Optional.empty();
    }

    /// Longer for one that waits for spot instances to leave.
    private static Duration pendingLimit(View view, Instance instance) {
        return PromisedRoom.isAwaited(view, instance) ? PENDING_LIMIT.plus(Interruption.NOTICE) : PENDING_LIMIT;
    }

    /// Nothing, if its host is not heard from any more; otherwise how long until it is worth asking again.
    private Duration untilSilent(Instance instance) {
        var place = instance.place();
        return place != null && liveness.isAlive(place.host()) ? Liveness.SILENCE_LIMIT : Duration.ZERO;
    }

    private Duration until(Instant deadline) {
        return Duration.between(time.now(), deadline);
    }

    private static Instant placedAt(Instance instance) {
        var place = instance.place();
        return place == null ? instance.want().since() : place.at();
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
