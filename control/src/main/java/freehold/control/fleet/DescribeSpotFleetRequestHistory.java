package freehold.control.fleet;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeSpotFleetRequestHistoryRequest;
import freehold.model.ec2.DescribeSpotFleetRequestHistoryResponse;
import freehold.model.ec2.EventInformation;
import freehold.model.ec2.HistoryRecord;
import java.util.Set;

/// Tells what happened to a Spot Fleet in the last two days.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSpotFleetRequestHistory.html>
public final class DescribeSpotFleetRequestHistory
        implements Query<DescribeSpotFleetRequestHistoryRequest, DescribeSpotFleetRequestHistoryResponse> {
    private static final FleetHistory HISTORY = new FleetHistory(Set.of("instanceChange", "fleetRequestChange", "error", "information"), DescribeSpotFleetRequestHistory::type);

    @Override
    public Api<DescribeSpotFleetRequestHistoryRequest, DescribeSpotFleetRequestHistoryResponse> api() {
        return DescribeSpotFleetRequestHistoryRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SpotFleetRequestId", "StartTime", "EventType");
    }

    @Override
    public DescribeSpotFleetRequestHistoryResponse handle(DescribeSpotFleetRequestHistoryRequest request, Call call) {
        var fleet = SpotFleet.fleet(request.spotFleetRequestId(), call);
        var from = requireNonNull(request.startTime());
        var page = HISTORY.page(fleet, from, request.eventType(), request.maxResults(), request.nextToken(), call);
        return DescribeSpotFleetRequestHistoryResponse.builder()
                .spotFleetRequestId(request.spotFleetRequestId())
                .startTime(from)
                .lastEvaluatedTime(FleetHistory.lastEvaluated(page, call))
                .historyRecords(page.items().stream().map(DescribeSpotFleetRequestHistory::entry).toList())
                .nextToken(page.token())
                .build();
    }

    private static String type(FleetEvent event) {
        return switch (event.type()) {
            case "instance-change" -> "instanceChange";
            case "fleet-change" -> "fleetRequestChange";
            default -> "error";
        };
    }

    private static HistoryRecord entry(FleetEvent event) {
        return HistoryRecord.builder()
                .timestamp(event.at())
                .eventType(type(event))
                .eventInformation(EventInformation.builder()
                        .eventSubType(SpotFleet.state(event.subType()))
                        .instanceId(event.instance())
                        .eventDescription(event.description())
                        .build())
                .build();
    }
}
