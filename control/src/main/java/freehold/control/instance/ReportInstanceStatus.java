package freehold.control.instance;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.ReportInstanceStatusRequest;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a customer's word on how instances are doing, for the operator to read. It changes nothing of what DescribeInstanceStatus says.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReportInstanceStatus.html>
public final class ReportInstanceStatus implements Query<ReportInstanceStatusRequest, Empty> {
    /// Characters of a description.
    static final int DESCRIPTION_LIMIT = 4096;

    private static final Set<String> STATUSES = Set.of("ok", "impaired");
    private static final Set<String> REASONS = Set.of("instance-stuck-in-state", "unresponsive", "not-accepting-credentials",
            "password-not-available", "performance-network", "performance-instance-store", "performance-ebs-volume",
            "performance-other", "other");

    private static final Logger log = LoggerFactory.getLogger(ReportInstanceStatus.class);

    @Override
    public Api<ReportInstanceStatusRequest, Empty> api() {
        return ReportInstanceStatusRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "Status", "StartTime", "EndTime", "ReasonCode", "Description");
    }

    @Override
    public Empty handle(ReportInstanceStatusRequest request, Call call) {
        check(request);
        for (var instance : call.getAll(Instance.TYPE, request.instances(), InstanceId::new)) {
            if (instance.state() != Instance.State.RUNNING) {
                throw Fault.client("IncorrectInstanceState", "The instance '" + instance.id() + "' is not in the 'running' state.");
            }
        }
        if (!Boolean.TRUE.equals(request.dryRun())) {
            log.atInfo()
                    .addKeyValue("account", call.account())
                    .addKeyValue("instances", request.instances())
                    .addKeyValue("status", request.status())
                    .addKeyValue("reasons", request.reasonCodes())
                    .addKeyValue("from", request.startTime())
                    .addKeyValue("to", request.endTime())
                    .addKeyValue("description", request.description())
                    .log("status reported");
        }
        return Empty.ANSWER;
    }

    private static void check(ReportInstanceStatusRequest request) {
        var status = String.valueOf(request.status());
        if (!STATUSES.contains(status)) {
            throw SettingsChoice.invalid("status", status);
        }
        for (var reason : request.reasonCodes()) {
            if (!REASONS.contains(reason)) {
                throw SettingsChoice.invalid("reasonCode", reason);
            }
        }
        var from = request.startTime();
        var to = request.endTime();
        if (from != null && to != null && to.isBefore(from)) {
            throw SettingsChoice.invalid("endTime", to.toString());
        }
        var description = request.description();
        if (description != null && description.length() > DESCRIPTION_LIMIT) {
            throw Fault.client("InvalidParameterValue", "A description is limited to " + DESCRIPTION_LIMIT + " characters.");
        }
    }
}
