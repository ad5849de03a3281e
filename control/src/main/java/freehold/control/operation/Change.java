package freehold.control.operation;

import freehold.kernel.Id;
import freehold.kernel.IdForm;
import freehold.kernel.store.Tx;
import freehold.model.Params;
import freehold.wire.Caller;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// A call that may change the cloud: all of it happens, or nothing.
public final class Change extends Call {
    private final Tx tx;
    private final RandomGenerator random;

    public Change(Caller caller, Instant now, Tx tx, RandomGenerator random) {
        super(caller, now, tx);
        this.tx = tx;
        this.random = random;
    }

    Change(Caller caller, Instant now, Tx tx, RandomGenerator random, Params params) {
        super(caller, now, tx, params);
        this.tx = tx;
        this.random = random;
    }

    /// The transaction, for what reaches beyond the caller's own resources.
    public Tx tx() {
        return tx;
    }

    public <R extends Resource> R put(ResourceType<R> type, R resource) {
        tx.put(type.kind(), resource);
        return resource;
    }

    public void remove(ResourceType<?> type, Id id) {
        tx.remove(type.kind(), id.value());
    }

    public RandomGenerator random() {
        return random;
    }

    /// The text of a new id.
    public String fresh(IdForm form) {
        return form.fresh(random);
    }
}
