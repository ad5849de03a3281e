package freehold.control.fleet;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeFleetHistoryRequest;
import freehold.model.ec2.DescribeFleetHistoryResult;
import freehold.model.ec2.EventInformation;
import freehold.model.ec2.HistoryRecordEntry;
import java.util.Set;

/// Tells what happened to a fleet in the last two days.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFleetHistory.html>
public final class DescribeFleetHistory implements Query<DescribeFleetHistoryRequest, DescribeFleetHistoryResult> {
    private static final FleetHistory HISTORY = new FleetHistory(Set.of("instance-change", "fleet-change", "service-error"), FleetEvent::type);

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
        var page = HISTORY.page(fleet, from, request.eventType(), request.maxResults(), request.nextToken(), call);
        return DescribeFleetHistoryResult.builder()
                .fleetId(fleet.id().value())
                .startTime(from)
                .lastEvaluatedTime(FleetHistory.lastEvaluated(page, call))
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
