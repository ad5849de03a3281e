package freehold.control.operation;

import freehold.kernel.time.Timeline;

/// A command with work that is too slow for a commit and needs nothing of its state, such as making an RSA key.
///
/// @param <P> what the slow part makes
public non-sealed interface PreparedCommand<Q, P, A> extends Operation<Q, A> {
    /// The slow part, before the commit.
    P prepare(Q request, Timeline time);

    A handle(Q request, P prepared, Change call);
}
