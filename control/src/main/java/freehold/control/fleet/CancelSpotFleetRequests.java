package freehold.control.fleet;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CancelSpotFleetRequestsError;
import freehold.model.ec2.CancelSpotFleetRequestsErrorItem;
import freehold.model.ec2.CancelSpotFleetRequestsRequest;
import freehold.model.ec2.CancelSpotFleetRequestsResponse;
import freehold.model.ec2.CancelSpotFleetRequestsSuccessItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/// Cancels Spot Fleet requests, each that can be, with their instances or without.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CancelSpotFleetRequests.html>
public final class CancelSpotFleetRequests implements Command<CancelSpotFleetRequestsRequest, CancelSpotFleetRequestsResponse> {
    private final DeleteFleets deletion;

    CancelSpotFleetRequests(DeleteFleets deletion) {
        this.deletion = deletion;
    }

    @Override
    public Api<CancelSpotFleetRequestsRequest, CancelSpotFleetRequestsResponse> api() {
        return CancelSpotFleetRequestsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SpotFleetRequestId", "TerminateInstances");
    }

    @Override
    public CancelSpotFleetRequestsResponse handle(CancelSpotFleetRequestsRequest request, Change call) {
        if (request.spotFleetRequestIds().size() > DeleteFleets.FLEET_LIMIT) {
            throw Fault.client("InvalidParameterValue",
                    "Up to " + DeleteFleets.FLEET_LIMIT + " requests can be cancelled in one request.");
        }
        boolean withInstances = Boolean.TRUE.equals(request.terminateInstances());
        var cancelled = new ArrayList<CancelSpotFleetRequestsSuccessItem>();
        var kept = new ArrayList<CancelSpotFleetRequestsErrorItem>();
        for (var id : new LinkedHashSet<>(request.spotFleetRequestIds())) {
            try {
                cancelled.add(cancel(id, withInstances, call));
            } catch (Fault fault) {
                kept.add(CancelSpotFleetRequestsErrorItem.builder()
                        .spotFleetRequestId(id)
                        .error(CancelSpotFleetRequestsError.builder().code(fault.code()).message(fault.message()).build())
                        .build());
            }
        }
        return CancelSpotFleetRequestsResponse.builder().successfulFleetRequests(cancelled).unsuccessfulFleetRequests(kept).build();
    }

    /// @throws Fault with one of the codes that this operation has of its own
    private CancelSpotFleetRequestsSuccessItem cancel(String text, boolean withInstances, Change call) {
        var fleet = call.find(SpotFleet.TYPE, id(text))
                .orElseThrow(() -> Fault.client("fleetRequestIdDoesNotExist", "The spot fleet request ID '" + text + "' does not exist"))
                .fleet(call);
        if (!DeleteFleets.isDeletable(fleet, withInstances, call)) {
            throw Fault.client("fleetRequestNotInCancellableState",
                    "The spot fleet request '" + text + "' is not in a cancellable state.");
        }
        var before = fleet.state(call.view());
        var after = deletion.end(fleet, withInstances, call);
        return CancelSpotFleetRequestsSuccessItem.builder()
                .spotFleetRequestId(text)
                .previousSpotFleetRequestState(SpotFleet.state(before))
                .currentSpotFleetRequestState(SpotFleet.state(after))
                .build();
    }

    private static SpotFleetId id(String text) {
        try {
            return new SpotFleetId(text);
        } catch (Fault malformed) {
            throw Fault.client("fleetRequestIdMalformed", "The spot fleet request ID '" + text + "' is malformed");
        }
    }
}
