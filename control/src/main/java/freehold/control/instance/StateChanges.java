package freehold.control.instance;

import freehold.control.instance.Instance.State;
import freehold.control.operation.Change;
import freehold.kernel.Fault;
import freehold.model.Params;
import freehold.model.ec2.InstanceStateChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What Start, Stop, Reboot and Terminate have in common: all the instances they name, or none.
final class StateChanges {
    private StateChanges() {}

    static void require(Params params) {
        if (params.structure("InstanceId") == null) {
            throw noneSpecified();
        }
    }

    private static Fault noneSpecified() {
        return Fault.client("InvalidParameterCombination", "No instances specified");
    }

    /// The caller's instances of these ids.
    static List<Instance> named(List<String> ids, Change call) {
        if (ids.isEmpty()) {
            throw noneSpecified();
        }
        return call.getAll(Instance.TYPE, ids, InstanceId::new);
    }

    /// Changes each, and says from what to what.
    static List<InstanceStateChange> change(List<Instance> instances, UnaryOperator<Instance> change) {
        var changes = new ArrayList<InstanceStateChange>();
        for (var before : instances) {
            var after = change.apply(before);
            changes.add(InstanceStateChange.builder()
                    .instanceId(before.id().value())
                    .currentState(InstanceItem.state(after.state()))
                    .previousState(InstanceItem.state(before.state()))
                    .build());
        }
        return changes;
    }

    static Fault notPossible(Instance instance, String done) {
        return Fault.client("IncorrectInstanceState",
                "The instance '" + instance.id() + "' is not in a state from which it can be " + done + ".");
    }

    static Fault isProtected(Instance instance, String done, String attribute) {
        return Fault.client("OperationNotPermitted", "The instance '" + instance.id() + "' may not be " + done
                + ". Modify its '" + attribute + "' instance attribute and try again.");
    }

    static boolean isGone(Instance instance) {
        return instance.state() == State.SHUTTING_DOWN || instance.state() == State.TERMINATED;
    }
}
