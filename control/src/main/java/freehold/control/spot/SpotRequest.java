package freehold.control.spot;

import freehold.control.instance.Instance;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import freehold.model.ec2.RunInstancesRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What one spot instance is launched for, and another after it if it is persistent.
///
/// @param launch     what is to be launched
/// @param own        tags that the cloud itself puts on what is launched
/// @param maxPrice   the most that is to be paid for an hour, as it was said; null for the on-demand price
/// @param validFrom  before which it is not fulfilled
/// @param validUntil after which it is not fulfilled
/// @param instance   that was launched for it last; null while there is none
/// @param zone       where that is
/// @param fault      why it can't be fulfilled, if that is its own fault
public record SpotRequest(
        SpotRequestId id,
        AccountId owner,
        Instant created,
        RunInstancesRequest launch,
        Tags own,
        @Nullable String maxPrice,
        boolean persistent,
        boolean stops,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        State state,
        Status status,
        Instant statusSince,
        @Nullable String instance,
        @Nullable String zone,
        @Nullable Failure fault,
        Tags tags)
        implements Taggable {
    /// Those that wait for room.
    static final Kind.Index<SpotRequest> WAITING = new Kind.Index<>("waiting", r -> r.isWaiting() ? List.of("") : List.of());

    public static final ResourceType<SpotRequest> TYPE =
            ResourceType.of("spot-instances-request", SpotRequest.class, SpotRequestId.FORM).with(WAITING);

    /// EC2's states (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-request-status.html>).
    public enum State {
        OPEN,
        ACTIVE,
        CLOSED,
        CANCELLED,
        FAILED,
        /// Its instance is stopped.
        DISABLED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// EC2's code and sentence for what it could not be.
    public record Failure(String code, String message) {}

    /// Whether more room could do something for it.
    boolean isWaiting() {
        return state == State.OPEN || isStopped();
    }

    /// Whether its instance is to be started again when there is room.
    boolean isStopped() {
        return state == State.DISABLED && status == Status.INSTANCE_STOPPED_NO_CAPACITY;
    }

    /// Whether nothing will become of it any more.
    boolean isOver() {
        return state == State.CLOSED || state == State.CANCELLED || state == State.FAILED;
    }

    /// @return the same, if that is how it is already
    SpotRequest with(State newState, Status newStatus, Instant at) {
        return newState == state && newStatus == status
                ? this
                : new SpotRequest(id, owner, created, launch, own, maxPrice, persistent, stops, validFrom, validUntil, newState,
                        newStatus, at, instance, zone, fault, tags);
    }

    /// @param newInstance null for none
    SpotRequest withInstance(@Nullable Instance newInstance) {
        return new SpotRequest(id, owner, created, launch, own, maxPrice, persistent, stops, validFrom, validUntil, state, status,
                statusSince, newInstance == null ? null : newInstance.id().value(), newInstance == null ? null : newInstance.launch().zone(),
                fault, tags);
    }

    SpotRequest withFault(Failure newFault) {
        return new SpotRequest(id, owner, created, launch, own, maxPrice, persistent, stops, validFrom, validUntil, state, status,
                statusSince, instance, zone, newFault, tags);
    }

    @Override
    public SpotRequest withTags(Tags newTags) {
        return new SpotRequest(id, owner, created, launch, own, maxPrice, persistent, stops, validFrom, validUntil, state, status,
                statusSince, instance, zone, fault, newTags);
    }
}
