package freehold.control.instance;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.Params;
import freehold.model.ec2.TerminateInstancesRequest;
import freehold.model.ec2.TerminateInstancesResult;
import java.util.Set;

/// Ends instances for good, in whatever state they are; doing so again is fine.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html>
public final class TerminateInstances implements Command<TerminateInstancesRequest, TerminateInstancesResult> {
    private final Termination termination;

    public TerminateInstances(Termination termination) {
        this.termination = termination;
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
    public void require(Params params) {
        StateChanges.require(params);
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
                        instances, instance -> StateChanges.isGone(instance) ? instance : termination.end(call.tx(), instance, call.now())))
                .build();
    }
}
