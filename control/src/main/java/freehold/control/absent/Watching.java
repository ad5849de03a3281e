package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.CreateFlowLogsRequest;
import freehold.model.ec2.CreateNetworkInsightsPathRequest;
import freehold.model.ec2.CreateSpotDatafeedSubscriptionRequest;
import freehold.model.ec2.CreateTrafficMirrorFilterRequest;
import freehold.model.ec2.CreateTrafficMirrorSessionRequest;
import freehold.model.ec2.CreateTrafficMirrorTargetRequest;
import freehold.model.ec2.DeleteFlowLogsRequest;
import freehold.model.ec2.DeleteSpotDatafeedSubscriptionRequest;
import freehold.model.ec2.DescribeFlowLogsRequest;
import freehold.model.ec2.DescribeFlowLogsResult;
import freehold.model.ec2.DescribeNetworkInsightsPathsRequest;
import freehold.model.ec2.DescribeNetworkInsightsPathsResult;
import freehold.model.ec2.DescribeSpotDatafeedSubscriptionRequest;
import freehold.model.ec2.DescribeTrafficMirrorFiltersRequest;
import freehold.model.ec2.DescribeTrafficMirrorFiltersResult;
import freehold.model.ec2.DescribeTrafficMirrorSessionsRequest;
import freehold.model.ec2.DescribeTrafficMirrorSessionsResult;
import freehold.model.ec2.DescribeTrafficMirrorTargetsRequest;
import freehold.model.ec2.DescribeTrafficMirrorTargetsResult;
import java.util.List;

/// What watches traffic, and reasons about its ways; and what tells of the use of spot instances.
final class Watching {
    private static final String NO_DATA_FEED = "InvalidSpotDatafeed.NotFound";
    private static final Name FLOW_LOG = Name.id("FlowLogId", "fl", "flowLog", "InvalidFlowLogId");

    private Watching() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeFlowLogsRequest.API, DescribeFlowLogsResult.builder().build(), FLOW_LOG),
                none(DescribeTrafficMirrorSessionsRequest.API, DescribeTrafficMirrorSessionsResult.builder().build(),
                        Name.id("TrafficMirrorSessionId", "tms", "trafficMirrorSession", "InvalidTrafficMirrorSessionId")),
                none(DescribeTrafficMirrorTargetsRequest.API, DescribeTrafficMirrorTargetsResult.builder().build(),
                        Name.id("TrafficMirrorTargetId", "tmt", "trafficMirrorTarget", "InvalidTrafficMirrorTargetId")),
                none(DescribeTrafficMirrorFiltersRequest.API, DescribeTrafficMirrorFiltersResult.builder().build(),
                        Name.id("TrafficMirrorFilterId", "tmf", "trafficMirrorFilter", "InvalidTrafficMirrorFilterId")),
                none(DescribeNetworkInsightsPathsRequest.API, DescribeNetworkInsightsPathsResult.builder().build(),
                        Name.id("NetworkInsightsPathId", "nip", "networkInsightsPath", "InvalidNetworkInsightsPathId")),
                new Missing<>(DescribeSpotDatafeedSubscriptionRequest.API, NO_DATA_FEED, "Spot datafeed subscription does not exist."),
                new Missing<>(DeleteSpotDatafeedSubscriptionRequest.API, NO_DATA_FEED, "Spot datafeed subscription does not exist."),
                refused(CreateSpotDatafeedSubscriptionRequest.API, "There are no spot data feeds in this region."),
                refused(CreateFlowLogsRequest.API, "There are no flow logs in this region."),
                refused(DeleteFlowLogsRequest.API, "There are no flow logs in this region.", FLOW_LOG),
                refused(CreateTrafficMirrorSessionRequest.API, "There are no traffic mirrors in this region."),
                refused(CreateTrafficMirrorTargetRequest.API, "There are no traffic mirrors in this region."),
                refused(CreateTrafficMirrorFilterRequest.API, "There are no traffic mirrors in this region."),
                refused(CreateNetworkInsightsPathRequest.API, "There are no network insights in this region."));
    }
}
