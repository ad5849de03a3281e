package freehold.control.instance;

import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.SubnetId;
import freehold.control.network.VpcId;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.hosting.HostId;
import freehold.kernel.AccountId;
import freehold.kernel.IdForm;
import freehold.kernel.store.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A virtual machine of a customer's.
///
/// @param launch what was decided at its launch and never changes
/// @param settings what ModifyInstanceAttribute changes
/// @param want what operations want of it
/// @param seen what its host has seen of it
/// @param place where it is; null while it has no place
/// @param launchTime when it was last asked to run
public record Instance(
        InstanceId id,
        AccountId owner,
        Launch launch,
        Settings settings,
        Want want,
        Seen seen,
        @Nullable Place place,
        Instant launchTime,
        Tags tags)
        implements Taggable {
    public static final Kind.Index<Instance> BY_HOST =
            new Kind.Index<>("host", i -> i.place() == null ? List.of() : List.of(i.place().host().value()));

    /// Spot instances on a host, of which those of a full one are looked for.
    static final Kind.Index<Instance> SPOT_BY_HOST = new Kind.Index<>(
            "spot-host", i -> i.spot() == null || i.place() == null ? List.of() : List.of(i.place().host().value()));

    /// The tag that says which fleet it is of.
    public static final String FLEET_TAG = "aws:ec2:fleet-id";

    /// A fleet's instances.
    public static final Kind.Index<Instance> BY_FLEET =
            Kind.Index.optional("fleet", i -> Optional.ofNullable(i.tags().map().get(FLEET_TAG)));
    public static final ResourceType<Instance> TYPE =
            ResourceType.of("instance", Instance.class, InstanceId.FORM).with(BY_HOST).with(SPOT_BY_HOST).with(BY_FLEET);

    /// @param reservation `r-…`, common to all that one call launched
    /// @param index       its number among them, from 0
    /// @param keyName     null if none was given
    /// @param privateIp   the primary interface's own, which it keeps
    /// @param clientToken of the RunInstances call; null if none was given
    /// @param spot        null for an on-demand instance
    public record Launch(
            String reservation,
            int index,
            Instant at,
            String image,
            String architecture,
            String bootMode,
            String rootDevice,
            @Nullable String keyName,
            @Nullable String publicKey,
            String zone,
            VpcId vpc,
            SubnetId subnet,
            NetworkInterfaceId primaryInterface,
            String privateIp,
            @Nullable String clientToken,
            @Nullable Spot spot) {}

    /// What makes it a spot instance, which yields when on-demand instances need its room.
    ///
    /// @param request    that it was launched for: `sir-…`
    /// @param persistent whether the request is to be fulfilled again when this instance is gone
    /// @param stops      whether it is stopped when it yields, and not terminated
    public record Spot(String request, boolean persistent, boolean stops) {
        public static final IdForm REQUEST = IdForm.of("sir", "spot instance request", "InvalidSpotInstanceRequestID");

        /// What becomes of it when it yields, as EC2 writes it.
        public String behavior() {
            return stops ? "stop" : "terminate";
        }
    }

    /// What is wanted.
    ///
    /// @param boot     rises with every start and reboot
    /// @param force    whether to pull the plug when stopping
    /// @param since    when this goal was set
    /// @param reason   why it was set, where EC2 says so (StateReason); null after an ordinary launch
    /// @param restarts times it was booted again after a crash since the customer last asked for a boot
    public record Want(Goal goal, long boot, boolean force, Instant since, @Nullable Reason reason, int restarts) {}

    public enum Goal {
        RUN,
        STOP,
        TERMINATE
    }

    /// EC2's StateReason, and the older text of StateTransitionReason.
    public record Reason(String code, String message) {}

    /// Where it is.
    ///
    /// @param at        since when
    /// @param reserved  whether room is reserved for it; a stopped instance leaves only its disks there
    /// @param refusedBy hosts that could not make it, since it was last asked to run
    public record Place(HostId host, Instant at, boolean reserved, List<HostId> refusedBy) {
        Place released() {
            return new Place(host, at, false, List.of());
        }
    }

    /// What its host has seen.
    ///
    /// @param boot  the boot number it was last seen at
    /// @param since when it was first seen so; this is the time of the change of state that it caused
    public record Seen(Power power, long boot, Instant since) {}

    public enum Power {
        NOTHING,
        OFF,
        UP
    }

    /// EC2's states (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceState.html>).
    public enum State {
        PENDING(0, "pending"),
        RUNNING(16, "running"),
        SHUTTING_DOWN(32, "shutting-down"),
        TERMINATED(48, "terminated"),
        STOPPING(64, "stopping"),
        STOPPED(80, "stopped");

        private final int code;
        private final String text;

        State(int code, String text) {
            this.code = code;
            this.text = text;
        }

        public int code() {
            return code;
        }

        public String text() {
            return text;
        }
    }

    public State state() {
        boolean off = seen.power != Power.UP;
        return switch (want.goal) {
            case RUN -> off ? State.PENDING : State.RUNNING;
            case STOP -> off ? State.STOPPED : State.STOPPING;
            case TERMINATE -> seen.power == Power.NOTHING ? State.TERMINATED : State.SHUTTING_DOWN;
        };
    }

    /// Null for an on-demand instance.
    public @Nullable Spot spot() {
        return launch.spot;
    }

    /// When its present state began.
    public Instant stateSince() {
        return want.since.isAfter(seen.since) ? want.since : seen.since;
    }

    /// What it is called within the region.
    public String privateDnsName(Region region) {
        return settings.nameOptions().byId() ? region.resourceDnsName(id.value()) : region.privateDnsName(launch.privateIp);
    }

    public Instance withSettings(Settings newSettings) {
        return new Instance(id, owner, launch, newSettings, want, seen, place, launchTime, tags);
    }

    public Instance withWant(Want newWant) {
        return new Instance(id, owner, launch, settings, newWant, seen, place, launchTime, tags);
    }

    public Instance withSeen(Seen newSeen) {
        return new Instance(id, owner, launch, settings, want, newSeen, place, launchTime, tags);
    }

    public Instance withPlace(@Nullable Place newPlace) {
        return new Instance(id, owner, launch, settings, want, seen, newPlace, launchTime, tags);
    }

    public Instance withLaunchTime(Instant time) {
        return new Instance(id, owner, launch, settings, want, seen, place, time, tags);
    }

    @Override
    public Instance withTags(Tags newTags) {
        return new Instance(id, owner, launch, settings, want, seen, place, launchTime, newTags);
    }
}
