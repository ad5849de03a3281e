package freehold.control.fleet;

import freehold.control.fleet.Fleet.Member;
import freehold.control.fleet.Fleet.Refused;
import freehold.control.instance.Launching;
import freehold.control.instancetype.Catalogue;
import freehold.control.operation.Change;
import freehold.control.region.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

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

    /// @param lack   of which class how much
    /// @param atMost instances to be launched now
    Outcome launch(Fleet fleet, Lack lack, int atMost, Change call) {
        var onDemand = launch(fleet, lack.onDemand(), atMost, false, call);
        var spot = launch(fleet, lack.spot(), atMost - onDemand.members.size(), true, call);
        return new Outcome(both(onDemand.members, spot.members), both(onDemand.refused, spot.refused));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private Outcome launch(Fleet fleet, double capacity, int atMost, boolean spot, Change call) {
        if (capacity <= 0 || atMost <= 0) {
            return new Outcome(List.of(), List.of());
        }
        var terms = Terms.of(fleet.request(), spot);
        var found = Pools.of(fleet, terms, catalogue, region, call);
        var pools = terms.strategy().equals("capacity-optimized") ? mostRoomFirst(found.pools(), call) : found.pools();
        var refused = new ArrayList<>(found.refused());
        if (!terms.oneType() && !terms.oneZone()) {
            var outcome = fill(pools, fleet, terms, capacity, atMost, call);
            return new Outcome(outcome.members, both(refused, outcome.refused));
        }
        for (var group : groups(pools, terms.oneType(), terms.oneZone())) {
            try {
                return call.tx().attempt(() -> {
                    var outcome = fill(group, fleet, terms, capacity, atMost, call);
                    if (outcome.members.isEmpty() || terms.least() != null && outcome.capacity() < terms.least()) {
                        throw new TooLittle(outcome);
                    }
                    return new Outcome(outcome.members, both(refused, outcome.refused));
                });
            } catch (TooLittle little) {
                refused.addAll(little.outcome.refused);
            }
        }
        return new Outcome(List.of(), refused);
    }

    /// Spot instances are asked to leave only for what no pool has otherwise.
    private Outcome fill(List<Pool> pools, Fleet fleet, Terms terms, double capacity, int atMost, Change call) {
        var filling = new Filling(launching, fleet, new Purse(catalogue, terms, fleet, call.view()), terms.spot(), capacity, atMost, call);
        if (terms.pools() > 1) {
            filling.evenly(pools.subList(0, Math.min(pools.size(), terms.pools())));
        }
        filling.each(pools, false);
        if (!terms.spot() && filling.isLacking()) {
            filling.each(pools, true);
        }
        return filling.outcome();
    }

    private List<Pool> mostRoomFirst(List<Pool> pools, Change call) {
        return pools.stream().sorted(Comparator.comparingInt((Pool pool) -> room(pool, call)).reversed()).toList();
    }

    private int room(Pool pool, Change call) {
        return region.zones().stream()
                .map(Region.Zone::name)
                .filter(zone -> pool.zone() == null || pool.zone().equals(zone))
                .mapToInt(zone -> catalogue.has(pool.name().type()) ? launching.room(call.view(), pool.name().type(), zone) : 0)
                .sum();
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
