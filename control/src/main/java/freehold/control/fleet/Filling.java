package freehold.control.fleet;

import freehold.control.fleet.Fleet.Member;
import freehold.control.fleet.Fleet.Refused;
import freehold.control.instance.Instance;
import freehold.control.instance.Launching;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Capacity of one class being launched for a fleet, from one pool after the other.
final class Filling {
    private static final String SPOT_FLEET_TAG = "aws:ec2spot:fleet-request-id";

    private final Launching launching;
    private final Fleet fleet;
    private final Purse purse;
    private final boolean spot;
    private final int atMost;
    private final Change call;
    private final List<Member> members = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private double left;

    /// @param capacity that is lacking
    /// @param atMost   instances to be launched now
    Filling(Launching launching, Fleet fleet, Purse purse, boolean spot, double capacity, int atMost, Change call) {
        this.launching = launching;
        this.fleet = fleet;
        this.purse = purse;
        this.spot = spot;
        this.left = capacity;
        this.atMost = atMost;
        this.call = call;
    }

    Fulfilment.Outcome outcome() {
        return new Fulfilment.Outcome(List.copyOf(members), List.copyOf(refused));
    }

    boolean isLacking() {
        return left > 0 && members.size() < atMost;
    }

    /// From each as much as there is.
    ///
    /// @param yields whether spot instances are to leave, if they must
    void each(List<Pool> pools, boolean yields) {
        refused.clear();
        for (var pool : pools) {
            try {
                while (isLacking()) {
                    launch(pool, (int) Math.min(Math.ceil(left / pool.weight()), atMost - members.size()), yields);
                }
            } catch (Fault fault) {
                refused.add(new Refused(pool.name(), fault.code(), fault.message(), spot));
            }
        }
    }

    /// From all alike, one after the other, as long as they have any.
    void evenly(List<Pool> pools) {
        var able = new ArrayList<>(pools);
        while (isLacking() && !able.isEmpty()) {
            for (var pool : List.copyOf(able)) {
                try {
                    if (isLacking()) {
                        launch(pool, 1, false);
                    }
                } catch (Fault fault) {
                    able.remove(pool);
                }
            }
        }
    }

    /// As many as fit in one place, and at least one.
    private void launch(Pool pool, int wanted, boolean yields) {
        int count = purse.affords(wanted, pool.price());
        if (count == 0) {
            throw Fault.client("UnfulfillableCapacity", "The maximum total price of the fleet does not allow for more.");
        }
        for (var instance : call.tx().attempt(() -> launched(pool, count, yields))) {
            purse.pay(instance);
            members.add(new Member(instance.id().value(), pool.name(), pool.weight(), spot));
            left -= pool.weight();
        }
    }

    private List<Instance> launched(Pool pool, int count, boolean yields) {
        var launch = pool.launch();
        var own = launch.own().plusReserved(SpotFleet.isOne(call.view(), fleet.id())
                ? new Tags(Map.of(Instance.FLEET_TAG, fleet.id().value(), SPOT_FLEET_TAG, SpotFleetId.of(fleet.id()).value()))
                : new Tags(Map.of(Instance.FLEET_TAG, fleet.id().value())));
        return yields
                ? launching.launch(launch.request(), 1, count, own, call)
                : launching.launchWhereFree(launch.request(), 1, count, own, call);
    }
}
