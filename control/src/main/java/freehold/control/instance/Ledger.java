package freehold.control.instance;

import freehold.control.host.HostRecord;
import freehold.control.host.Load;
import freehold.control.instance.Instance.Place;
import freehold.control.instance.Instance.State;
import freehold.control.network.NetworkInterface;
import freehold.control.network.PublicPool;
import freehold.control.networkinterface.InterfaceEnd;
import freehold.control.placement.Placement;
import freehold.control.volume.Volume;
import freehold.control.volume.VolumeLedger;
import freehold.hosting.HostId;
import freehold.kernel.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one place where instances are written, so that what must follow from a change always does, in the same commit: the
/// bill is told, a stopped instance gives back its room and its public address, a terminated one everything, and whoever the
/// room was promised to has it.
public final class Ledger {
    private final HostChoice hosts;
    private final Placement placement;
    private final Transitions transitions;
    private final VolumeLedger volumes;

    public Ledger(HostChoice hosts, Placement placement, Transitions transitions, VolumeLedger volumes) {
        this.hosts = hosts;
        this.placement = placement;
        this.transitions = transitions;
        this.volumes = volumes;
    }

    /// @return what was written, which may have lost its place
    public Instance write(Tx tx, @Nullable Instance before, Instance wanted, Instant at) {
        var after = wanted;
        if (before == null || before.state() != wanted.state()) {
            if (wanted.state() == State.STOPPED) {
                after = stopped(tx, wanted, at);
            } else if (wanted.state() == State.TERMINATED) {
                after = terminated(tx, wanted, at);
            }
        }
        tx.put(Instance.TYPE.kind(), after);
        transitions.changed(tx, before, after, at);
        return after;
    }

    private Instance stopped(Tx tx, Instance instance, Instant at) {
        for (var nic : tx.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, instance.id().value())) {
            releasePublicIp(tx, nic);
        }
        return release(tx, instance, at);
    }

    private Instance terminated(Tx tx, Instance instance, Instant at) {
        for (var nic : List.copyOf(tx.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, instance.id().value()))) {
            releaseInterface(tx, nic);
        }
        for (var volume : List.copyOf(tx.by(Volume.TYPE.kind(), Volume.BY_INSTANCE, instance.id().value()))) {
            releaseVolume(tx, volume, at);
        }
        return release(tx, instance, at).withPlace(null);
    }

    private Instance release(Tx tx, Instance instance, Instant at) {
        tx.remove(Interruption.KIND, instance.id().value());
        tx.remove(PromisedRoom.KIND, instance.id().value());
        var place = instance.place();
        if (place == null) {
            return instance;
        }
        if (place.reserved()) {
            hosts.leave(tx, instance);
        }
        keepPromises(tx, place.host(), at);
        return place.reserved() ? instance.withPlace(place.released()) : instance;
    }

    /// Lets those run whose room has come, in the order in which it was promised.
    void keepPromises(Tx tx, HostId id, Instant at) {
        var promises = new ArrayList<>(tx.owned(PromisedRoom.KIND, id.value()));
        var host = tx.find(HostRecord.KIND, id.value()).orElse(null);
        if (promises.isEmpty() || host == null) {
            return;
        }
        promises.sort(Comparator.comparing(PromisedRoom::since).thenComparing(p -> p.instance().value()));
        var taken = host.load();
        for (var promise : promises) {
            taken = taken.minus(promise.load());
        }
        for (var promise : promises) {
            taken = taken.plus(promise.load());
            if (!placement.carries(host, taken)) {
                return;
            }
            tx.remove(PromisedRoom.KIND, promise.instance().value());
            tx.find(Instance.TYPE.kind(), promise.instance().value())
                    .ifPresent(waiting -> write(tx, waiting, waiting.withPlace(new Place(id, at, true, List.of())), at));
        }
    }

    private static void releaseInterface(Tx tx, NetworkInterface nic) {
        var attachment = nic.attachment();
        if (attachment != null && attachment.deleteOnTermination()) {
            InterfaceEnd.of(tx, nic);
            return;
        }
        releasePublicIp(tx, nic);
        tx.put(NetworkInterface.TYPE.kind(), nic.withPublicIp(null).withAttachment(null));
    }

    private static void releasePublicIp(Tx tx, NetworkInterface nic) {
        var address = nic.publicIp();
        if (address != null) {
            PublicPool.release(tx, address);
            tx.put(NetworkInterface.TYPE.kind(), nic.withPublicIp(null));
        }
    }

    private void releaseVolume(Tx tx, Volume volume, Instant at) {
        var attachment = volume.attachment();
        if (attachment == null || !attachment.deleteOnTermination()) {
            tx.put(Volume.TYPE.kind(), volume.withAttachment(null));
            return;
        }
        var host = volume.host();
        if (host != null) {
            placement.release(tx, host, new Load(0, 0, volume.gib()));
        }
        tx.remove(Volume.TYPE.kind(), volume.id().value());
        volumes.deleted(tx, volume, at);
    }
}
