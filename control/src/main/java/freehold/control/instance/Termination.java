package freehold.control.instance;

import freehold.control.instance.Instance.Goal;
import freehold.control.instance.Instance.Want;
import freehold.kernel.store.Tx;
import java.time.Instant;

/// The end of an instance for good, because whoever has it wants it so.
public final class Termination {
    private final Ledger ledger;

    public Termination(Ledger ledger) {
        this.ledger = ledger;
    }

    public Instance end(Tx tx, Instance instance, Instant at) {
        var want = new Want(Goal.TERMINATE, instance.want().boot(), true, at, Reasons.USER, 0);
        return ledger.write(tx, instance, instance.withWant(want), at);
    }
}
