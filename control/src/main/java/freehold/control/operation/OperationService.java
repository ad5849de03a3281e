package freehold.control.operation;

import freehold.model.Api;
import freehold.model.ServiceModel;
import freehold.wire.Action;
import freehold.wire.Answer;
import freehold.wire.Service;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A service made of its operations, as the wire asks for it.
public final class OperationService implements Service {
    private final ServiceModel model;
    private final Map<String, Operation<?, ?>> operations;
    private final Map<String, Action> actions;

    public OperationService(ServiceModel model, Collection<Operation<?, ?>> operations, Turnstile turnstile, Conduct conduct) {
        this.model = model;
        this.operations = operations.stream().collect(Collectors.toUnmodifiableMap(o -> o.api().name(), Function.identity()));
        this.actions = operations.stream().collect(Collectors.toUnmodifiableMap(o -> o.api().name(), o -> action(o, turnstile, conduct)));
    }

    private static Action action(Operation<?, ?> operation, Turnstile turnstile, Conduct conduct) {
        return (caller, params, _) -> {
            turnstile.pass(operation, caller, params);
            return new Answer(conduct.answer(operation, caller, params));
        };
    }

    @Override
    public ServiceModel model() {
        return model;
    }

    @Override
    public @Nullable Action find(String action) {
        return actions.get(action);
    }

    @Override
    public @Nullable Api<?, ?> api(String action) {
        var operation = operations.get(action);
        return operation == null ? null : operation.api();
    }

    /// Every operation there is, by name.
    public Map<String, Operation<?, ?>> operations() {
        return operations;
    }
}
