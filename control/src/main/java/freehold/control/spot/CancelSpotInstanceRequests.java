package freehold.control.spot;

import freehold.control.instance.Instance;
import freehold.control.instance.Termination;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.spot.SpotRequest.State;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CancelSpotInstanceRequestsRequest;
import freehold.model.ec2.CancelSpotInstanceRequestsResult;
import freehold.model.ec2.CancelledSpotInstanceRequest;
import java.util.Set;

/// Takes requests back. Instances that run go on; one that is stopped can't be started any more, and is terminated.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CancelSpotInstanceRequests.html>
public final class CancelSpotInstanceRequests
        implements Command<CancelSpotInstanceRequestsRequest, CancelSpotInstanceRequestsResult> {
    private final Termination termination;

    CancelSpotInstanceRequests(Termination termination) {
        this.termination = termination;
    }

    @Override
    public Api<CancelSpotInstanceRequestsRequest, CancelSpotInstanceRequestsResult> api() {
        return CancelSpotInstanceRequestsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SpotInstanceRequestId");
    }

    @Override
    public CancelSpotInstanceRequestsResult handle(CancelSpotInstanceRequestsRequest request, Change call) {
        if (request.spotInstanceRequestIds().isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter SpotInstanceRequestId");
        }
        var named = call.getAll(SpotRequest.TYPE, request.spotInstanceRequestIds(), SpotRequestId::new);
        return CancelSpotInstanceRequestsResult.builder()
                .cancelledSpotInstanceRequests(named.stream()
                        .map(each -> cancel(each, call))
                        .map(each -> CancelledSpotInstanceRequest.builder()
                                .spotInstanceRequestId(each.id().value())
                                .state(each.state().text())
                                .build())
                        .toList())
                .build();
    }

    private SpotRequest cancel(SpotRequest request, Change call) {
        return switch (request.state()) {
            case OPEN -> call.put(SpotRequest.TYPE, request.with(State.CANCELLED, Status.CANCELED_BEFORE_FULFILLMENT, call.now()));
            case ACTIVE ->
                    call.put(SpotRequest.TYPE, request.with(State.CANCELLED, Status.REQUEST_CANCELED_AND_INSTANCE_RUNNING, call.now()));
            case DISABLED -> {
                var cancelled = call.put(SpotRequest.TYPE, request.with(State.CANCELLED, Status.INSTANCE_TERMINATED_BY_USER, call.now()));
                var instance = request.instance();
                if (instance != null) {
                    call.view().find(Instance.TYPE.kind(), instance).ifPresent(stopped -> termination.end(call.tx(), stopped, call.now()));
                }
                yield cancelled;
            }
            case CLOSED, CANCELLED, FAILED -> request;
        };
    }
}
