package freehold.control.fleet;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DescribeFleetHistoryRequest;
import freehold.model.ec2.DescribeFleetHistoryResult;
import freehold.model.ec2.EventInformation;
import freehold.model.ec2.HistoryRecordEntry;
import java.util.Set;

/// Tells what happened to a fleet in the last two days.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFleetHistory.html>
public final class DescribeFleetHistory implements Query<DescribeFleetHistoryRequest, DescribeFleetHistoryResult> {
    private static final int MIN_PAGE = 1;
    private static final int MAX_PAGE = 1000;
    private static final Set<String> TYPES = Set.of("instance-change", "fleet-change", "service-error");

    @Override
    public Api<DescribeFleetHistoryRequest, DescribeFleetHistoryResult> api() {
        return DescribeFleetHistoryRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("FleetId", "StartTime", "EventType");
    }

    @Override
    public DescribeFleetHistoryResult handle(DescribeFleetHistoryRequest request, Call call) {
        var fleet = call.get(Fleet.TYPE, new FleetId(requireNonNull(request.fleetId())));
        var from = requireNonNull(request.startTime());
        var type = request.eventType();
        if (type != null && !TYPES.contains(type)) {
            throw Fault.client("InvalidParameterValue", "Invalid value '" + type + "' for EventType.");
        }
        var page = Listing.page(
                call.view().by(FleetEvent.KIND, FleetEvent.BY_FLEET, fleet.id().value()),
                event -> !event.at().isBefore(from) && (type == null || type.equals(event.type())),
                FleetEvent::key,
                request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeFleetHistoryResult.builder()
                .fleetId(fleet.id().value())
                .startTime(from)
                .lastEvaluatedTime(page.token() == null ? call.now() : page.items().getLast().at())
                .historyRecords(page.items().stream().map(DescribeFleetHistory::entry).toList())
                .nextToken(page.token())
                .build();
    }

    private static HistoryRecordEntry entry(FleetEvent event) {
        return HistoryRecordEntry.builder()
                .timestamp(event.at())
                .eventType(event.type())
                .eventInformation(EventInformation.builder()
                        .eventSubType(event.subType())
                        .instanceId(event.instance())
                        .eventDescription(event.description())
                        .build())
                .build();
    }
}
