package freehold.control.fleet;

import freehold.control.fleet.Fleet.Member;
import freehold.control.fleet.Fleet.Refused;
import freehold.control.instance.Instance;
import freehold.control.instance.Launching;
import freehold.control.instancetype.Catalogue;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Launches what a fleet lacks, from one pool after the other, within a commit.
final class Fulfilment {
    private final Catalogue catalogue;
    private final Region region;
    private final Launching launching;

    Fulfilment(Catalogue catalogue, Region region, Launching launching) {
        this.catalogue = catalogue;
        this.region = region;
        this.launching = launching;
    }

    /// @param members what was launched
    /// @param refused why no more was
    record Outcome(List<Member> members, List<Refused> refused) {
        double capacity() {
            return Fleet.weight(members);
        }
    }

    /// Too little, so that nothing is to be launched.
    private static final class TooLittle extends RuntimeException {
        private final transient Outcome outcome;

        TooLittle(Outcome outcome) {
            super("too little", null, false, false);
            this.outcome = outcome;
        }
    }

    /// @param capacity that it lacks
    /// @param atMost   instances to be launched now
    Outcome launch(Fleet fleet, double capacity, int atMost, Change call) {
        var request = fleet.request();
        var found = Pools.of(fleet.asked(), request, catalogue, region, call);
        var options = request.onDemandOptions();
        boolean oneType = options != null && Boolean.TRUE.equals(options.singleInstanceType());
        boolean oneZone = options != null && Boolean.TRUE.equals(options.singleAvailabilityZone());
        var least = options == null ? null : options.minTargetCapacity();
        var refused = new ArrayList<>(found.refused());
        if (!oneType && !oneZone) {
            var outcome = fill(found.pools(), fleet, capacity, atMost, call);
            refused.addAll(outcome.refused);
            return new Outcome(outcome.members, refused);
        }
        for (var group : groups(found.pools(), oneType, oneZone)) {
            try {
                return call.tx().attempt(() -> {
                    var outcome = fill(group, fleet, capacity, atMost, call);
                    if (outcome.members.isEmpty() || least != null && outcome.capacity() < least) {
                        throw new TooLittle(outcome);
                    }
                    refused.addAll(outcome.refused);
                    return new Outcome(outcome.members, refused);
                });
            } catch (TooLittle little) {
                refused.addAll(little.outcome.refused);
            }
        }
        return new Outcome(List.of(), refused);
    }

    private Outcome fill(List<Pool> pools, Fleet fleet, double capacity, int atMost, Change call) {
        var members = new ArrayList<Member>();
        var refused = new ArrayList<Refused>();
        double left = capacity;
        for (var pool : pools) {
            try {
                while (left > 0 && members.size() < atMost) {
                    int count = (int) Math.min(Math.ceil(left / pool.weight()), atMost - members.size());
                    for (var instance : launch(pool, fleet, count, call)) {
                        members.add(new Member(instance.id().value(), pool.name(), pool.weight()));
                        left -= pool.weight();
                    }
                }
            } catch (Fault fault) {
                refused.add(new Refused(pool.name(), fault.code(), fault.message()));
            }
        }
        return new Outcome(members, refused);
    }

    /// As many as fit in one place, and at least one.
    private List<Instance> launch(Pool pool, Fleet fleet, int count, Change call) {
        return call.tx().attempt(() -> {
            var launch = pool.launch();
            var own = launch.own().plusReserved(new Tags(Map.of(Instance.FLEET_TAG, fleet.id().value())));
            return launching.launch(launch.request(), 1, count, own, call);
        });
    }

    /// Pools that may be used together. One that may be in any zone is in each of them.
    private List<List<Pool>> groups(List<Pool> pools, boolean oneType, boolean oneZone) {
        var placed = new ArrayList<Pool>();
        for (var pool : pools) {
            if (!oneZone || pool.zone() != null) {
                placed.add(pool);
            } else {
                region.zones().forEach(zone -> placed.add(new Pool(
                        pool.name(), pool.template(), pool.over().with("Placement.AvailabilityZone", zone.name()),
                        zone.name(), pool.weight(), pool.priority(), pool.price())));
            }
        }
        var groups = new LinkedHashSet<List<Pool>>();
        for (var first : placed) {
            groups.add(placed.stream()
                    .filter(p -> !oneType || p.name().type().equals(first.name().type()))
                    .filter(p -> !oneZone || String.valueOf(p.zone()).equals(String.valueOf(first.zone())))
                    .toList());
        }
        return List.copyOf(groups);
    }
}
