package freehold.control.instance;

import freehold.control.capacityreservation.CapacityReservation;
import freehold.control.capacityreservation.CapacityReservationId;
import freehold.control.dedicatedhost.DedicatedHost;
import freehold.control.host.HostRecord;
import freehold.control.host.Load;
import freehold.control.host.Tenant;
import freehold.control.instance.Neighbours.Way;
import freehold.control.instance.Siting.Tenancy;
import freehold.control.instance.Siting.Terms;
import freehold.control.instancetype.Catalogue;
import freehold.control.placement.Placement;
import freehold.control.placement.Wish;
import freehold.hosting.HostId;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The hosts of instances: found where there is room, of a Capacity Reservation or of everybody's, and where each may be. Room that
/// spot instances are to leave is found by the same rules, but is never a Capacity Reservation's: what that has is there.
public final class HostChoice {
    private final Catalogue catalogue;
    private final Placement placement;
    private final Yielding yielding;

    public HostChoice(Catalogue catalogue, Placement placement, Yielding yielding) {
        this.catalogue = catalogue;
        this.placement = placement;
        this.yielding = yielding;
    }

    /// Room for one instance, reserved.
    ///
    /// @param terms    where it may be, with what was left open decided
    /// @param uses     the Capacity Reservation whose room it is; null if it is of none
    /// @param promised what spot instances have yet to leave; null if it is there
    record Seat(HostId host, Terms terms, @Nullable CapacityReservationId uses, @Nullable Load promised) {
        private Seat whenLeft(Load load) {
            return new Seat(host, terms, uses, load);
        }

        /// Has an instance wait for the room, if it is not there yet.
        void await(Tx tx, InstanceId instance, Instant now) {
            if (promised != null) {
                tx.put(PromisedRoom.KIND, new PromisedRoom(instance, host, promised, now));
            }
        }
    }

    /// What is to be found.
    ///
    /// @param spot whether it is for spot instances, to which nobody yields and which use no Capacity Reservations
    /// @param gib  of its disks, for which there must be room too
    record Search(Tx tx, AccountId owner, Terms terms, boolean spot, String type, String zone, int gib, Instant now) {
        private static Search of(Tx tx, Instance instance, int gib, Instant now) {
            return new Search(tx, instance.owner(), Siting.of(tx, instance.id()), instance.spot() != null,
                    instance.settings().type(), instance.launch().zone(), gib, now);
        }

        private Load disks() {
            return new Load(0, 0, gib);
        }

        /// The wish, of hosts that serve whom they must.
        private Wish among(Wish wish) {
            return switch (terms.tenancy()) {
                case DEFAULT -> wish;
                case DEDICATED -> wish.dedicatedTo(owner);
                case HOST -> wish.of(new Tenant(owner, true)).and(this::isTakenBy);
            };
        }

        /// By a dedicated host that is named; or by one that takes those who name none.
        private boolean isTakenBy(HostRecord machine) {
            return tx.by(DedicatedHost.TYPE.kind(), DedicatedHost.BY_MACHINE, machine.id().value()).stream()
                    .anyMatch(host -> host.configuration().takes(type) && (terms.host() == null ? host.autoPlacement() : host.id().equals(terms.host())));
        }

        /// Reservations that have room for it.
        private List<CapacityReservation> reservations() {
            return tx.owned(CapacityReservation.TYPE.kind(), owner.value()).stream().filter(this::mayUse).toList();
        }

        private boolean mayUse(CapacityReservation reservation) {
            var reserved = terms.reserved();
            return !spot
                    && (reserved.mayBeAny() ? !reservation.targeted() : reservation.id().equals(reserved.target()))
                    && terms.tenancy() == Tenancy.of(reservation)
                    && reservation.type().equals(type)
                    && reservation.zone().equals(zone)
                    && reservation.isActive(now)
                    && reservation.available() > 0;
        }
    }

    /// Where room is taken: somewhere in a zone, or on one host.
    private interface Room {
        Room NONE = (_, _) -> Optional.empty();

