package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.CreateFlowLogsRequest;
import freehold.model.ec2.CreateNetworkInsightsPathRequest;
import freehold.model.ec2.CreateSpotDatafeedSubscriptionRequest;
import freehold.model.ec2.CreateTrafficMirrorFilterRequest;
import freehold.model.ec2.CreateTrafficMirrorFilterRuleRequest;
import freehold.model.ec2.CreateTrafficMirrorSessionRequest;
import freehold.model.ec2.CreateTrafficMirrorTargetRequest;
import freehold.model.ec2.DeleteFlowLogsRequest;
import freehold.model.ec2.DeleteNetworkInsightsAnalysisRequest;
import freehold.model.ec2.DeleteNetworkInsightsPathRequest;
import freehold.model.ec2.DeleteSpotDatafeedSubscriptionRequest;
import freehold.model.ec2.DeleteTrafficMirrorFilterRequest;
import freehold.model.ec2.DeleteTrafficMirrorFilterRuleRequest;
import freehold.model.ec2.DeleteTrafficMirrorSessionRequest;
import freehold.model.ec2.DeleteTrafficMirrorTargetRequest;
import freehold.model.ec2.DescribeAwsNetworkPerformanceMetricSubscriptionsRequest;
import freehold.model.ec2.DescribeAwsNetworkPerformanceMetricSubscriptionsResult;
import freehold.model.ec2.DescribeFlowLogsRequest;
import freehold.model.ec2.DescribeFlowLogsResult;
import freehold.model.ec2.DescribeNetworkInsightsAnalysesRequest;
import freehold.model.ec2.DescribeNetworkInsightsAnalysesResult;
import freehold.model.ec2.DescribeNetworkInsightsPathsRequest;
import freehold.model.ec2.DescribeNetworkInsightsPathsResult;
import freehold.model.ec2.DescribeSpotDatafeedSubscriptionRequest;
import freehold.model.ec2.DescribeTrafficMirrorFiltersRequest;
import freehold.model.ec2.DescribeTrafficMirrorFiltersResult;
import freehold.model.ec2.DescribeTrafficMirrorSessionsRequest;
import freehold.model.ec2.DescribeTrafficMirrorSessionsResult;
import freehold.model.ec2.DescribeTrafficMirrorTargetsRequest;
import freehold.model.ec2.DescribeTrafficMirrorTargetsResult;
import freehold.model.ec2.DisableAwsNetworkPerformanceMetricSubscriptionRequest;
import freehold.model.ec2.EnableAwsNetworkPerformanceMetricSubscriptionRequest;
import freehold.model.ec2.ModifyTrafficMirrorFilterNetworkServicesRequest;
import freehold.model.ec2.ModifyTrafficMirrorFilterRuleRequest;
import freehold.model.ec2.ModifyTrafficMirrorSessionRequest;
import freehold.model.ec2.StartNetworkInsightsAnalysisRequest;
import java.util.List;

/// What watches traffic, and reasons about its ways; and what tells of the use of spot instances.
final class Watching {
    private static final String NO_DATA_FEED = "InvalidSpotDatafeed.NotFound";
    private static final Name FLOW_LOG = Name.id("FlowLogId", "fl", "flowLog", "InvalidFlowLogId");
    private static final Name INSIGHTS_ANALYSIS = Name.id("NetworkInsightsAnalysisId", "nia", "networkInsightsAnalysis", "InvalidNetworkInsightsAnalysisId");
    private static final Name INSIGHTS_PATH = Name.id("NetworkInsightsPathId", "nip", "networkInsightsPath", "InvalidNetworkInsightsPathId");
    private static final Name MIRROR_SESSION = Name.id("TrafficMirrorSessionId", "tms", "trafficMirrorSession", "InvalidTrafficMirrorSessionId");
    private static final Name MIRROR_FILTER = Name.id("TrafficMirrorFilterId", "tmf", "trafficMirrorFilter", "InvalidTrafficMirrorFilterId");
    private static final Name MIRROR_FILTER_RULE = Name.id("TrafficMirrorFilterRuleId", "tmfr", "trafficMirrorFilterRule", "InvalidTrafficMirrorFilterRuleId");
    private static final Name MIRROR_TARGET = Name.id("TrafficMirrorTargetId", "tmt", "trafficMirrorTarget", "InvalidTrafficMirrorTargetId");

