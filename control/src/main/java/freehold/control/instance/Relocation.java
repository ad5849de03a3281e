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

/// What becomes of an instance that its host could not start: another host, or, when none has room, its end with EC2's
/// reason for it. An instance that has run before has its disks where it is and can go nowhere else: it stops.
public final class Relocation {
    private final Ledger ledger;
    private final Placement placement;

    public Relocation(Ledger ledger, Placement placement) {
        this.ledger = ledger;
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
        int gib = disks.stream().mapToInt(Volume::gib).sum();
        var need = ledger.need(instance.settings().type()).plus(new Load(0, 0, gib));
        var host = placement.reserve(tx, instance.launch().zone(), need, refusedBy);
        if (host.isEmpty()) {
            end(tx, instance, Goal.TERMINATE, now);
            return;
        }
        if (place != null) {
            placement.release(tx, place.host(), need);
        }
        tx.remove(Interruption.KIND, instance.id().value()); // it has left
        disks.forEach(disk -> tx.put(Volume.TYPE.kind(), disk.withHost(host.get())));
        ledger.write(tx, instance, instance.withPlace(new Place(host.get(), now, true, List.copyOf(refusedBy))), now);
        if (place != null) {
            ledger.keepPromises(tx, place.host(), now);
        }
    }

    private void end(Tx tx, Instance instance, Goal goal, Instant now) {
        var want = new Want(goal, instance.want().boot(), true, now, Reasons.NO_CAPACITY, 0);
        ledger.write(tx, instance, instance.withWant(want), now);
    }
}
