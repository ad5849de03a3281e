package freehold.control.instance;

import freehold.control.instance.Instance.Goal;
import freehold.control.instance.Instance.Want;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.TerminateInstancesRequest;
import freehold.model.ec2.TerminateInstancesResult;
import java.util.Set;

/// Ends instances for good, in whatever state they are; doing so again is fine.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html>
public final class TerminateInstances implements Command<TerminateInstancesRequest, TerminateInstancesResult> {
    private final Ledger ledger;

    public TerminateInstances(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Api<TerminateInstancesRequest, TerminateInstancesResult> api() {
        return TerminateInstancesRequest.API;
    }

    /// A terminated instance's disks go with it, so its system is not asked to shut down first, with or without Force.
    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "Force", "SkipOsShutdown");
    }

    @Override
    public TerminateInstancesResult handle(TerminateInstancesRequest request, Change call) {
        var instances = StateChanges.named(request.instanceIds(), call);
        for (var instance : instances) {
            if (instance.settings().disableApiTermination() && !StateChanges.isGone(instance)) {
                throw StateChanges.isProtected(instance, "terminated", "disableApiTermination");
            }
        }
        return TerminateInstancesResult.builder()
                .terminatingInstances(StateChanges.change(
                        instances, instance -> StateChanges.isGone(instance) ? instance : terminate(instance, call)))
                .build();
    }

    private Instance terminate(Instance instance, Change call) {
        var want = new Want(Goal.TERMINATE, instance.want().boot(), true, call.now(), Reasons.USER, 0);
        return ledger.write(call.tx(), instance, instance.withWant(want), call.now());
    }
}
