package freehold.control.host;

import freehold.hosting.HostFacts;
import freehold.hosting.HostId;
import freehold.kernel.store.Kind;

/// A machine and what is reserved on it. Kept under its zone, so that placement finds a zone's hosts.
public record HostRecord(HostFacts facts, Load load) {
    public static final Kind<HostRecord> KIND =
            Kind.of("host", HostRecord.class, h -> h.facts().id().value(), h -> h.facts().zone());

    public HostId id() {
        return facts.id();
    }

    public HostRecord withFacts(HostFacts newFacts) {
        return new HostRecord(newFacts, load);
    }

    public HostRecord withLoad(Load newLoad) {
        return new HostRecord(facts, newLoad);
    }
}
