package freehold.control.instance;

import freehold.control.host.Load;
import freehold.control.instance.Instance.Goal;
import freehold.control.instance.Instance.Place;
import freehold.control.instance.Instance.Want;
import freehold.control.placement.Placement;
import freehold.control.volume.Volume;
import freehold.hosting.HostId;
import freehold.kernel.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What becomes of an instance that its host could not start: another host, or, when none has room, its end with EC2's
/// reason for it. An instance that has run before has its disks where it is and can go nowhere else: it stops.
public final class Relocation {
    /// Takes back what was given up for another place.
    private static final class NoRoom extends RuntimeException {
        NoRoom() {
            super("no room", null, false, false);
        }
    }

    private final Ledger ledger;
    private final HostChoice hosts;
    private final Placement placement;

    public Relocation(Ledger ledger, HostChoice hosts, Placement placement) {
        this.ledger = ledger;
        this.hosts = hosts;
        this.placement = placement;
    }

    public void relocate(Tx tx, Instance instance, Instant now) {
        tx.remove(PromisedRoom.KIND, instance.id().value());
        var place = instance.place();
        var refusedBy = new ArrayList<HostId>();
        if (place != null) {
            refusedBy.addAll(place.refusedBy());
            refusedBy.add(place.host());
        }
        if (instance.seen().boot() > 0) {
            end(tx, instance, Goal.STOP, now);
            return;
        }
        var disks = List.copyOf(tx.by(Volume.TYPE.kind(), Volume.BY_INSTANCE, instance.id().value()));
        var seat = moved(tx, instance, disks.stream().mapToInt(Volume::gib).sum(), refusedBy, now);
        if (seat.isEmpty()) {
            end(tx, instance, Goal.TERMINATE, now);
            return;
        }
        var host = seat.get().host();
        tx.remove(Interruption.KIND, instance.id().value()); // it has left
        disks.forEach(disk -> tx.put(Volume.TYPE.kind(), disk.withHost(host)));
        Siting.keep(tx, instance.id(), instance.owner(), seat.get().terms(), seat.get().uses());
        ledger.write(tx, instance, instance.withPlace(new Place(host, now, true, List.copyOf(refusedBy))), now);
        if (place != null) {
            ledger.keepPromises(tx, place.host(), now);
        }
    }

    /// Room elsewhere in place of that where it is; nothing changes if there is none.
    private Optional<HostChoice.Seat> moved(Tx tx, Instance instance, int gib, List<HostId> refusedBy, Instant now) {
        try {
            return Optional.of(tx.attempt(() -> {
                var place = instance.place();
                if (place != null) {
                    hosts.leave(tx, instance);
                    placement.release(tx, place.host(), new Load(0, 0, gib));
                }
                return hosts.reserveElsewhere(tx, instance, gib, refusedBy, now)
                        .orElseThrow(NoRoom::new);
            }));
        } catch (NoRoom _) {
            return Optional.empty();
        }
    }

    private void end(Tx tx, Instance instance, Goal goal, Instant now) {
        var want = new Want(goal, instance.want().boot(), true, now, Reasons.NO_CAPACITY, 0);
        ledger.write(tx, instance, instance.withWant(want), now);
    }
}
