package freehold.control.placement;

import freehold.control.host.HostRecord;
import freehold.control.host.Tenant;
import freehold.hosting.HostId;
import freehold.kernel.AccountId;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Which of the hosts that have room will do for an instance, and which of these are the better ones.
///
/// @param tenant whom alone its host serves; null for hosts that serve everybody
/// @param admits whether a host will do, of those
/// @param rank   the higher, the better
public record Wish(@Nullable Tenant tenant, Predicate<HostRecord> admits, ToIntFunction<HostRecord> rank) {
    /// Any host that serves everybody is as good as any other.
    public static final Wish NONE = new Wish(null, _ -> true, _ -> 0);

    /// The same, and none of these.
    public Wish avoiding(Collection<HostId> hosts) {
        return hosts.isEmpty() ? this : and(host -> !hosts.contains(host.id()));
    }

    /// The same, of those only that this is true of.
    public Wish and(Predicate<HostRecord> more) {
        return new Wish(tenant, admits.and(more), rank);
    }

    /// The same, and of hosts that are equally good those that this is true of.
    public Wish preferring(Predicate<HostRecord> better) {
        return new Wish(tenant, admits, host -> 2 * rank.applyAsInt(host) + (better.test(host) ? 1 : 0));
    }

    /// The same of hosts for dedicated instances of an account, and rather of those that have some.
    public Wish dedicatedTo(AccountId account) {
        return of(new Tenant(account, false)).preferring(host -> host.tenant() != null);
    }

    /// The same of hosts that serve one tenant alone.
    public Wish of(@Nullable Tenant newTenant) {
        return new Wish(newTenant, admits, rank);
    }

    /// A host that nobody has anything of begins to serve dedicated instances with the first of them.
    boolean isMetBy(HostRecord host) {
        boolean serves = Objects.equals(host.tenant(), tenant) || tenant != null && !tenant.whole() && host.isUntouched();
        return serves && admits.test(host);
    }
}
