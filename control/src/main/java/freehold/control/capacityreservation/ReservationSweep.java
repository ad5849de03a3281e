package freehold.control.capacityreservation;

import freehold.control.capacityreservation.CapacityReservation.End;
import freehold.control.instancetype.Catalogue;
import freehold.control.placement.Placement;
import freehold.kernel.store.Store;
import freehold.kernel.store.Tx;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.util.function.IntSupplier;

/// Gives back the room of reservations that have expired, and forgets those that ended long ago.
public final class ReservationSweep implements IntSupplier {
    /// How long a reservation that has ended is still described.
    static final Duration ENDED_KEPT = Duration.ofHours(1);

    private final Store store;
    private final Timeline time;
    private final ReservedRoom room;

    public ReservationSweep(Store store, Timeline time, Catalogue catalogue, Placement placement) {
        this.store = store;
        this.time = time;
        this.room = new ReservedRoom(catalogue, placement, (_, _, _) -> 0);
    }

    /// @return how many had expired or were forgotten
    @Override
    public int getAsInt() {
        int mended = 0;
        for (var reservation : store.view().all(CapacityReservation.TYPE.kind())) {
            if (isDue(reservation)) {
                mended++;
                store.commit(tx -> {
                    tx.find(CapacityReservation.TYPE.kind(), reservation.id().value()).filter(this::isDue).ifPresent(r -> mend(tx, r));
                    return reservation.id();
                });
            }
        }
        return mended;
    }

    private boolean isDue(CapacityReservation reservation) {
        var now = time.now();
        var end = reservation.end();
        return end == null ? reservation.isOver(now) : !now.isBefore(end.at().plus(ENDED_KEPT));
    }

    private void mend(Tx tx, CapacityReservation reservation) {
        if (reservation.end() == null) {
            tx.put(CapacityReservation.TYPE.kind(), room.ended(tx, reservation, new End(time.now(), false)));
        } else {
            tx.remove(CapacityReservation.TYPE.kind(), reservation.id().value());
        }
    }
}
