package freehold.control.instance;

import freehold.control.dedicatedhost.DedicatedHost;
import freehold.control.host.HostRecord;
import freehold.control.host.Load;
import freehold.control.host.Tenant;
import freehold.control.instance.Neighbours.Way;
import freehold.control.instance.Siting.Terms;
import freehold.control.instancetype.Catalogue;
import freehold.control.placement.Placement;
import freehold.control.placement.Wish;
import freehold.hosting.HostId;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The hosts of instances: found where there is room and where each may be.
public final class HostChoice {
    private final Catalogue catalogue;
    private final Placement placement;

    public HostChoice(Catalogue catalogue, Placement placement) {
        this.catalogue = catalogue;
        this.placement = placement;
    }

    /// Room for one instance, reserved.
    ///
    /// @param terms where it may be, with what was left open decided
    record Seat(HostId host, Terms terms) {}

    /// What an instance of a type takes of its host, its disks aside.
    Load need(String type) {
        return Placement.need(catalogue.get(type));
    }

    /// Room for as many new instances as fit.
    List<Seat> reserve(Tx tx, AccountId owner, Terms terms, String type, String zone, Load need, int atMost) {
        var neighbours = Neighbours.of(tx, terms, null);
        var tenants = new Tenants(tx, owner, terms, type);
        var seats = new ArrayList<Seat>();
        while (seats.size() < atMost) {
            var ways = neighbours.ways(zone, terms.partition(), host -> placement.room(host, need), atMost - seats.size());
            var seat = first(ways, terms, wish -> placement.reserve(tx, zone, need, tenants.among(wish)));
            if (seat.isEmpty()) {
                break;
            }
            seats.add(seat.get());
            neighbours.add(seat.get().host, zone, seat.get().terms.partition());
        }
        return seats;
    }

    /// Room for an instance on another host than it is on.
    Optional<Seat> reserveElsewhere(Tx tx, Instance instance, Load need, Collection<HostId> avoid) {
        return first(tx, instance, need, wish -> placement.reserve(tx, instance.launch().zone(), need, wish.avoiding(avoid)));
    }

    /// Room for an instance where its disks are.
    Optional<Seat> reserveAgain(Tx tx, Instance instance) {
        var place = instance.place();
        if (place == null) {
            return Optional.empty();
        }
        var need = need(instance.settings().type());
        return first(tx, instance, need,
                wish -> placement.reserveOn(tx, place.host(), need, wish) ? Optional.of(place.host()) : Optional.empty());
    }

    /// Gives back what was reserved for nothing.
    void release(Tx tx, List<Seat> seats, Load need) {
        seats.forEach(seat -> placement.release(tx, seat.host, need));
    }

    /// What is said where there is no room for a new instance.
    static Fault refusal(Terms terms, String type) {
        if (terms.tenancy() == Siting.Tenancy.HOST) {
            return terms.host() == null
                    ? Fault.server("InsufficientHostCapacity", "You do not have a Dedicated Host with a matching configuration and"
                            + " sufficient capacity. Allocate a new host, or enable auto-placement on one that you have.")
                    : Fault.client("InsufficientCapacityOnHost", "Dedicated host " + terms.host()
                            + " has insufficient capacity to launch the instances in this request.");
        }
        return Fault.server("InsufficientInstanceCapacity", "We currently do not have sufficient " + type
                + " capacity in the Availability Zone you requested. Our system will be working on provisioning additional"
                + " capacity. Launch fewer instances, or a smaller instance type.");
    }

    private Optional<Seat> first(Tx tx, Instance instance, Load need, Function<Wish, Optional<HostId>> reserve) {
        var terms = Siting.of(tx, instance.id());
        var tenants = new Tenants(tx, instance.owner(), terms, instance.settings().type());
        var ways = Neighbours.of(tx, terms, instance.id())
                .ways(instance.launch().zone(), terms.partition(), host -> placement.room(host, need), 1);
        return first(ways, terms, wish -> reserve.apply(tenants.among(wish)));
    }

    private static Optional<Seat> first(List<Way> ways, Terms terms, Function<Wish, Optional<HostId>> reserve) {
        for (var way : ways) {
            var host = reserve.apply(way.wish());
            if (host.isPresent()) {
                return Optional.of(new Seat(host.get(), terms.withPartition(way.partition())));
            }
        }
        return Optional.empty();
    }

    /// The hosts that serve whom they must for instances of one type and one account.
    private record Tenants(Tx tx, AccountId owner, Terms terms, String type) {
        Wish among(Wish wish) {
            return switch (terms.tenancy()) {
                case DEFAULT -> wish;
                case DEDICATED -> wish.of(new Tenant(owner, false));
                case HOST -> wish.of(new Tenant(owner, true)).and(this::takes);
            };
        }

        /// One that is named; or one that takes those who name none.
        private boolean takes(HostRecord machine) {
            return tx.by(DedicatedHost.TYPE.kind(), DedicatedHost.BY_MACHINE, machine.id().value()).stream()
                    .anyMatch(host -> host.configuration().takes(type) && (terms.host() == null ? host.autoPlacement() : host.id().equals(terms.host())));
        }
    }
}