        Optional<HostId> take(Load need, Wish wish);
    }

    /// Room for as many new instances as fit.
    List<Seat> reserve(Search search, int atMost) {
        return seats(search, atMost, Room.NONE);
    }

    /// Room for so many new instances, there or to be left by spot instances; or none, and nobody leaves.
    List<Seat> reserveOrPromise(Search search, int count) {
        try {
            return search.tx.attempt(() -> {
                var seats = seats(search, count, (need, wish) -> yielding.reserve(search.tx, search.zone, need, wish, search.now));
                if (seats.size() < count) {
                    throw new TooFew();
                }
                return seats;
            });
        } catch (TooFew _) {
            return List.of();
        }
    }

    /// Spot instances have not so much room: what was asked of them is taken back.
    private static final class TooFew extends RuntimeException {
        TooFew() {
            super("too few", null, false, false);
        }
    }

    /// @param promises where spot instances leave room if there is none
    private List<Seat> seats(Search search, int atMost, Room promises) {
        var neighbours = Neighbours.of(search.tx, search.terms, null);
        var need = need(search.type).plus(search.disks());
        var seats = new ArrayList<Seat>();
        while (seats.size() < atMost) {
            var ways = neighbours.ways(search.zone, search.terms.partition(), host -> placement.room(host, need), atMost - seats.size());
            var seat = seat(search, ways, (load, wish) -> placement.reserve(search.tx, search.zone, load, wish))
                    .or(() -> promised(search, ways, promises));
            if (seat.isEmpty()) {
                break;
            }
            seats.add(seat.get());
            neighbours.add(seat.get().host, search.zone, seat.get().terms.partition());
        }
        return seats;
    }

    /// Room for an instance, which has none, on another host than it is on.
    Optional<Seat> reserveElsewhere(Tx tx, Instance instance, int gib, Collection<HostId> avoid, Instant now) {
        var search = Search.of(tx, instance, gib, now);
        return seat(search, ways(search, instance), (need, wish) -> placement.reserve(tx, search.zone, need, wish.avoiding(avoid)));
    }

    /// Room for an instance, which has none, where its disks are: there, or to be left by spot instances.
    Optional<Seat> reserveAgain(Tx tx, Instance instance, Instant now) {
        var place = instance.place();
        if (place == null) {
            return Optional.empty();
        }
        var search = Search.of(tx, instance, 0, now);
        var ways = ways(search, instance);
        return seat(search, ways, (need, wish) -> where(place.host(), placement.reserveOn(tx, place.host(), need, wish)))
                .or(() -> promised(search, ways, (need, wish) -> where(place.host(), yielding.reserveOn(tx, place.host(), need, wish, now))));
    }

    private static Optional<HostId> where(HostId host, boolean hasRoom) {
        return hasRoom ? Optional.of(host) : Optional.empty();
    }

    /// How many of a type there is room for in a zone, if they may be anywhere; disks aside.
    int count(View view, String type, String zone) {
        return placement.count(view, zone, need(type));
    }

    /// Gives back what was reserved for nothing.
    void release(Search search, List<Seat> seats) {
        for (var seat : seats) {
            giveBack(search.tx, seat.host, seat.uses, search.type);
            placement.release(search.tx, seat.host, search.disks());
        }
    }

    /// Gives an instance's room back, to its reservation if it is of one. Its disks stay where they are.
    void leave(Tx tx, Instance instance) {
        var place = instance.place();
        if (place == null) {
            return;
        }
        var siting = tx.find(Siting.KIND, instance.id().value());
        var uses = siting.map(Siting::uses).orElse(null);
        giveBack(tx, place.host(), uses, instance.settings().type());
        siting.ifPresent(s -> Siting.keep(tx, s.instance(), s.owner(), s.terms(), null));
    }

