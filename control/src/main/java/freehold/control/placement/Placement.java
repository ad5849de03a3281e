package freehold.control.placement;

import freehold.control.host.HostRecord;
import freehold.control.host.Liveness;
import freehold.control.host.Load;
import freehold.hosting.HostId;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts each instance on the fullest host that still has room: whole hosts stay free for large instances.
///
/// Memory and disk are given once. Processor time may be promised more than once, `cpuOvercommit` times: guests that
/// don't compute at the same moment share it, and weights keep the shares fair when they do.
public final class Placement {
    private final Liveness liveness;
    private final int cpuOvercommit;

    public Placement(Liveness liveness, int cpuOvercommit) {
        this.liveness = liveness;
        this.cpuOvercommit = cpuOvercommit;
    }

    /// Finds room in a zone and reserves it.
    ///
    /// @param avoid hosts that have refused
    /// @return empty, with nothing reserved, if no host has room
    public Optional<HostId> reserve(Tx tx, String zone, Load need, Collection<HostId> avoid) {
        @Nullable HostRecord best = null;
        for (var host : tx.owned(HostRecord.KIND, zone)) {
            if (fits(host, need) && !avoid.contains(host.id()) && liveness.isAlive(host.id())
                    && (best == null || freeMemory(host) < freeMemory(best))) {
                best = host;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        tx.put(HostRecord.KIND, best.withLoad(best.load().plus(need)));
        return Optional.of(best.id());
    }

    /// Reserves room on one host.
    ///
    /// @return false, with nothing reserved, if it has none or is not heard from
    public boolean reserveOn(Tx tx, HostId id, Load need) {
        var host = tx.find(HostRecord.KIND, id.value()).filter(h -> fits(h, need) && liveness.isAlive(id));
        host.ifPresent(h -> tx.put(HostRecord.KIND, h.withLoad(h.load().plus(need))));
        return host.isPresent();
    }

    /// Gives room back.
    public void release(Tx tx, HostId id, Load need) {
        tx.find(HostRecord.KIND, id.value())
                .ifPresent(host -> tx.put(HostRecord.KIND, host.withLoad(host.load().minus(need))));
    }

    /// How many of a kind there is room for in a zone.
    public int count(View view, String zone, Load need) {
        return alive(view, zone).stream().mapToInt(host -> count(host, need)).sum();
    }

    private int count(HostRecord host, Load need) {
        var facts = host.facts();
        int free = (facts.memoryMib() - host.load().memoryMib()) / need.memoryMib();
        free = Math.min(free, (100 * facts.vcpus() * cpuOvercommit - host.load().cpuPercent()) / need.cpuPercent());
        free = need.diskGib() == 0 ? free : Math.min(free, (facts.diskGib() - host.load().diskGib()) / need.diskGib());
        return Math.max(0, free);
    }

    /// The hosts of a zone that are heard from.
    public List<HostRecord> alive(View view, String zone) {
        return view.owned(HostRecord.KIND, zone).stream().filter(host -> liveness.isAlive(host.id())).toList();
    }

    /// Reserves room on a host that is not there yet. Until others have left so much, nothing else fits there.
    public void promise(Tx tx, HostId id, Load need) {
        tx.find(HostRecord.KIND, id.value())
                .ifPresent(host -> tx.put(HostRecord.KIND, host.withLoad(host.load().plus(need))));
    }

    /// Whether a host has all that a load takes.
    public boolean carries(HostRecord host, Load load) {
        var facts = host.facts();
        return load.memoryMib() <= facts.memoryMib()
                && load.cpuPercent() <= 100 * facts.vcpus() * cpuOvercommit
                && load.diskGib() <= facts.diskGib();
    }

    private boolean fits(HostRecord host, Load need) {
        return carries(host, host.load().plus(need));
    }

    private static int freeMemory(HostRecord host) {
        return host.facts().memoryMib() - host.load().memoryMib();
    }
}
