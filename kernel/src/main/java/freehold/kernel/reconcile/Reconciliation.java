package freehold.kernel.reconcile;

import freehold.kernel.store.Change;
import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Runs reconcilers: wakes them when records change, and once for every record that is there when it begins, so that what
/// a process left half done when it died is taken up again.
public final class Reconciliation implements AutoCloseable {
    /// Steps at once, over all reconcilers.
    static final int STEPS_AT_ONCE_LIMIT = 256;

    /// Pauses between tries of a step that fails.
    static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    /// @param reconciler by identity
    private record Matter(Reconciler reconciler, String id) {
        @Override
        public String toString() {
            return reconciler.name() + " " + id;
        }
    }

    private final List<Reconciler> reconcilers;
    private final Turns<Matter> turns;

    public Reconciliation(Timeline timeline, List<Reconciler> reconcilers) {
        this.reconcilers = List.copyOf(reconcilers);
        this.turns = new Turns<>("reconcile", timeline, BACKOFF, STEPS_AT_ONCE_LIMIT, Reconciliation::step);
    }

    /// From now on, and for all that is there already.
    public void begin(Store store) {
        store.listen(changes -> changes.forEach(this::wake));
        store.everything().forEach(this::wake);
    }

    /// Has a step made though no record has changed.
    public void wake(Reconciler reconciler, String id) {
        turns.wake(new Matter(reconciler, id));
    }

    /// No step begins any more; one that has begun ends.
    @Override
    public void close() {
        turns.close();
    }

    private void wake(Change change) {
        for (var reconciler : reconcilers) {
            for (var id : reconciler.concerns(change)) {
                wake(reconciler, id);
            }
        }
    }

    private static Optional<Duration> step(Matter matter) {
        return matter.reconciler().step(matter.id());
    }
}
