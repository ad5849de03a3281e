package freehold.control.spot;

import static java.util.Objects.requireNonNullElse;

import freehold.control.instance.Launching;
import freehold.control.instance.RunInstances;
import freehold.control.instance.SpotTerms;
import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.control.spot.SpotRequest.State;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Member;
import freehold.model.ec2.RequestSpotInstancesRequest;
import freehold.model.ec2.RequestSpotInstancesResult;
import freehold.model.ec2.RunInstancesRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks for spot instances, each by a request of its own, which are fulfilled when there is room ([SpotRequestReconciler]).
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RequestSpotInstances.html>
public final class RequestSpotInstances implements Command<RequestSpotInstancesRequest, RequestSpotInstancesResult> {
    /// Requests that one call may make.
    static final int COUNT_LIMIT = 1000;

    /// Requests that are not over and that an account may have.
    static final int LIMIT = 10_000;

    private static final String LAUNCH = "LaunchSpecification.";
    private static final Set<String> HONOURED = Stream.concat(
                    Stream.of("SpotPrice", "InstanceCount", "Type", "ValidFrom", "ValidUntil", "InstanceInterruptionBehavior", "TagSpecification"),
                    RequestSpotInstancesRequest.API.members().stream()
                            .map(Member::path)
                            .filter(path -> path.startsWith(LAUNCH) && RunInstances.isHonoured(path.substring(LAUNCH.length()))))
            .collect(Collectors.toUnmodifiableSet());

    private final Launching launching;
    private final SpotRequestItem item;

    RequestSpotInstances(Launching launching, SpotRequestItem item) {
        this.launching = launching;
        this.item = item;
    }

    @Override
    public Api<RequestSpotInstancesRequest, RequestSpotInstancesResult> api() {
        return RequestSpotInstancesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return HONOURED;
    }

    @Override
    public RequestSpotInstancesResult handle(RequestSpotInstancesRequest request, Change call) {
        Tags.check(request.tagSpecifications(), SpotRequest.TYPE);
        int count = count(request, call);
        checkTimes(request.validFrom(), request.validUntil(), call.now());
        boolean persistent = SpotTerms.isPersistent(request.type(), "Type");
        boolean stops = SpotTerms.stops(request.instanceInterruptionBehavior(), persistent);
        var price = RequestsOfInstances.text(SpotTerms.price(request.spotPrice(), "SpotPrice"));
        var launch = launch(request, price, persistent, call);
        launching.check(launch, call);
        var made = new ArrayList<SpotRequest>();
        for (int i = 0; i < count; i++) {
            made.add(call.put(SpotRequest.TYPE, new SpotRequest(
                    new SpotRequestId(call.fresh(SpotRequestId.FORM)), call.account(), call.now(), launch, Tags.NONE, price,
                    persistent, stops, request.validFrom(), request.validUntil(), State.OPEN, Status.PENDING_EVALUATION, call.now(), null, null,
                    null, Tags.of(request.tagSpecifications(), SpotRequest.TYPE))));
        }
        return RequestSpotInstancesResult.builder()
                .spotInstanceRequests(made.stream().map(each -> item.of(each, call)).toList())
                .build();
    }

    private static int count(RequestSpotInstancesRequest request, Change call) {
        int count = requireNonNullElse(request.instanceCount(), 1);
        if (count < 1) {
            throw Fault.client("InvalidParameterValue", "Value (" + count + ") for parameter instanceCount is invalid.");
        }
        long there = call.mine(SpotRequest.TYPE).stream().filter(each -> !each.isOver()).count();
        if (count > COUNT_LIMIT || there + count > LIMIT) {
            throw Fault.client("MaxSpotInstanceCountExceeded", "Max spot instance count exceeded");
        }
        return count;
    }

    private static void checkTimes(@Nullable Instant from, @Nullable Instant until, Instant now) {
        if (until != null && (!until.isAfter(now) || from != null && !until.isAfter(from))) {
            throw Fault.client("InvalidParameterValue", "ValidUntil must be in the future, and after ValidFrom.");
        }
    }

    /// As RunInstances would be asked for it.
    private static RunInstancesRequest launch(
            RequestSpotInstancesRequest request, @Nullable String price, boolean persistent, Change call) {
        var options = "InstanceMarketOptions.SpotOptions.";
        var launch = LaunchParameters.of(call.params().structure("LaunchSpecification"))
                .with("MinCount", "1")
                .with("MaxCount", "1")
                .with("InstanceMarketOptions.MarketType", "spot")
                .with(options + "SpotInstanceType", persistent ? "persistent" : "one-time")
                .with(options + "InstanceInterruptionBehavior", requireNonNullElse(request.instanceInterruptionBehavior(), "terminate"));
        return (price == null ? launch : launch.with(options + "MaxPrice", price)).request();
    }
}
