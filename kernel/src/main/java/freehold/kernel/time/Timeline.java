package freehold.kernel.time;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Time and chance, handed in: the wall's, or a simulation's that a seed decides.
public interface Timeline {
    /// UTC, to the microsecond, as the record store keeps it.
    Instant now();

    /// Runs `work` once, not earlier than `delay` from now and never within the caller's own stack.
    Task after(Duration delay, Runnable work);

    /// Runs `work` soon, on a thread (or in a turn) of its own.
    default Task soon(Runnable work) {
        return after(Duration.ZERO, work);
    }

    /// Runs `work` again and again, with `period` between the end of one run and the beginning of the next; first after one
    /// period. What it throws ends that run, not the next. For heartbeats and sweeps: a simulation does not wait for it.
    Task every(Duration period, Runnable work);

    /// Chance fit for secrets on a real machine; a seeded sequence in a simulation.
    RandomGenerator random();

    /// Work that is due at some time.
    interface Task {
        /// Takes the work back if it has not begun, and all further runs of periodic work; harmless otherwise.
        void cancel();
    }
}
