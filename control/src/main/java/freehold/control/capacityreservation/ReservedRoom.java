package freehold.control.capacityreservation;

import freehold.control.capacityreservation.CapacityReservation.End;
import freehold.control.host.Load;
import freehold.control.instancetype.Catalogue;
import freehold.control.placement.Placement;
import freehold.control.placement.Wish;
import freehold.hosting.HostId;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;

/// The room of reservations on hosts: taken when a reservation is made or grows, given back when it shrinks or ends.
final class ReservedRoom {
    private final Catalogue catalogue;
    private final Placement placement;
    private final ReservationUsers users;

    ReservedRoom(Catalogue catalogue, Placement placement, ReservationUsers users) {
        this.catalogue = catalogue;
        this.placement = placement;
        this.users = users;
    }

    /// The reservation with room for so many more: those that run already bring theirs with them.
    CapacityReservation more(Tx tx, CapacityReservation reservation, int count) {
        int joined = reservation.targeted() ? 0 : users.join(tx, reservation, count);
        var grown = reservation.withTotal(reservation.total() + count);
        var wish = reservation.dedicated() ? Wish.NONE.dedicatedTo(reservation.owner()) : Wish.NONE;
        for (int i = joined; i < count; i++) {
            var host = placement.reserve(tx, grown.zone(), need(grown), wish)
                    .orElseThrow(() -> Fault.server("InsufficientInstanceCapacity", "We currently do not have sufficient "
                            + reservation.type() + " capacity in the Availability Zone you requested. Reserve fewer instances."));
            grown = grown.plusFree(host);
        }
        return grown;
    }

    /// The reservation with room for so many less, none of which is used.
    CapacityReservation less(Tx tx, CapacityReservation reservation, int count) {
        var shrunk = reservation.withTotal(reservation.total() - count);
        for (int i = 0; i < count; i++) {
            shrunk = withoutOne(tx, shrunk);
        }
        return shrunk;
    }

    /// The reservation after its end. Instances that use it go on in their own room.
    CapacityReservation ended(Tx tx, CapacityReservation reservation, End end) {
        var left = reservation;
        while (left.available() > 0) {
            left = withoutOne(tx, left);
        }
        return left.withEnd(end);
    }

    /// The reservation when it is open, and all of it free: those that run already leave it as much room.
    CapacityReservation opened(Tx tx, CapacityReservation reservation) {
        var open = reservation.withTargeted(false);
        for (int joined = users.join(tx, open, open.available()); joined > 0; joined--) {
            open = withoutOne(tx, open);
        }
        return open;
    }

    private CapacityReservation withoutOne(Tx tx, CapacityReservation reservation) {
        var host = new HostId(reservation.free().keySet().iterator().next());
        placement.release(tx, host, need(reservation));
        return reservation.minusFree(host);
    }

    private Load need(CapacityReservation reservation) {
        return Placement.need(catalogue.get(reservation.type()));
    }
}
