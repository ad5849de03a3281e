package freehold.control;

import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Time that stands still until a test moves it, and chance that a seed decides. Due work runs within [#step], one after
/// the other, in the test's own thread.
public final class SteppedTimeline implements Timeline {
    private record Due(Instant at, long number, Runnable work) {}

    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
    private final RandomGenerator random;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long number;

    public SteppedTimeline(long seed) {
        random = new Random(seed);
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Task after(Duration delay, Runnable work) {
        var task = new Due(now.plus(delay.isNegative() ? Duration.ZERO : delay), number++, work);
        due.add(task);
        return () -> cancel(task);
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    /// Lets time pass, and does what becomes due in it.
    public void step(Duration by) {
        var until = now().plus(by);
        for (var next = next(until); next != null; next = next(until)) {
            next.work().run();
        }
        set(until);
    }

    /// Does what is due already.
    public void settle() {
        step(Duration.ZERO);
    }

    private synchronized Due next(Instant until) {
        if (due.isEmpty() || due.peek().at().isAfter(until)) {
            return null;
        }
        var next = due.poll();
        if (next.at().isAfter(now)) {
            now = next.at();
        }
        return next;
    }

    private synchronized void set(Instant time) {
        now = time;
    }

    private synchronized void cancel(Due task) {
        due.remove(task);
    }
}
