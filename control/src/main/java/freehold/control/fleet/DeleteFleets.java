package freehold.control.fleet;

import freehold.control.fleet.Fleet.Goal;
import freehold.control.instance.Instance;
import freehold.control.instance.Termination;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DeleteFleetError;
import freehold.model.ec2.DeleteFleetErrorItem;
import freehold.model.ec2.DeleteFleetSuccessItem;
import freehold.model.ec2.DeleteFleetsRequest;
import freehold.model.ec2.DeleteFleetsResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Deletes fleets, each that can be, with their instances or without.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteFleets.html>
public final class DeleteFleets implements Command<DeleteFleetsRequest, DeleteFleetsResult> {
    /// Fleets that one call may name.
    static final int FLEET_LIMIT = 100;

    private final Termination termination;

    DeleteFleets(Termination termination) {
        this.termination = termination;
    }

    @Override
    public Api<DeleteFleetsRequest, DeleteFleetsResult> api() {
        return DeleteFleetsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("FleetId", "TerminateInstances");
    }

    @Override
    public DeleteFleetsResult handle(DeleteFleetsRequest request, Change call) {
        if (request.fleetIds().size() > FLEET_LIMIT) {
            throw Fault.client("InvalidParameterValue", "Up to " + FLEET_LIMIT + " fleets can be deleted in one request.");
        }
        boolean withInstances = Boolean.TRUE.equals(request.terminateInstances());
        var deleted = new ArrayList<DeleteFleetSuccessItem>();
        var kept = new ArrayList<DeleteFleetErrorItem>();
        for (var id : new LinkedHashSet<>(request.fleetIds())) {
            try {
                deleted.add(delete(id, withInstances, call));
            } catch (Fault fault) {
                kept.add(DeleteFleetErrorItem.builder()
                        .fleetId(id)
                        .error(DeleteFleetError.builder().code(fault.code()).message(fault.message()).build())
                        .build());
            }
        }
        return DeleteFleetsResult.builder().successfulFleetDeletions(deleted).unsuccessfulFleetDeletions(kept).build();
    }

    /// @throws Fault with one of the codes that this operation has of its own
    private DeleteFleetSuccessItem delete(String text, boolean withInstances, Change call) {
        var fleet = call.find(Fleet.TYPE, id(text))
                .orElseThrow(() -> Fault.client("fleetIdDoesNotExist", "The fleet ID '" + text + "' does not exist"));
        if (!isDeletable(fleet, withInstances, call)) {
            throw Fault.client("fleetNotInDeletableState", "The fleet '" + text + "' is not in a deletable state.");
        }
        if (fleet.type() == Fleet.Type.INSTANT && !withInstances) {
            throw Fault.client("fleetNotInDeletableState", "A fleet of type instant can be deleted only with its instances.");
        }
        var before = fleet.state(call.view());
        return DeleteFleetSuccessItem.builder()
                .fleetId(text)
                .previousFleetState(before)
                .currentFleetState(end(fleet, withInstances, call))
                .build();
    }

    /// A fleet can be deleted once, and once more with the instances that the first time left.
    static boolean isDeletable(Fleet fleet, boolean withInstances, Change call) {
        return switch (fleet.goal()) {
            case KEEP -> true;
            case LET_GO -> withInstances && !fleet.living(call.view()).isEmpty();
            case END -> false;
        };
    }

    /// @return the state that it has then
    String end(Fleet fleet, boolean withInstances, Change call) {
        var living = withInstances ? fleet.living(call.view()) : List.<Instance>of();
        living.forEach(instance -> termination.end(call.tx(), instance, call.now()));
        var gone = fleet.withGoal(withInstances ? Goal.END : Goal.LET_GO);
        var after = living.isEmpty() ? gone.state(call.view()) : "deleted_terminating"; // some go at once
        call.put(Fleet.TYPE, gone.noting(call.tx(), call.now(), "fleet-change", after, null, ""));
        return after;
    }

    private static FleetId id(String text) {
        try {
            return new FleetId(text);
        } catch (Fault malformed) {
            throw Fault.client("fleetIdMalformed", "The fleet ID '" + text + "' is malformed");
        }
    }
}
