package freehold.control.instance;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.UnmonitorInstancesRequest;
import freehold.model.ec2.UnmonitorInstancesResult;
import java.util.Set;

/// Turns detailed monitoring of instances off. The answer says that it is about to be so, as EC2's
/// does; whoever looks next finds it done.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnmonitorInstances.html>
public final class UnmonitorInstances implements Command<UnmonitorInstancesRequest, UnmonitorInstancesResult> {
    private final Ledger ledger;

    public UnmonitorInstances(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Api<UnmonitorInstancesRequest, UnmonitorInstancesResult> api() {
        return UnmonitorInstancesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId");
    }

    @Override
    public UnmonitorInstancesResult handle(UnmonitorInstancesRequest request, Change call) {
        var items = DetailedMonitoring.set(StateChanges.named(request.instanceIds(), call), false, ledger, call);
        return UnmonitorInstancesResult.builder().instanceMonitorings(items).build();
    }
}
