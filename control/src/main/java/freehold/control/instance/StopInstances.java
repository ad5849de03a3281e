package freehold.control.instance;

import freehold.control.instance.Instance.Goal;
import freehold.control.instance.Instance.State;
import freehold.control.instance.Instance.Want;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Params;
import freehold.model.ec2.StopInstancesRequest;
import freehold.model.ec2.StopInstancesResult;
import java.util.Set;

/// Shuts instances down, keeping their disks. With Force, the plug is pulled.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StopInstances.html>
public final class StopInstances implements Command<StopInstancesRequest, StopInstancesResult> {
    private final Ledger ledger;

    public StopInstances(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Api<StopInstancesRequest, StopInstancesResult> api() {
        return StopInstancesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "Force", "SkipOsShutdown");
    }

    @Override
    public void require(Params params) {
        StateChanges.require(params);
    }

    @Override
    public StopInstancesResult handle(StopInstancesRequest request, Change call) {
        boolean force = Boolean.TRUE.equals(request.force()) || Boolean.TRUE.equals(request.skipOsShutdown());
        var instances = StateChanges.named(request.instanceIds(), call);
        instances.forEach(StopInstances::check);
        return StopInstancesResult.builder()
                .stoppingInstances(StateChanges.change(instances, instance -> stop(instance, force, call)))
                .build();
    }

    private static void check(Instance instance) {
        if (instance.state() == State.PENDING || StateChanges.isGone(instance)) {
            throw StateChanges.notPossible(instance, "stopped");
        }
        var spot = instance.spot();
        if (spot != null && !spot.persistent()) {
            throw Fault.client("UnsupportedOperation", "You can't stop the Spot Instance '" + instance.id()
                    + "' because it is associated with a one-time Spot Instance request. You can only stop Spot Instances"
                    + " associated with persistent Spot Instance requests.");
        }
        if (instance.settings().disableApiStop()) {
            throw StateChanges.isProtected(instance, "stopped", "disableApiStop");
        }
    }

    private Instance stop(Instance instance, boolean force, Change call) {
        var want = instance.want();
        if (want.goal() == Goal.STOP && (want.force() || !force)) {
            return instance;
        }
        boolean already = want.goal() == Goal.STOP;
        var stop = new Want(
                Goal.STOP, want.boot(), force, already ? want.since() : call.now(), already ? want.reason() : Reasons.USER, 0);
        return ledger.write(call.tx(), instance, instance.withWant(stop), call.now());
    }
}