    private void giveBack(Tx tx, HostId host, @Nullable CapacityReservationId uses, String type) {
        var reservation = uses == null
                ? Optional.<CapacityReservation>empty()
                : tx.find(CapacityReservation.TYPE.kind(), uses.value()).filter(r -> r.end() == null);
        if (reservation.isPresent()) {
            tx.put(CapacityReservation.TYPE.kind(), reservation.get().plusFree(host));
        } else {
            placement.release(tx, host, need(type));
        }
    }

    /// What is said where there is no room for an instance.
    static Fault refusal(Terms terms, String type) {
        if (terms.tenancy() == Tenancy.HOST) {
            return terms.host() == null
                    ? Fault.server("InsufficientHostCapacity", "You do not have a Dedicated Host with a matching configuration and"
                            + " sufficient capacity. Allocate a new host, or enable auto-placement on one that you have.")
                    : Fault.client("InsufficientCapacityOnHost", "Dedicated host " + terms.host()
                            + " has insufficient capacity to launch the instances in this request.");
        }
        if (terms.reserved().must()) {
            return Fault.client("ReservationCapacityExceeded",
                    "The requested reservation does not have sufficient compatible and available capacity for this request.");
        }
        return Fault.server("InsufficientInstanceCapacity", "We currently do not have sufficient " + type
                + " capacity in the Availability Zone you requested. Our system will be working on provisioning additional"
                + " capacity. Launch fewer instances, or a smaller instance type.");
    }

    private Load need(String type) {
        return Placement.need(catalogue.get(type));
    }

    private List<Way> ways(Search search, Instance instance) {
        var need = need(search.type).plus(search.disks());
        return Neighbours.of(search.tx, search.terms, instance.id())
                .ways(search.zone, search.terms.partition(), host -> placement.room(host, need), 1);
    }

    private Optional<Seat> seat(Search search, List<Way> ways, Room room) {
        for (var reservation : search.reservations()) {
            for (var way : ways) {
                var seat = within(search, reservation, way, room).or(() -> beside(search, reservation, way, room));
                if (seat.isPresent()) {
                    return seat;
                }
            }
        }
        return ofNoReservation(search, ways, room);
    }

    private Optional<Seat> promised(Search search, List<Way> ways, Room promises) {
        return search.spot
                ? Optional.empty()
                : ofNoReservation(search, ways, promises).map(seat -> seat.whenLeft(need(search.type).plus(search.disks())));
    }

    private Optional<Seat> ofNoReservation(Search search, List<Way> ways, Room room) {
        if (!search.terms.reserved().must()) {
            for (var way : ways) {
                var seat = taken(search, way, null, wish -> room.take(need(search.type).plus(search.disks()), wish));
                if (seat.isPresent()) {
                    return seat;
                }
            }
        }
        return Optional.empty();
    }

    /// In the reservation's own room, where only the disks are still without.
    private Optional<Seat> within(Search search, CapacityReservation reservation, Way way, Room room) {
        var seat = taken(search, way, reservation.id(),
                wish -> room.take(search.disks(), wish.and(host -> reservation.free().containsKey(host.id().value()))));
        seat.ifPresent(s -> search.tx.put(CapacityReservation.TYPE.kind(), reservation.minusFree(s.host)));
        return seat;
    }

    /// Where the reservation has no room, or none that will do, but there is some: it becomes the reservation's in place of what it
    /// has elsewhere.
    private Optional<Seat> beside(Search search, CapacityReservation reservation, Way way, Room room) {
        var seat = taken(search, way, reservation.id(), wish -> room.take(need(search.type).plus(search.disks()), wish));
        if (seat.isPresent()) {
            var left = new HostId(reservation.free().keySet().iterator().next());
            placement.release(search.tx, left, need(search.type));
            search.tx.put(CapacityReservation.TYPE.kind(), reservation.minusFree(left));
        }
        return seat;
    }

    private static Optional<Seat> taken(
            Search search, Way way, @Nullable CapacityReservationId uses, Function<Wish, Optional<HostId>> take) {
        return take.apply(search.among(way.wish())).map(host -> new Seat(host, search.terms.withPartition(way.partition()), uses, null));
    }
}
