package freehold.control.fleet;

import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeSpotFleetRequestsRequest;
import freehold.model.ec2.DescribeSpotFleetRequestsResponse;
import freehold.model.ec2.SpotFleetRequestConfig;
import java.util.List;
import java.util.Set;

/// Lists the caller's Spot Fleet requests.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSpotFleetRequests.html>
public final class DescribeSpotFleetRequests implements Query<DescribeSpotFleetRequestsRequest, DescribeSpotFleetRequestsResponse> {
    private static final Listing<SpotFleet, SpotFleetId> LISTING =
            new Listing<>(SpotFleet.TYPE, SpotFleetId::new, _ -> new Filters<>(), 1, 1000, "spotFleetRequestIds");

    @Override
    public Api<DescribeSpotFleetRequestsRequest, DescribeSpotFleetRequestsResponse> api() {
        return DescribeSpotFleetRequestsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SpotFleetRequestId");
    }

    @Override
    public DescribeSpotFleetRequestsResponse handle(DescribeSpotFleetRequestsRequest request, Call call) {
        var page = LISTING.list(call, request.spotFleetRequestIds(), List.of(), request.maxResults(), request.nextToken());
        return DescribeSpotFleetRequestsResponse.builder()
                .spotFleetRequestConfigs(page.items().stream().map(each -> item(each, call)).toList())
                .nextToken(page.token())
                .build();
    }

    private static SpotFleetRequestConfig item(SpotFleet request, Call call) {
        var fleet = request.fleet(call);
        var living = fleet.livingMembers(call.view());
        var shown = request.said()
                .with("FulfilledCapacity", Double.toString(Fleet.weight(living)))
                .with("OnDemandFulfilledCapacity", Double.toString(Lack.weight(living, false)));
        return SpotFleetRequestConfig.builder()
                .spotFleetRequestId(request.id().value())
                .spotFleetRequestState(SpotFleet.state(fleet.state(call.view())))
                .activityStatus(fleet.activity(call.view()))
                .createTime(fleet.created())
                .spotFleetRequestConfig(SpotFleet.config(withDefaults(shown, fleet)))
                .tags(request.tags().items())
                .build();
    }

    private static LaunchParameters withDefaults(LaunchParameters said, Fleet fleet) {
        var shown = said;
        shown = said.get("AllocationStrategy") == null ? shown.with("AllocationStrategy", "lowestPrice") : shown;
        shown = said.get("Type") == null ? shown.with("Type", fleet.type().text()) : shown;
        shown = said.get("OnDemandTargetCapacity") == null ? shown.with("OnDemandTargetCapacity", "0") : shown;
        shown = said.get("InstanceInterruptionBehavior") == null ? shown.with("InstanceInterruptionBehavior", "terminate") : shown;
        return said.get("ExcessCapacityTerminationPolicy") == null ? shown.with("ExcessCapacityTerminationPolicy", "default") : shown;
    }
}
