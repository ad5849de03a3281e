package freehold.control.fleet;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeFleetsRequest;
import freehold.model.ec2.DescribeFleetsResult;
import java.util.Set;

/// Lists the caller's fleets; those of type instant only by their ids, as EC2 does.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFleets.html>
public final class DescribeFleets implements Query<DescribeFleetsRequest, DescribeFleetsResult> {
    private static final Listing<Fleet, FleetId> LISTING =
            new Listing<>(Fleet.TYPE, FleetId::new, DescribeFleets::filters, 1, 1000, "fleetIds");

    private final FleetItem item;

    DescribeFleets(FleetItem item) {
        this.item = item;
    }

    private static Filters<Fleet> filters(Call call) {
        return new Filters<Fleet>()
                .on("activity-status", f -> f.activity(call.view()))
                .onFlag("excess-capacity-termination-policy", Fleet::endsExcess)
                .on("fleet-state", f -> f.state(call.view()))
                .on("replace-unhealthy-instances", _ -> "false")
                .on("type", f -> f.type().text())
                .onTags(Fleet::tags);
    }

    @Override
    public Api<DescribeFleetsRequest, DescribeFleetsResult> api() {
        return DescribeFleetsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("FleetId");
    }

    @Override
    public DescribeFleetsResult handle(DescribeFleetsRequest request, Call call) {
        boolean byId = !request.fleetIds().isEmpty();
        var page = LISTING.list(call, request.fleetIds(), request.filters(), request.maxResults(), request.nextToken(),
                fleet -> byId || fleet.type() != Fleet.Type.INSTANT && !SpotFleet.isOne(call.view(), fleet.id()));
        return DescribeFleetsResult.builder()
                .fleets(page.items().stream().map(fleet -> item.of(fleet, call)).toList())
                .nextToken(page.token())
                .build();
    }
}
