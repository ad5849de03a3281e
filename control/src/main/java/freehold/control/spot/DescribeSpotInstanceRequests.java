package freehold.control.spot;

import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.model.Api;
import freehold.model.ec2.DescribeSpotInstanceRequestsRequest;
import freehold.model.ec2.DescribeSpotInstanceRequestsResult;
import java.util.Set;

/// Lists spot instance requests, those that are over for two days.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSpotInstanceRequests.html>
public final class DescribeSpotInstanceRequests
        implements Query<DescribeSpotInstanceRequestsRequest, DescribeSpotInstanceRequestsResult> {
    private final SpotRequestItem item;
    private final Listing<SpotRequest, SpotRequestId> listing;

    DescribeSpotInstanceRequests(SpotRequestItem item, Region region) {
        this.item = item;
        this.listing = new Listing<>(SpotRequest.TYPE, SpotRequestId::new, call -> SpotRequestFilters.of(item, region, call), 5, 1000,
                "spotInstanceRequestIds");
    }

    @Override
    public Api<DescribeSpotInstanceRequestsRequest, DescribeSpotInstanceRequestsResult> api() {
        return DescribeSpotInstanceRequestsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SpotInstanceRequestId");
    }

    @Override
    public DescribeSpotInstanceRequestsResult handle(DescribeSpotInstanceRequestsRequest request, Call call) {
        var page = listing.list(
                call, request.spotInstanceRequestIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeSpotInstanceRequestsResult.builder()
                .spotInstanceRequests(page.items().stream().map(each -> item.of(each, call)).toList())
                .nextToken(page.token())
                .build();
    }
}
