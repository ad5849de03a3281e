package freehold.sim;

import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A clock that stands still until it is told to move, and then runs what is due in the order in which it is due: ties
/// in the order of asking. Two runs of one seed are the same run.
///
/// Tasks run on the thread that moves the clock, one after another. A task that fails stops the simulation, and what is
/// thrown names the seed.
public final class SimTimeline implements Timeline {
    /// [#settle()] looks no further ahead than this: what is due later (a deadline, a record's expiry) is not unrest.
    public static final Duration SETTLE_HORIZON = Duration.ofMinutes(1);

    /// A world that has not settled after this much of its own time never will.
    static final Duration SETTLE_LIMIT = Duration.ofHours(2);

    /// More tasks than this at one moment are a loop.
    static final int TASKS_PER_MOMENT_LIMIT = 10_000_000;

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final long seed;
    private final RandomGenerator random;
    private final TreeSet<Due> once = new TreeSet<>();
    private final TreeSet<Due> periodic = new TreeSet<>();
    private Instant now = BEGINNING;
    private long asked;
    private int tasksThisMoment;

    public SimTimeline(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /// With the seed that the system property `freehold.seed` names, or one drawn by chance.
    public static SimTimeline create() {
        return new SimTimeline(Long.getLong("freehold.seed", new SplittableRandom().nextLong(1_000_000)));
    }

    public long seed() {
        return seed;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Task after(Duration delay, Runnable work) {
        return enqueue(once, delay, work, null);
    }

    @Override
    public synchronized Task every(Duration period, Runnable work) {
        if (!period.isPositive()) {
            throw new IllegalArgumentException("not a period: " + period);
        }
        return enqueue(periodic, period, work, period);
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    /// Lets that much time pass, with all that is due in it.
    public void advance(Duration time) {
        var end = now().plus(time);
        for (var due = takeUntil(end); due != null; due = takeUntil(end)) {
            run(due);
        }
        moveTo(end);
    }

    /// Lets time pass until nothing but periodic work is due within a minute.
    public void settle() {
        settle(SETTLE_HORIZON);
    }

    /// Lets time pass until nothing but periodic work is due within the horizon. Periodic work that is due on the way is
    /// done too.
    ///
    /// @throws IllegalStateException naming the seed, if that moment never comes
    public void settle(Duration horizon) {
        var limit = now().plus(SETTLE_LIMIT);
        for (var next = unrest(horizon); next != null; next = unrest(horizon)) {
            if (next.isAfter(limit)) {
                throw new IllegalStateException(this + ": not settled after " + SETTLE_LIMIT);
            }
            for (var due = takeUntil(next); due != null; due = takeUntil(next)) {
                run(due);
            }
        }
    }

    @Override
    public String toString() {
        return "simulation at " + now() + " (repeat it with -Dfreehold.seed=" + seed + ")";
    }

    private Task enqueue(TreeSet<Due> queue, Duration delay, Runnable work, @Nullable Duration period) {
        var due = new Due(delay.isPositive() ? now.plus(delay) : now, asked++, work, period);
        queue.add(due);
        return () -> cancel(due);
    }

    private synchronized void cancel(Due due) {
        once.remove(due);
        periodic.remove(due);
        due.cancelled = true;
    }

    /// When the first task that is no mere period is due, if that is within the horizon.
    private synchronized @Nullable Instant unrest(Duration horizon) {
        return once.isEmpty() || once.first().at.isAfter(now.plus(horizon)) ? null : once.first().at;
    }

    /// Takes the next task and moves the clock to it; null if none is due until `end`.
    private synchronized @Nullable Due takeUntil(Instant end) {
        var queue = periodic.isEmpty() || (!once.isEmpty() && once.first().compareTo(periodic.first()) < 0) ? once : periodic;
        if (queue.isEmpty() || queue.first().at.isAfter(end)) {
            return null;
        }
        var due = queue.removeFirst();
        moveTo(due.at);
        if (++tasksThisMoment > TASKS_PER_MOMENT_LIMIT) {
            throw new IllegalStateException(this + ": tasks without end, and no time passes");
        }
        return due;
    }

    private void run(Due due) {
        try {
            due.work.run();
        } catch (RuntimeException | Error failure) {
            throw new IllegalStateException(this + ": " + failure, failure);
        }
        again(due);
    }

    private synchronized void again(Due due) {
        if (due.period != null && !due.cancelled) {
            due.at = now.plus(due.period);
            periodic.add(due);
        }
    }

    private synchronized void moveTo(Instant time) {
        if (time.isAfter(now)) {
            now = time;
            tasksThisMoment = 0;
        }
    }

    private static final class Due implements Comparable<Due> {
        private Instant at;
        private final long order;
        private final Runnable work;
        private final @Nullable Duration period;
        private boolean cancelled;

        Due(Instant at, long order, Runnable work, @Nullable Duration period) {
            this.at = at;
            this.order = order;
            this.work = work;
            this.period = period;
        }

        @Override
        public int compareTo(Due other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }
}
