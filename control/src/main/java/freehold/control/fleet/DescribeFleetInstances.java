package freehold.control.fleet;

import static java.util.Objects.requireNonNull;

import freehold.control.instance.Instance;
import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ActiveInstance;
import freehold.model.ec2.DescribeFleetInstancesRequest;
import freehold.model.ec2.DescribeFleetInstancesResult;
import java.util.Set;

/// Lists what of a fleet is there.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFleetInstances.html>
public final class DescribeFleetInstances implements Query<DescribeFleetInstancesRequest, DescribeFleetInstancesResult> {
    private static final int MIN_PAGE = 1;
    private static final int MAX_PAGE = 1000;

    private static final Filters<Instance> FILTERS = new Filters<Instance>().on("instance-type", i -> i.settings().type());

    @Override
    public Api<DescribeFleetInstancesRequest, DescribeFleetInstancesResult> api() {
        return DescribeFleetInstancesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("FleetId");
    }

    @Override
    public DescribeFleetInstancesResult handle(DescribeFleetInstancesRequest request, Call call) {
        var fleet = call.get(Fleet.TYPE, new FleetId(requireNonNull(request.fleetId())));
        if (fleet.type() == Fleet.Type.INSTANT) {
            throw Fault.client("UnsupportedOperation",
                    "DescribeFleetInstances does not support fleets of type instant; use DescribeFleets.");
        }
        var page = Listing.page(fleet.living(call.view()), FILTERS.test(request.filters()), i -> i.id().value(),
                request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeFleetInstancesResult.builder()
                .fleetId(fleet.id().value())
                .activeInstances(page.items().stream()
                        .map(DescribeFleetInstances::item)
                        .toList())
                .nextToken(page.token())
                .build();
    }

    static ActiveInstance item(Instance instance) {
        return ActiveInstance.builder()
                .instanceId(instance.id().value())
                .instanceType(instance.settings().type())
                .spotInstanceRequestId(instance.spot() == null ? null : instance.spot().request())
                .instanceHealth("healthy")
                .build();
    }
}
