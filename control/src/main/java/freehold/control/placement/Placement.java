package freehold.control.placement;

import freehold.control.host.HostRecord;
import freehold.control.host.Liveness;
import freehold.control.host.Load;
import freehold.hosting.HostId;
import freehold.kernel.store.Tx;
import java.util.Optional;
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
        tx.put(HostRecord.KIND, best.withLoad(best.load().plus(need)));
        return Optional.of(best.id());
    }

    /// Reserves room on one host.
    ///
    /// @return false, with nothing reserved, if it has none, will not do, or is not heard from
    public boolean reserveOn(Tx tx, HostId id, Load need, Wish wish) {
        var host = tx.find(HostRecord.KIND, id.value()).filter(h -> suits(h, need, wish));
        host.ifPresent(h -> tx.put(HostRecord.KIND, h.withLoad(h.load().plus(need))));
        return host.isPresent();
    }

    /// Gives room back.
    public void release(Tx tx, HostId id, Load need) {
        tx.find(HostRecord.KIND, id.value())
                .ifPresent(host -> tx.put(HostRecord.KIND, host.withLoad(host.load().minus(need))));
    }

    /// How many times a need fits into what a host has free.
    public int room(HostRecord host, Load need) {
        var facts = host.facts();
        var load = host.load();
        return Math.max(0, Math.min(
                times(facts.memoryMib() - load.memoryMib(), need.memoryMib()),
                Math.min(
                        times(100 * facts.vcpus() * cpuOvercommit - load.cpuPercent(), need.cpuPercent()),
                        times(facts.diskGib() - load.diskGib(), need.diskGib()))));
    }

    private static int times(int free, int need) {
        return need == 0 ? Integer.MAX_VALUE : free / need;
    }

    private boolean suits(HostRecord host, Load need, Wish wish) {
        return fits(host, need) && wish.admits().test(host) && liveness.isAlive(host.id());
    }

    private boolean fits(HostRecord host, Load need) {
        var facts = host.facts();
        var after = host.load().plus(need);
        return after.memoryMib() <= facts.memoryMib()
                && after.cpuPercent() <= 100 * facts.vcpus() * cpuOvercommit
                && after.diskGib() <= facts.diskGib();
    }

    private static int freeMemory(HostRecord host) {
        return host.facts().memoryMib() - host.load().memoryMib();
    }
}
