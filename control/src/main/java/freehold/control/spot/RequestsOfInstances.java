package freehold.control.spot;

import freehold.control.instance.Instance;
import freehold.control.instance.Interruption;
import freehold.control.instance.SpotRequests;
import freehold.control.instance.SpotTerms;
import freehold.control.instance.Transitions;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.control.spot.SpotRequest.State;
import freehold.kernel.store.Tx;
import freehold.model.ec2.RunInstancesRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps requests as their instances are, in the commits that change those
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instances-request-status-lifecycle.html>).
public final class RequestsOfInstances implements SpotRequests, Transitions {
    private static final String CUSTOMERS = "Client.";

    @Override
    public void launched(Instance instance, RunInstancesRequest asked, Tags own, Change call) {
        var terms = Objects.requireNonNull(SpotTerms.of(asked));
        var id = new SpotRequestId(Objects.requireNonNull(instance.spot()).request());
        var tags = Tags.of(asked.tagSpecifications(), SpotRequest.TYPE);
        call.put(SpotRequest.TYPE, new SpotRequest(id, call.account(), call.now(), asked, own, text(terms.maxPrice()), terms.persistent(),
                        terms.stops(), null, terms.validUntil(), State.ACTIVE, Status.FULFILLED, call.now(), null, null, null, tags)
                .withInstance(instance));
    }

    static @Nullable String text(@Nullable BigDecimal price) {
        return price == null ? null : price.toPlainString();
    }

    @Override
    public void changed(Tx tx, @Nullable Instance before, Instance after, Instant at) {
        var spot = after.spot();
        if (spot == null) {
            return;
        }
        var request = tx.find(SpotRequest.TYPE.kind(), spot.request()).orElse(null);
        if (request == null) {
            return; // it is made next
        }
        var now = now(request, before, after, at);
        if (now != request) {
            tx.put(SpotRequest.TYPE.kind(), now);
        }
    }

    private static SpotRequest now(SpotRequest request, @Nullable Instance before, Instance after, Instant at) {
        if (before == null) {
            return request.with(State.ACTIVE, Status.FULFILLED, at).withInstance(after);
        }
        if (!after.id().value().equals(request.instance())) {
            return request; // one that it had before
        }
        boolean cancelled = request.state() == State.CANCELLED;
        return switch (after.state()) {
            case PENDING, RUNNING -> cancelled ? request : request.with(State.ACTIVE, Status.FULFILLED, at);
            case STOPPING, STOPPED -> cancelled ? request : request.with(State.DISABLED, stopped(after), at);
            case SHUTTING_DOWN, TERMINATED -> ended(request, after, at);
        };
    }

    private static Status stopped(Instance instance) {
        return Interruption.isStopped(instance) ? Status.INSTANCE_STOPPED_NO_CAPACITY : Status.INSTANCE_STOPPED_BY_USER;
    }

    /// A persistent request is open again, whoever ended its instance.
    private static SpotRequest ended(SpotRequest request, Instance instance, Instant at) {
        boolean byUser = Optional.ofNullable(instance.want().reason()).filter(r -> r.code().startsWith(CUSTOMERS)).isPresent();
        var status = byUser ? Status.INSTANCE_TERMINATED_BY_USER : Status.INSTANCE_TERMINATED_NO_CAPACITY;
        if (request.state() == State.CANCELLED) {
            return request.with(State.CANCELLED, status, at);
        }
        return request.persistent()
                ? request.with(State.OPEN, status, at).withInstance(null)
                : request.with(State.CLOSED, status, at);
    }
}
