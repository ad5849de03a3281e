package freehold.control.operation;

/// An operation that changes something: decided whole within one commit. It may be asked again when another process
/// commits first, so it changes nothing but the call it is given.
public non-sealed interface Command<Q, A> extends Operation<Q, A> {
    A handle(Q request, Change call);
}
