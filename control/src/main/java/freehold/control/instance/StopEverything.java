package freehold.control.instance;

import freehold.control.instance.Instance.Goal;
import freehold.control.instance.Instance.State;
import freehold.control.instance.Instance.Want;
import freehold.kernel.store.Store;
import freehold.kernel.store.Tx;
import freehold.kernel.time.Timeline;

/// Stops whatever runs, whoever has it, before the machines under it go: the operator's verb, and none of EC2's operations.
/// Nobody pays for an instance while its cloud is down, and `DisableApiStop` can't keep the power on.
public final class StopEverything {
    private final Store store;
    private final Timeline time;
    private final Ledger ledger;

    public StopEverything(Store store, Timeline time, Ledger ledger) {
        this.store = store;
        this.time = time;
        this.ledger = ledger;
    }

    /// Asks all that run to stop. Ask again until none is left.
    ///
    /// @param force pull the plug, instead of pressing the power button
    /// @return how many are still on
    public int stop(boolean force) {
        if (store.view().all(Instance.TYPE.kind()).stream().anyMatch(i -> isToBeStopped(i, force))) {
            store.commit(tx -> stopAll(tx, force));
        }
        return (int) store.view().all(Instance.TYPE.kind()).stream()
                .filter(i -> i.state() == State.STOPPING || i.state() == State.SHUTTING_DOWN)
                .count();
    }

    private int stopAll(Tx tx, boolean force) {
        var running = tx.all(Instance.TYPE.kind()).stream().filter(i -> isToBeStopped(i, force)).toList();
        running.forEach(instance -> stop(tx, instance, force));
        return running.size();
    }

    private static boolean isToBeStopped(Instance instance, boolean force) {
        var want = instance.want();
        return want.goal() == Goal.RUN || want.goal() == Goal.STOP && force && !want.force() && instance.state() == State.STOPPING;
    }

    private void stop(Tx tx, Instance instance, boolean force) {
        var want = instance.want();
        var since = want.goal() == Goal.STOP ? want.since() : time.now();
        var reason = want.goal() == Goal.STOP ? want.reason() : Reasons.OPERATOR;
        ledger.write(tx, instance, instance.withWant(new Want(Goal.STOP, want.boot(), force, since, reason, 0)), time.now());
    }
}
