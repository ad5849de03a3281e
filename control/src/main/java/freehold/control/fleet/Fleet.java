package freehold.control.fleet;

import static java.util.Objects.requireNonNull;

import freehold.control.instance.Instance;
import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import freehold.model.Params;
import freehold.model.ec2.CreateFleetRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// So much capacity, and what was launched for it.
///
/// @param asked   what CreateFleet said, and ModifyFleet since
/// @param goal    what operations want of it
/// @param phase   how far it is with what is asked
/// @param trouble EC2's code for why it could not launch what it lacks; null while it could
/// @param members what was launched for it; those that are gone are forgotten, where they are to be replaced
/// @param refused what an instant fleet could not launch
/// @param ended   when the last instance of a deleted fleet was seen to be gone
/// @param events  how many there were
public record Fleet(
        FleetId id,
        AccountId owner,
        LaunchParameters asked,
        Instant created,
        Goal goal,
        Phase phase,
        @Nullable String trouble,
        List<Member> members,
        List<Refused> refused,
        @Nullable Instant ended,
        long events,
        Tags tags)
        implements Taggable {
    public static final ResourceType<Fleet> TYPE = ResourceType.of("fleet", Fleet.class, FleetId.FORM);

    public enum Goal {
        /// To have its capacity.
        KEEP,
        /// Deleted; its instances may stay.
        LET_GO,
        /// Deleted, with its instances.
        END
    }

    public enum Phase {
        SUBMITTED,
        ACTIVE,
        MODIFYING
    }

    /// How it gets its capacity (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-fleet-request-type.html>).
    public enum Type {
        /// At once, within the call that makes it.
        INSTANT,
        /// Once, after it.
        REQUEST,
        /// For as long as it is there.
        MAINTAIN;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// An instance of the fleet.
    ///
    /// @param pool   what it was launched from
    /// @param weight capacity that it is worth
    public record Member(String instance, PoolName pool, double weight, boolean spot) {
        String lifecycle() {
            return Fleet.lifecycle(spot);
        }
    }

    /// @param code    EC2's, as the launch was refused with
    public record Refused(PoolName pool, String code, String message, boolean spot) {
        String lifecycle() {
            return Fleet.lifecycle(spot);
        }
    }

    private static String lifecycle(boolean spot) {
        return spot ? "spot" : "on-demand";
    }

    CreateFleetRequest request() {
        return CreateFleetRequest.API.parse(Params.of(asked.leaves()));
    }

    Type type() {
        var text = asked.get("Type");
        return text == null ? Type.MAINTAIN : Type.valueOf(text.toUpperCase(Locale.ROOT));
    }

    int target() {
        var target = requireNonNull(request().targetCapacitySpecification());
        return requireNonNull(target.totalTargetCapacity());
    }

    /// Whether too much is to be terminated.
    boolean endsExcess() {
        return !"no-termination".equals(asked.get("ExcessCapacityTerminationPolicy"));
    }

    /// Its instances that are there, or will be.
    Collection<Instance> living(View view) {
        return view.by(Instance.TYPE.kind(), Instance.BY_FLEET, id.value()).stream().filter(Fleet::lives).toList();
    }

    static boolean lives(Instance instance) {
        return instance.state() != Instance.State.TERMINATED && instance.state() != Instance.State.SHUTTING_DOWN;
    }

    /// Those of its members that live.
    List<Member> livingMembers(View view) {
        Set<String> living = living(view).stream().map(i -> i.id().value()).collect(Collectors.toUnmodifiableSet());
        return members.stream().filter(member -> living.contains(member.instance)).toList();
    }

    static double weight(List<Member> members) {
        return members.stream().mapToDouble(Member::weight).sum();
    }

    /// EC2's states (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/EC2-fleet-states.html>).
    String state(View view) {
        return switch (goal) {
            case KEEP -> switch (phase) {
                case SUBMITTED -> "submitted";
                case ACTIVE -> "active";
                case MODIFYING -> "modifying";
            };
            case LET_GO -> living(view).isEmpty() ? "deleted" : "deleted_running";
            case END -> isEmpty(view) ? "deleted" : "deleted_terminating";
        };
    }

    /// Whether none of its instances is there any more, not even on its way out.
    private boolean isEmpty(View view) {
        return view.by(Instance.TYPE.kind(), Instance.BY_FLEET, id.value()).stream()
                .allMatch(i -> i.state() == Instance.State.TERMINATED);
    }

    /// EC2's ActivityStatus; null where there is nothing to say.
    @Nullable String activity(View view) {
        if (goal != Goal.KEEP) {
            return goal == Goal.END && !isEmpty(view) ? "pending_termination" : null;
        }
        double has = weight(livingMembers(view));
        if (!Lack.of(this, livingMembers(view)).isAny()) {
            return phase == Phase.MODIFYING && endsExcess() && has > target() ? "pending_termination" : "fulfilled";
        }
        return trouble == null ? "pending_fulfillment" : "error";
    }

    Optional<Instant> validFrom() {
        return Optional.ofNullable(request().validFrom());
    }

    Optional<Instant> validUntil() {
        return Optional.ofNullable(request().validUntil());
    }

    Fleet withAsked(LaunchParameters newAsked) {
        return new Fleet(id, owner, newAsked, created, goal, Phase.MODIFYING, trouble, members, refused, ended, events, tags);
    }

    Fleet withGoal(Goal newGoal) {
        return new Fleet(id, owner, asked, created, newGoal, phase, trouble, members, refused, ended, events, tags);
    }

    Fleet withPhase(Phase newPhase) {
        return new Fleet(id, owner, asked, created, goal, newPhase, trouble, members, refused, ended, events, tags);
    }

    Fleet withTrouble(@Nullable String code) {
        return new Fleet(id, owner, asked, created, goal, phase, code, members, refused, ended, events, tags);
    }

    Fleet withMembers(List<Member> newMembers) {
        return new Fleet(id, owner, asked, created, goal, phase, trouble, List.copyOf(newMembers), refused, ended, events, tags);
    }

    Fleet withRefused(List<Refused> newRefused) {
        return new Fleet(id, owner, asked, created, goal, phase, trouble, members, List.copyOf(newRefused), ended, events, tags);
    }

    Fleet withEnded(Instant at) {
        return new Fleet(id, owner, asked, created, goal, phase, trouble, members, refused, at, events, tags);
    }

    /// The same with one more event in its history, which is written here.
    ///
    /// @param instance null if it is about none
    Fleet noting(Tx tx, Instant at, String type, String subType, @Nullable String instance, String description) {
        if (type() != Type.INSTANT) {
            tx.put(FleetEvent.KIND, new FleetEvent(id, owner, events + 1, at, type, subType, instance, description));
        }
        return new Fleet(id, owner, asked, created, goal, phase, trouble, members, refused, ended, events + 1, tags);
    }

    @Override
    public Fleet withTags(Tags newTags) {
        return new Fleet(id, owner, asked, created, goal, phase, trouble, members, refused, ended, events, newTags);
    }
}
