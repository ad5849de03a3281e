package freehold.control.fleet;

import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeSpotFleetInstancesRequest;
import freehold.model.ec2.DescribeSpotFleetInstancesResponse;
import java.util.Set;

/// Lists what of a Spot Fleet is there.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSpotFleetInstances.html>
public final class DescribeSpotFleetInstances implements Query<DescribeSpotFleetInstancesRequest, DescribeSpotFleetInstancesResponse> {
    private static final int MIN_PAGE = 1;
    private static final int MAX_PAGE = 1000;

    @Override
    public Api<DescribeSpotFleetInstancesRequest, DescribeSpotFleetInstancesResponse> api() {
        return DescribeSpotFleetInstancesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SpotFleetRequestId");
    }

    @Override
    public DescribeSpotFleetInstancesResponse handle(DescribeSpotFleetInstancesRequest request, Call call) {
        var fleet = SpotFleet.fleet(request.spotFleetRequestId(), call);
        var page = Listing.page(fleet.living(call.view()), _ -> true, i -> i.id().value(),
                request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeSpotFleetInstancesResponse.builder()
                .spotFleetRequestId(request.spotFleetRequestId())
                .activeInstances(page.items().stream().map(DescribeFleetInstances::item).toList())
                .nextToken(page.token())
                .build();
    }
}
