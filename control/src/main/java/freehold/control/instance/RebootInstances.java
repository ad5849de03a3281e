package freehold.control.instance;

import freehold.control.instance.Instance.Goal;
import freehold.control.instance.Instance.State;
import freehold.control.instance.Instance.Want;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.Params;
import freehold.model.ec2.RebootInstancesRequest;
import java.util.Set;

/// Boots running instances again, where they are; they stay `running` meanwhile.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RebootInstances.html>
public final class RebootInstances implements Command<RebootInstancesRequest, Empty> {
    private final Ledger ledger;

    public RebootInstances(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Api<RebootInstancesRequest, Empty> api() {
        return RebootInstancesRequest.API;
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
    public Empty handle(RebootInstancesRequest request, Change call) {
        var instances = StateChanges.named(request.instanceIds(), call);
        for (var instance : instances) {
            if (instance.state() != State.RUNNING) {
                throw StateChanges.notPossible(instance, "rebooted");
            }
        }
        for (var instance : instances) {
            var want = instance.want();
            var again = new Want(Goal.RUN, want.boot() + 1, false, want.since(), want.reason(), 0);
            ledger.write(call.tx(), instance, instance.withWant(again), call.now());
        }
        return Empty.ANSWER;
    }
}
