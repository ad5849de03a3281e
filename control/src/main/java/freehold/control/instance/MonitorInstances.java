package freehold.control.instance;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.MonitorInstancesRequest;
import freehold.model.ec2.MonitorInstancesResult;
import java.util.Set;

/// Turns detailed monitoring of instances on. The answer says that it is about to be so, as EC2's
/// does; whoever looks next finds it done.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_MonitorInstances.html>
public final class MonitorInstances implements Command<MonitorInstancesRequest, MonitorInstancesResult> {
    private final Ledger ledger;

    public MonitorInstances(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Api<MonitorInstancesRequest, MonitorInstancesResult> api() {
        return MonitorInstancesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId");
    }

    @Override
    public MonitorInstancesResult handle(MonitorInstancesRequest request, Change call) {
        var items = DetailedMonitoring.set(StateChanges.named(request.instanceIds(), call), true, ledger, call);
        return MonitorInstancesResult.builder().instanceMonitorings(items).build();
    }
}
