package freehold.control.operation;

/// An operation that only looks.
public non-sealed interface Query<Q, A> extends Operation<Q, A> {
    A handle(Q request, Call call);
}
