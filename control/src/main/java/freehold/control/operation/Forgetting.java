package freehold.control.operation;

import freehold.kernel.reconcile.Reconciler;
import freehold.kernel.store.Change;
import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sees to it that resources of one type that are over are not listed for ever.
public final class Forgetting<R extends Resource> implements Reconciler {
    /// How long they are still described, as on EC2.
    public static final Duration KEPT = Duration.ofHours(1);

    private final Store store;
    private final Timeline time;
    private final ResourceType<R> type;
    private final Function<R, @Nullable Instant> over;

    /// @param over since when one is over; null if it is not
    public Forgetting(Store store, Timeline time, ResourceType<R> type, Function<R, @Nullable Instant> over) {
        this.store = store;
        this.time = time;
        this.type = type;
        this.over = over;
    }

    @Override
    public String name() {
        return "forgetting " + type.name();
    }

    @Override
    public Collection<String> concerns(Change change) {
        return change.now(type.kind()).filter(each -> over.apply(each) != null).map(each -> List.of(each.id().value())).orElse(List.of());
    }

    @Override
    public Optional<Duration> step(String id) {
        var since = store.view().find(type.kind(), id).map(over);
        if (since.isEmpty()) {
            return Optional.empty();
        }
        var wait = Duration.between(time.now(), since.get().plus(KEPT));
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        store.commit(tx -> {
            tx.remove(type.kind(), id);
            return id;
        });
        return Optional.empty();
    }
}
