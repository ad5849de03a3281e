package freehold.wire;

import freehold.model.Params;

/// One action of a service. The caller is who they say they are; whether they may is the action's own question.
@FunctionalInterface
public interface Action {
    /// Answers one request, or throws a [freehold.kernel.Fault].
    Answer answer(Caller caller, Params params, RequestId id);
}
