package freehold.control.host;

import freehold.hosting.HostFacts;
import freehold.hosting.HostId;
import freehold.kernel.store.Kind;
import org.jspecify.annotations.Nullable;

/// A machine, what is reserved on it, and whom it serves. Kept under its zone, so that placement finds a zone's hosts.
///
/// @param tenant whom alone it serves; null if it serves everybody
public record HostRecord(HostFacts facts, Load load, @Nullable Tenant tenant) {
    public static final Kind<HostRecord> KIND =
            Kind.of("host", HostRecord.class, h -> h.facts().id().value(), h -> h.facts().zone());

    /// A machine that nobody has anything of yet.
    public HostRecord(HostFacts facts) {
        this(facts, Load.NONE, null);
    }

    public HostId id() {
        return facts.id();
    }

    /// Whether it may be anybody's, and has nothing of anybody's.
    public boolean isUntouched() {
        return tenant == null && load.equals(Load.NONE);
    }

    public HostRecord withFacts(HostFacts newFacts) {
        return new HostRecord(newFacts, load, tenant);
    }

    public HostRecord withLoad(Load newLoad) {
        return new HostRecord(facts, newLoad, tenant);
    }

    public HostRecord withTenant(@Nullable Tenant newTenant) {
        return new HostRecord(facts, load, newTenant);
    }
}
