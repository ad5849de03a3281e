package freehold.control.dedicatedhost;

import freehold.control.operation.Call;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.hosting.HostId;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A machine that an account has for itself.
///
/// @param machine       the host that it is
/// @param configuration which instances it takes
/// @param autoPlacement whether it takes instances that name no host
/// @param released      when it was given back, and became another's or nobody's; null while the account has it
/// @param clientToken   of the AllocateHosts call; null if none was given
public record DedicatedHost(
        DedicatedHostId id,
        AccountId owner,
        HostId machine,
        String zone,
        Configuration configuration,
        boolean autoPlacement,
        Instant allocated,
        @Nullable Instant released,
        @Nullable String clientToken,
        Tags tags)
        implements Taggable {
    public static final Kind.Index<DedicatedHost> BY_MACHINE = Kind.Index.optional(
            "machine", h -> h.isHad() ? Optional.of(h.machine().value()) : Optional.empty());
    public static final ResourceType<DedicatedHost> TYPE =
            ResourceType.of("dedicated-host", DedicatedHost.class, DedicatedHostId.FORM).with(BY_MACHINE);

    /// @param type   the one type that it takes; null if it takes its whole family
    /// @param family `m5`
    public record Configuration(@Nullable String type, String family) {
        /// Whether instances of a type may be there.
        public boolean takes(String instanceType) {
            return type == null ? family(instanceType).equals(family) : type.equals(instanceType);
        }

        /// What stands before the dot.
        static String family(String instanceType) {
            int dot = instanceType.indexOf('.');
            return dot < 0 ? instanceType : instanceType.substring(0, dot);
        }
    }

    /// One that the caller has, or EC2's fault for its absence.
    public static DedicatedHost had(Call call, DedicatedHostId id) {
        return call.find(TYPE, id).filter(DedicatedHost::isHad).orElseThrow(() -> DedicatedHostId.FORM.missing(id));
    }

    public boolean isHad() {
        return released == null;
    }

    DedicatedHost withReleased(Instant at) {
        return new DedicatedHost(id, owner, machine, zone, configuration, autoPlacement, allocated, at, clientToken, tags);
    }

    DedicatedHost withConfiguration(Configuration newConfiguration) {
        return new DedicatedHost(id, owner, machine, zone, newConfiguration, autoPlacement, allocated, released, clientToken, tags);
    }

    DedicatedHost withAutoPlacement(boolean on) {
        return new DedicatedHost(id, owner, machine, zone, configuration, on, allocated, released, clientToken, tags);
    }

    @Override
    public DedicatedHost withTags(Tags newTags) {
        return new DedicatedHost(id, owner, machine, zone, configuration, autoPlacement, allocated, released, clientToken, newTags);
    }
}
