package freehold.control.dedicatedhost;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.hosting.HostId;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A machine that an account has for itself.
///
/// @param machine       the host that it is
/// @param configuration which instances it takes
/// @param autoPlacement whether it takes instances that name no host
/// @param clientToken   of the AllocateHosts call; null if none was given
public record DedicatedHost(
        DedicatedHostId id,
        AccountId owner,
        HostId machine,
        String zone,
        Configuration configuration,
        boolean autoPlacement,
        Instant allocated,
        @Nullable String clientToken,
        Tags tags)
        implements Taggable {
    public static final Kind.Index<DedicatedHost> BY_MACHINE = Kind.Index.one("machine", h -> h.machine().value());
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

    DedicatedHost withConfiguration(Configuration newConfiguration) {
        return new DedicatedHost(id, owner, machine, zone, newConfiguration, autoPlacement, allocated, clientToken, tags);
    }

    DedicatedHost withAutoPlacement(boolean on) {
        return new DedicatedHost(id, owner, machine, zone, configuration, on, allocated, clientToken, tags);
    }

    @Override
    public DedicatedHost withTags(Tags newTags) {
        return new DedicatedHost(id, owner, machine, zone, configuration, autoPlacement, allocated, clientToken, newTags);
    }
}
