package freehold.control.placement;

import freehold.control.host.HostRecord;
import freehold.control.host.Liveness;
import freehold.control.host.Load;
import freehold.control.host.Tenant;
import freehold.control.instancetype.InstanceType;
import freehold.hosting.HostId;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Puts each instance on the best of the hosts that will do, and of equally good ones on the fullest that still has room: whole
/// hosts stay free for large instances.
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
    /// @return empty, with nothing reserved, if no host that will do has room
    public Optional<HostId> reserve(Tx tx, String zone, Load need, Wish wish) {
        @Nullable HostRecord best = null;
        int bestRank = 0;
        for (var host : tx.owned(HostRecord.KIND, zone)) {
            if (!suits(host, need, wish)) {
                continue;
            }
            int rank = wish.rank().applyAsInt(host);
            if (best == null || rank > bestRank || rank == bestRank && freeMemory(host) < freeMemory(best)) {
                best = host;
                bestRank = rank;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        take(tx, best, need, wish);
        return Optional.of(best.id());
    }

    /// Reserves room on one host.
    ///
    /// @return false, with nothing reserved, if it has none, will not do, or is not heard from
    public boolean reserveOn(Tx tx, HostId id, Load need, Wish wish) {
        var host = tx.find(HostRecord.KIND, id.value()).filter(h -> suits(h, need, wish));
        host.ifPresent(h -> take(tx, h, need, wish));
        return host.isPresent();
    }

    /// Gives room back. With the last of it a host that served dedicated instances serves everybody again.
    public void release(Tx tx, HostId id, Load need) {
        tx.find(HostRecord.KIND, id.value()).ifPresent(host -> {
            var left = host.withLoad(host.load().minus(need));
            var tenant = left.tenant();
            boolean isLast = left.load().equals(Load.NONE) && tenant != null && !tenant.whole();
            tx.put(HostRecord.KIND, isLast ? left.withTenant(null) : left);
        });
    }

    /// Finds a machine in a zone that nobody has anything of, and has it serve a tenant alone.
    public Optional<HostId> takeWhole(Tx tx, String zone, Tenant tenant, Predicate<HostRecord> admits) {
        var found = tx.owned(HostRecord.KIND, zone).stream()
                .filter(host -> host.isUntouched() && admits.test(host) && liveness.isAlive(host.id()))
                .min(Comparator.comparingInt(Placement::freeMemory));
        found.ifPresent(host -> tx.put(HostRecord.KIND, host.withTenant(tenant)));
        return found.map(HostRecord::id);
    }

    /// Has a machine serve everybody again.
    public void giveBackWhole(Tx tx, HostId id) {
        tx.find(HostRecord.KIND, id.value()).ifPresent(host -> tx.put(HostRecord.KIND, host.withTenant(null)));
    }

    /// What an instance of a type takes of its host, its disks aside.
    public static Load need(InstanceType type) {
        return new Load(type.promisedPercent(), type.memoryMib(), 0);
    }

    /// How many times a need fits into what a host has free. What it has promised more than there is of does not matter to a need
    /// that takes nothing of that.
    public int room(HostRecord host, Load need) {
        var facts = host.facts();
        var load = host.load();
        return Math.max(0, Math.min(
                times(facts.memoryMib() - load.memoryMib(), need.memoryMib()),
                Math.min(
                        times(100 * facts.vcpus() * cpuOvercommit - load.cpuPercent(), need.cpuPercent()),
                        times(facts.diskGib() - load.diskGib(), need.diskGib()))));
    }

    /// How many of a kind there is room for in a zone, on hosts that serve everybody.
    public int count(View view, String zone, Load need) {
        return suitable(view, zone, Wish.NONE).stream().mapToInt(host -> room(host, need)).sum();
    }

    /// The hosts of a zone that will do, with room or without.
    public List<HostRecord> suitable(View view, String zone, Wish wish) {
        return view.owned(HostRecord.KIND, zone).stream()
                .filter(host -> wish.isMetBy(host) && liveness.isAlive(host.id()))
                .toList();
    }

    /// Reserves room on a host that is not there yet. Until others have left so much, nothing else fits there.
    public void promise(Tx tx, HostId id, Load need, Wish wish) {
        tx.find(HostRecord.KIND, id.value()).ifPresent(host -> take(tx, host, need, wish));
    }

    /// Whether a host has all that a load takes.
    public boolean carries(HostRecord host, Load load) {
        var facts = host.facts();
        return load.memoryMib() <= facts.memoryMib()
                && load.cpuPercent() <= 100 * facts.vcpus() * cpuOvercommit
                && load.diskGib() <= facts.diskGib();
    }

    private static int times(int free, int need) {
        return need == 0 ? Integer.MAX_VALUE : free / need;
    }

    private static void take(Tx tx, HostRecord host, Load need, Wish wish) {
        tx.put(HostRecord.KIND, host.withTenant(wish.tenant()).withLoad(host.load().plus(need)));
    }

    private boolean suits(HostRecord host, Load need, Wish wish) {
        return room(host, need) > 0 && wish.isMetBy(host) && liveness.isAlive(host.id());
    }

    private static int freeMemory(HostRecord host) {
        return host.facts().memoryMib() - host.load().memoryMib();
    }
}
