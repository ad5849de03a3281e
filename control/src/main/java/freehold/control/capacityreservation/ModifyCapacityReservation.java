package freehold.control.capacityreservation;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyCapacityReservationRequest;
import freehold.model.ec2.ModifyCapacityReservationResult;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Changes how many instances a reservation has room for, when it ends, and which instances may use it.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyCapacityReservation.html>
public final class ModifyCapacityReservation implements Command<ModifyCapacityReservationRequest, ModifyCapacityReservationResult> {
    private final ReservedRoom room;

    ModifyCapacityReservation(ReservedRoom room) {
        this.room = room;
    }

    @Override
    public Api<ModifyCapacityReservationRequest, ModifyCapacityReservationResult> api() {
        return ModifyCapacityReservationRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("CapacityReservationId", "InstanceCount", "EndDate", "EndDateType", "InstanceMatchCriteria");
    }

    @Override
    public ModifyCapacityReservationResult handle(ModifyCapacityReservationRequest request, Change call) {
        var reservation = call.get(CapacityReservation.TYPE, new CapacityReservationId(requireNonNull(request.capacityReservationId())))
                .mustBeActive(call.now());
        if (request.endDate() != null || request.endDateType() != null) {
            reservation = reservation.withEndDate(ReservationTerms.endDate(request.endDate(), request.endDateType(), call.now()));
        }
        if (request.instanceCount() != null) {
            reservation = sized(reservation, ReservationTerms.count(request.instanceCount()), call);
        }
        call.put(CapacityReservation.TYPE, matching(reservation, request.instanceMatchCriteria(), call));
        return ModifyCapacityReservationResult.builder().return_(true).build();
    }

    private CapacityReservation sized(CapacityReservation reservation, int count, Change call) {
        if (count < reservation.used()) {
            throw Fault.client("InvalidParameterValue", "Value (" + count + ") for parameter instanceCount is invalid. "
                    + reservation.used() + " instances use the capacity reservation '" + reservation.id() + "'.");
        }
        return count < reservation.total()
                ? room.less(call.tx(), reservation, reservation.total() - count)
                : room.more(call.tx(), reservation, count - reservation.total());
    }

    private CapacityReservation matching(CapacityReservation reservation, @Nullable String criteria, Change call) {
        boolean targeted = ReservationTerms.targeted(criteria, reservation.targeted());
        if (targeted == reservation.targeted()) {
            return reservation;
        }
        if (reservation.used() > 0) {
            throw Fault.client("InvalidParameterValue", "The capacity reservation '" + reservation.id()
                    + "' must be idle for its instanceMatchCriteria to be modified.");
        }
        return targeted ? reservation.withTargeted(true) : room.opened(call.tx(), reservation);
    }
}
