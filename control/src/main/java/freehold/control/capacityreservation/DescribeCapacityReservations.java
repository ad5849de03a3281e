package freehold.control.capacityreservation;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.model.Api;
import freehold.model.ec2.DescribeCapacityReservationsRequest;
import freehold.model.ec2.DescribeCapacityReservationsResult;
import java.util.Set;

/// Lists Capacity Reservations, those that have ended for a while too.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeCapacityReservations.html>
public final class DescribeCapacityReservations
        implements Query<DescribeCapacityReservationsRequest, DescribeCapacityReservationsResult> {
    private static final Listing<CapacityReservation, CapacityReservationId> LISTING = new Listing<>(
            CapacityReservation.TYPE, CapacityReservationId::new, DescribeCapacityReservations::filters, 1, 1000, "capacityReservationIds");

    private final Region region;

    DescribeCapacityReservations(Region region) {
        this.region = region;
    }

    @Override
    public Api<DescribeCapacityReservationsRequest, DescribeCapacityReservationsResult> api() {
        return DescribeCapacityReservationsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("CapacityReservationId");
    }

    @Override
    public DescribeCapacityReservationsResult handle(DescribeCapacityReservationsRequest request, Call call) {
        var page = LISTING.list(
                call, request.capacityReservationIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeCapacityReservationsResult.builder()
                .capacityReservations(page.items().stream().map(r -> ReservationItem.of(r, region, call.now())).toList())
                .nextToken(page.token())
                .build();
    }

    private static Filters<CapacityReservation> filters(Call call) {
        return new Filters<CapacityReservation>()
                .on("availability-zone", CapacityReservation::zone)
                .on("end-date", r -> r.endDate() == null ? null : Filters.time(r.endDate()))
                .on("end-date-type", ReservationItem::endDateType)
                .on("instance-match-criteria", ReservationItem::matchCriteria)
                .on("instance-platform", _ -> CapacityReservation.PLATFORM)
                .on("instance-type", CapacityReservation::type)
                .on("owner-id", r -> r.owner().value())
                .on("start-date", r -> Filters.time(r.created()))
                .on("state", r -> r.state(call.now()))
                .on("tenancy", ReservationItem::tenancy)
                .onNothing("outpost-arn", "placement-group-arn")
                .onTags(CapacityReservation::tags);
    }
}
