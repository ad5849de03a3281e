package freehold.control.instance;

import freehold.control.instance.Instance.State;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Params;
import freehold.model.ec2.StartInstancesRequest;
import freehold.model.ec2.StartInstancesResult;
import java.util.Set;

/// Boots stopped instances, where their disks are, if there is room.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StartInstances.html>
public final class StartInstances implements Command<StartInstancesRequest, StartInstancesResult> {
    private final Starting starting;

    public StartInstances(Starting starting) {
        this.starting = starting;
    }

    @Override
    public Api<StartInstancesRequest, StartInstancesResult> api() {
        return StartInstancesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId");
    }

    @Override
    public void require(Params params) {
        StateChanges.require(params);
    }

    @Override
    public StartInstancesResult handle(StartInstancesRequest request, Change call) {
        var instances = StateChanges.named(request.instanceIds(), call);
        for (var instance : instances) {
            if (instance.state() == State.STOPPING || StateChanges.isGone(instance)) {
                throw StateChanges.notPossible(instance, "started");
            }
            if (Interruption.isStopped(instance)) {
                throw Fault.client("IncorrectSpotRequestState", "You can't start the Spot Instance '" + instance.id()
                        + "' because the associated Spot Instance request is not in an appropriate state to support start.");
            }
        }
        return StartInstancesResult.builder()
                .startingInstances(StateChanges.change(
                        instances, instance -> instance.state() == State.STOPPED ? starting.start(instance, call) : instance))
                .build();
    }
}
