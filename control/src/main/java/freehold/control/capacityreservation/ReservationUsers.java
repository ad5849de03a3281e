package freehold.control.capacityreservation;

import freehold.kernel.store.Tx;

/// The instances that may use a reservation, which only concepts built on this one know.
@FunctionalInterface
public interface ReservationUsers {
    /// Lets instances that run already use an open reservation, each in its own room.
    ///
    /// @return how many do now
    int join(Tx tx, CapacityReservation reservation, int atMost);
}
