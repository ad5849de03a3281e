package freehold.control.placement;

import freehold.control.host.HostRecord;
import freehold.hosting.HostId;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// Which of the hosts that have room will do for an instance, and which of these are the better ones.
///
/// @param admits whether a host will do
/// @param rank   the higher, the better
public record Wish(Predicate<HostRecord> admits, ToIntFunction<HostRecord> rank) {
    /// Any host is as good as any other.
    public static final Wish NONE = new Wish(_ -> true, _ -> 0);

    /// The same, and none of these.
    public Wish avoiding(Collection<HostId> hosts) {
        return hosts.isEmpty() ? this : new Wish(admits.and(host -> !hosts.contains(host.id())), rank);
    }
}
