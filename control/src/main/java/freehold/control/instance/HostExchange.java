package freehold.control.instance;

import freehold.control.host.Liveness;
import freehold.control.network.NetworkInterface;
import freehold.control.volume.Volume;
import freehold.hosting.ControlPlane;
import freehold.hosting.HostId;
import freehold.hosting.HostOrders;
import freehold.hosting.HostReport;
import freehold.kernel.store.Change;
import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Talks with agents: takes in their reports, hands out their orders, and wakes them when those may have changed.
public final class HostExchange implements ControlPlane {
    private final Store store;
    private final Timeline time;
    private final Liveness liveness;
    private final GuestReports reports;
    private final Orders orders;
    private final Map<HostId, Runnable> wakes = new ConcurrentHashMap<>();
    private final Map<HostId, Long> newest = new ConcurrentHashMap<>();

    public HostExchange(Store store, Timeline time, Liveness liveness, GuestReports reports, Orders orders) {
        this.store = store;
        this.time = time;
        this.liveness = liveness;
        this.reports = reports;
        this.orders = orders;
        store.listen(this::changed);
    }

    @Override
    public HostOrders exchange(HostReport report) {
        var host = report.facts().id();
        liveness.heardFrom(host);
        boolean isNewest = newest.merge(host, report.number(), Math::max) == report.number();
        if (isNewest && reports.isNews(store.view(), report)) {
            store.commit(tx -> {
                reports.take(tx, report, time.now());
                return host;
            });
        }
        return orders.of(store.view(), host);
    }

    /// A new agent process begins to count anew, and says so by registering.
    @Override
    public void onOrders(HostId host, Runnable wake) {
        newest.remove(host);
        wakes.put(host, wake);
    }

    private void changed(List<Change> changes) {
        Set<HostId> concerned = new HashSet<>();
        for (var change : changes) {
            if (!isOnlySeen(change)) {
                change.was(Instance.TYPE.kind()).ifPresent(before -> addHost(concerned, before));
                change.now(Instance.TYPE.kind()).ifPresent(after -> addHost(concerned, after));
            }
            if (isOfAnInterface(change)) {
                change.was(NetworkInterface.TYPE.kind()).ifPresent(before -> addHost(concerned, before));
                change.now(NetworkInterface.TYPE.kind()).ifPresent(after -> addHost(concerned, after));
            }
            change.was(Volume.TYPE.kind()).map(Volume::host).ifPresent(concerned::add);
        }
        for (var host : concerned) {
            var wake = wakes.get(host);
            if (wake != null) {
                wake.run();
            }
        }
    }

    /// What the host itself has told is no news to it.
    private static boolean isOnlySeen(Change change) {
        var before = change.was(Instance.TYPE.kind());
        var after = change.now(Instance.TYPE.kind());
        return before.isPresent()
                && after.isPresent()
                && before.get().want().equals(after.get().want())
                && before.get().settings().equals(after.get().settings())
                && Objects.equals(before.get().place(), after.get().place());
    }

    /// Whether an instance has one interface more, or less.
    private static boolean isOfAnInterface(Change change) {
        return !change.was(NetworkInterface.TYPE.kind()).map(NetworkInterface::attachment)
                .equals(change.now(NetworkInterface.TYPE.kind()).map(NetworkInterface::attachment));
    }

    private void addHost(Set<HostId> concerned, NetworkInterface nic) {
        var attachment = nic.attachment();
        if (attachment != null) {
            store.view().find(Instance.TYPE.kind(), attachment.instance()).ifPresent(instance -> addHost(concerned, instance));
        }
    }

    private static void addHost(Set<HostId> concerned, Instance instance) {
        var place = instance.place();
        if (place != null) {
            concerned.add(place.host());
        }
    }
}
