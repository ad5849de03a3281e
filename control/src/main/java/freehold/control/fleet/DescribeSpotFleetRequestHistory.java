package freehold.control.fleet;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
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
    private static final int MIN_PAGE = 1;
    private static final int MAX_PAGE = 1000;
    private static final Set<String> TYPES = Set.of("instanceChange", "fleetRequestChange", "error", "information");

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
        var type = request.eventType();
        if (type != null && !TYPES.contains(type)) {
            throw Fault.client("InvalidParameterValue", "Invalid value '" + type + "' for EventType.");
        }
        var page = Listing.page(
                call.view().by(FleetEvent.KIND, FleetEvent.BY_FLEET, fleet.id().value()),
                event -> !event.at().isBefore(from) && (type == null || type.equals(type(event))),
                FleetEvent::key,
                request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeSpotFleetRequestHistoryResponse.builder()
                .spotFleetRequestId(request.spotFleetRequestId())
                .startTime(from)
                .lastEvaluatedTime(page.token() == null ? call.now() : page.items().getLast().at())
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
