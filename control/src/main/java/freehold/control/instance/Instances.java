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
}
