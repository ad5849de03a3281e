package freehold.control.capacityreservation;

import static java.util.Objects.requireNonNull;

import freehold.control.capacityreservation.CapacityReservation.End;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.CancelCapacityReservationRequest;
import freehold.model.ec2.CancelCapacityReservationResult;
import java.util.Set;

/// Gives a reservation's room back. Instances that use it run on.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CancelCapacityReservation.html>
public final class CancelCapacityReservation implements Command<CancelCapacityReservationRequest, CancelCapacityReservationResult> {
    private final ReservedRoom room;

    CancelCapacityReservation(ReservedRoom room) {
        this.room = room;
    }

    @Override
    public Api<CancelCapacityReservationRequest, CancelCapacityReservationResult> api() {
        return CancelCapacityReservationRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("CapacityReservationId");
    }

    @Override
    public CancelCapacityReservationResult handle(CancelCapacityReservationRequest request, Change call) {
        var reservation = call.get(CapacityReservation.TYPE, new CapacityReservationId(requireNonNull(request.capacityReservationId())))
                .mustBeActive(call.now());
        call.put(CapacityReservation.TYPE, room.ended(call.tx(), reservation, new End(call.now(), true)));
        return CancelCapacityReservationResult.builder().return_(true).build();
    }
}