    private Watching() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeFlowLogsRequest.API, DescribeFlowLogsResult.builder().build(), FLOW_LOG),
                none(DescribeTrafficMirrorSessionsRequest.API, DescribeTrafficMirrorSessionsResult.builder().build(), MIRROR_SESSION),
                none(DescribeTrafficMirrorTargetsRequest.API, DescribeTrafficMirrorTargetsResult.builder().build(), MIRROR_TARGET),
                none(DescribeTrafficMirrorFiltersRequest.API, DescribeTrafficMirrorFiltersResult.builder().build(), MIRROR_FILTER),
                none(DescribeNetworkInsightsPathsRequest.API, DescribeNetworkInsightsPathsResult.builder().build(), INSIGHTS_PATH),
                none(DescribeAwsNetworkPerformanceMetricSubscriptionsRequest.API, DescribeAwsNetworkPerformanceMetricSubscriptionsResult.builder().build()),
                none(DescribeNetworkInsightsAnalysesRequest.API, DescribeNetworkInsightsAnalysesResult.builder().build(), INSIGHTS_ANALYSIS, INSIGHTS_PATH),
                new Refusal<>(DescribeSpotDatafeedSubscriptionRequest.API, List.of(), NO_DATA_FEED, "Spot datafeed subscription does not exist."),
                new Refusal<>(DeleteSpotDatafeedSubscriptionRequest.API, List.of(), NO_DATA_FEED, "Spot datafeed subscription does not exist."),
                refused(CreateSpotDatafeedSubscriptionRequest.API, "There are no spot data feeds in this region."),
                refused(CreateFlowLogsRequest.API, "There are no flow logs in this region."),
                refused(DeleteFlowLogsRequest.API, "There are no flow logs in this region.", FLOW_LOG),
                refused(CreateTrafficMirrorSessionRequest.API, "There are no traffic mirrors in this region."),
                refused(CreateTrafficMirrorTargetRequest.API, "There are no traffic mirrors in this region."),
                refused(CreateTrafficMirrorFilterRequest.API, "There are no traffic mirrors in this region."),
                refused(CreateNetworkInsightsPathRequest.API, "There are no network insights in this region."),
                refused(DeleteNetworkInsightsAnalysisRequest.API, "There are no network insights in this region.", INSIGHTS_ANALYSIS),
                refused(DeleteNetworkInsightsPathRequest.API, "There are no network insights in this region.", INSIGHTS_PATH),
                refused(DisableAwsNetworkPerformanceMetricSubscriptionRequest.API, "There are no subscriptions to metrics of the network in this region."),
                refused(EnableAwsNetworkPerformanceMetricSubscriptionRequest.API, "There are no subscriptions to metrics of the network in this region."),
                refused(StartNetworkInsightsAnalysisRequest.API, "There are no network insights in this region.", INSIGHTS_PATH),
                refused(DeleteTrafficMirrorSessionRequest.API, "There are no traffic mirrors in this region.", MIRROR_SESSION),
                refused(CreateTrafficMirrorFilterRuleRequest.API, "There are no traffic mirrors in this region.", MIRROR_FILTER),
                refused(DeleteTrafficMirrorFilterRequest.API, "There are no traffic mirrors in this region.", MIRROR_FILTER),
                refused(DeleteTrafficMirrorFilterRuleRequest.API, "There are no traffic mirrors in this region.", MIRROR_FILTER_RULE),
                refused(DeleteTrafficMirrorTargetRequest.API, "There are no traffic mirrors in this region.", MIRROR_TARGET),
                refused(ModifyTrafficMirrorFilterNetworkServicesRequest.API, "There are no traffic mirrors in this region.", MIRROR_FILTER),
                refused(ModifyTrafficMirrorFilterRuleRequest.API, "There are no traffic mirrors in this region.", MIRROR_FILTER_RULE),
                refused(ModifyTrafficMirrorSessionRequest.API, "There are no traffic mirrors in this region.", MIRROR_SESSION));
    }
}
