package freehold.kernel.reconcile;

import freehold.kernel.store.Change;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/// Brings the things of one sort, one by one, to what is wanted of them.
///
/// A step looks at the newest state and not at the change that woke it, so that a wake too many is harmless and several
/// wakes are one. Steps for one id never overlap; steps for different ids do.
public interface Reconciler {
    /// For the log.
    String name();

    /// The ids of what a change may have given something to do. Called within the commit: it looks and returns.
    Collection<String> concerns(Change change);

    /// Moves one step and returns; it waits for nothing. What it throws is logged, and the step is tried again with
    /// growing pauses until it passes: a reconciler with a deadline checks that itself, in its step.
    ///
    /// @return when to look again though nothing has changed; empty if not before the next change
    Optional<Duration> step(String id);
}
