package freehold.control.instance;

import freehold.control.operation.Call;
import freehold.kernel.Fault;
import org.jspecify.annotations.Nullable;

/// The one instance that a request names.
final class Instances {
    private Instances() {}

    static Instance named(@Nullable String id, Call call) {
        if (id == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter InstanceId");
        }
        return call.get(Instance.TYPE, new InstanceId(id));
    }

    /// The same, for a change of its settings.
    static Instance modifiable(@Nullable String id, Call call) {
        var instance = named(id, call);
        checkModifiable(instance);
        return instance;
    }

    static void checkModifiable(Instance instance) {
        if (StateChanges.isGone(instance)) {
            throw Fault.client("IncorrectInstanceState",
                    "The instance '" + instance.id() + "' is not in a valid state for this operation.");
        }
    }

    static void checkStopped(Instance instance) {
        if (instance.state() != Instance.State.STOPPED) {
            throw Fault.client("IncorrectInstanceState", "The instance '" + instance.id() + "' is not in the 'stopped' state.");
        }
    }
}
