package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.DeleteSubnetCidrReservationRequest;
import freehold.model.ec2.DeleteSubnetCidrReservationResult;
import java.util.Set;

/// Gives back to everyone what was kept of a subnet.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSubnetCidrReservation.html>
public final class DeleteSubnetCidrReservation
        implements Command<DeleteSubnetCidrReservationRequest, DeleteSubnetCidrReservationResult> {
    @Override
    public Api<DeleteSubnetCidrReservationRequest, DeleteSubnetCidrReservationResult> api() {
        return DeleteSubnetCidrReservationRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SubnetCidrReservationId");
    }

    @Override
    public DeleteSubnetCidrReservationResult handle(DeleteSubnetCidrReservationRequest request, Change call) {
        var id = new SubnetCidrReservationId(requireNonNull(request.subnetCidrReservationId()));
        var reservation = call.get(SubnetCidrReservation.TYPE, id);
        call.remove(SubnetCidrReservation.TYPE, id);
        return DeleteSubnetCidrReservationResult.builder().deletedSubnetCidrReservation(reservation.item()).build();
    }
}
