package freehold.control.instance;

import freehold.control.instance.Instance.Goal;
import freehold.control.instancetype.Catalogue;
import freehold.control.instancetype.InstanceType;
import freehold.control.instancetype.Processors;
import freehold.control.network.NetworkInterface;
import freehold.control.volume.Volume;
import freehold.hosting.GuestId;
import freehold.hosting.GuestSpec;
import freehold.hosting.GuestSpec.DiskSpec;
import freehold.hosting.GuestSpec.NicSpec;
import freehold.hosting.GuestSpec.Power;
import freehold.hosting.HostId;
import freehold.hosting.HostOrders;
import freehold.hosting.NetworkId;
import freehold.hosting.VolumeId;
import freehold.kernel.store.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// What a host is to have: pure, from the records.
public final class Orders {
    private final Catalogue catalogue;
    private final BiFunction<InstanceType, Processors, GuestSpec.CpuShare> cpu;
    private final int mtu;

    /// @param cpu what a type gives of the processor, to a guest that sees so many
    /// @param mtu of the networks between guests, bytes
    public Orders(Catalogue catalogue, BiFunction<InstanceType, Processors, GuestSpec.CpuShare> cpu, int mtu) {
        this.catalogue = catalogue;
        this.cpu = cpu;
        this.mtu = mtu;
    }

    public HostOrders of(View view, HostId host) {
        var guests = new ArrayList<GuestSpec>();
        for (var instance : view.by(Instance.TYPE.kind(), Instance.BY_HOST, host.value())) {
            boolean waits = PromisedRoom.isAwaited(view, instance);
            boolean isThere = instance.seen().power() != Instance.Power.NOTHING;
            if (instance.want().goal() != Goal.TERMINATE && (!waits || isThere)) {
                guests.add(guest(view, instance, waits));
            }
        }
        var volumes = view.by(Volume.TYPE.kind(), Volume.BY_HOST, host.value()).stream()
                .map(v -> new VolumeId(v.id().value()))
                .collect(Collectors.toUnmodifiableSet());
        return new HostOrders(guests, volumes);
    }

    /// @param waits for its room: it stays as it is
    private GuestSpec guest(View view, Instance instance, boolean waits) {
        var type = catalogue.get(instance.settings().type());
        return new GuestSpec(
                new GuestId(instance.id().value()),
                instance.want().goal() == Goal.RUN && !waits ? Power.ON : Power.OFF,
                waits ? instance.seen().boot() : instance.want().boot(),
                instance.want().force(),
                type.name(),
                cpu.apply(type, instance.settings().processors(type)),
                type.memoryMib(),
                disks(view, instance),
                nics(view, instance));
    }

    private static List<DiskSpec> disks(View view, Instance instance) {
        var root = instance.launch().rootDevice();
        return view.by(Volume.TYPE.kind(), Volume.BY_INSTANCE, instance.id().value()).stream()
                .sorted(Comparator.comparing((Volume v) -> !device(v).equals(root)).thenComparing(Orders::device))
                .map(v -> new DiskSpec(
                        new VolumeId(v.id().value()), v.image() == null ? "" : v.image(), v.gib(), device(v)))
                .toList();
    }

    private List<NicSpec> nics(View view, Instance instance) {
        return view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, instance.id().value()).stream()
                .sorted(Comparator.comparingInt(Orders::deviceIndex))
                .map(n -> new NicSpec(n.id().value(), new NetworkId(n.vpc().value()), n.mac(), mtu))
                .toList();
    }

    private static String device(Volume volume) {
        var attachment = volume.attachment();
        return attachment == null ? "" : attachment.device();
    }

    private static int deviceIndex(NetworkInterface nic) {
        var attachment = nic.attachment();
        return attachment == null ? 0 : attachment.deviceIndex();
    }
}
