package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.GetSubnetCidrReservationsRequest;
import freehold.model.ec2.GetSubnetCidrReservationsResult;
import java.util.List;
import java.util.Set;

/// Lists what is kept of a subnet.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetSubnetCidrReservations.html>
public final class GetSubnetCidrReservations implements Query<GetSubnetCidrReservationsRequest, GetSubnetCidrReservationsResult> {
    private static final int MIN_PAGE = 5;
    private static final int MAX_PAGE = 1000;

    private static final Filters<SubnetCidrReservation> FILTERS = new Filters<SubnetCidrReservation>()
            .on("reservationType", SubnetCidrReservation::type)
            .on("reservation-type", SubnetCidrReservation::type)
            .on("subnet-id", r -> r.subnet().value())
            .onTags(SubnetCidrReservation::tags);

    @Override
    public Api<GetSubnetCidrReservationsRequest, GetSubnetCidrReservationsResult> api() {
        return GetSubnetCidrReservationsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SubnetId");
    }

    @Override
    public GetSubnetCidrReservationsResult handle(GetSubnetCidrReservationsRequest request, Call call) {
        var subnet = call.get(Subnet.TYPE, new SubnetId(requireNonNull(request.subnetId())));
        var page = Listing.page(
                SubnetCidrReservation.of(call.view(), subnet), FILTERS.test(request.filters()), r -> r.id().value(),
                request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return GetSubnetCidrReservationsResult.builder()
                .subnetIpv4CidrReservations(items(page.items(), true))
                .subnetIpv6CidrReservations(items(page.items(), false))
                .nextToken(page.token())
                .build();
    }

    private static List<freehold.model.ec2.SubnetCidrReservation> items(List<SubnetCidrReservation> all, boolean ipv4) {
        return all.stream().filter(r -> r.isIpv4() == ipv4).map(SubnetCidrReservation::item).toList();
    }
}
