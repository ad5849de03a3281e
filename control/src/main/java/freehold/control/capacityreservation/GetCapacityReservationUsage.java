package freehold.control.capacityreservation;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.GetCapacityReservationUsageRequest;
import freehold.model.ec2.GetCapacityReservationUsageResult;
import freehold.model.ec2.InstanceUsage;
import java.util.List;
import java.util.Set;

/// Tells how much of a reservation is used. Reservations are not shared: whoever uses it is its owner.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetCapacityReservationUsage.html>
public final class GetCapacityReservationUsage implements Query<GetCapacityReservationUsageRequest, GetCapacityReservationUsageResult> {
    @Override
    public Api<GetCapacityReservationUsageRequest, GetCapacityReservationUsageResult> api() {
        return GetCapacityReservationUsageRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("CapacityReservationId");
    }

    @Override
    public GetCapacityReservationUsageResult handle(GetCapacityReservationUsageRequest request, Call call) {
        var reservation = call.get(CapacityReservation.TYPE, new CapacityReservationId(requireNonNull(request.capacityReservationId())));
        boolean active = reservation.isActive(call.now());
        var users = active && reservation.used() > 0 ? List.of(reservation.owner()) : List.<freehold.kernel.AccountId>of();
        var page = Listing.page(users, _ -> true, user -> user.value(), request.maxResults(), request.nextToken(), 1, 1000);
        return GetCapacityReservationUsageResult.builder()
                .capacityReservationId(reservation.id().value())
                .instanceType(reservation.type())
                .totalInstanceCount(reservation.total())
                .availableInstanceCount(active ? reservation.available() : 0)
                .state(reservation.state(call.now()))
                .instanceUsages(page.items().stream()
                        .map(user -> InstanceUsage.builder().accountId(user.value()).usedInstanceCount(reservation.used()).build())
                        .toList())
                .nextToken(page.token())
                .build();
    }
}
