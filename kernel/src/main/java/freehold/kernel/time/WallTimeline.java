package freehold.kernel.time;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The time on the wall: every task runs on a virtual thread of its own, and randomness is the system's secure one.
public final class WallTimeline implements Timeline, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WallTimeline.class);

    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alarm").factory());
    private final RandomGenerator random = new SecureRandom();

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Task after(Duration delay, Runnable work) {
        if (delay.isZero() || delay.isNegative()) {
            start(work);
            return () -> {};
        }
        var due = alarm.schedule(() -> start(work), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> due.cancel(false);
    }

    @Override
    public Task every(Duration period, Runnable work) {
        if (!period.isPositive()) {
            throw new IllegalArgumentException("not a period: " + period);
        }
        return new Periodic(period, work).begin();
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    /// No task that is not yet due will run.
    @Override
    public void close() {
        alarm.shutdownNow();
    }

    /// Work that asks for its next run when one has ended, so that a slow one never overlaps itself.
    private final class Periodic implements Task {
        private final Duration period;
        private final Runnable work;
        private volatile boolean cancelled;
        private volatile Task next = () -> {};

        Periodic(Duration period, Runnable work) {
            this.period = period;
            this.work = work;
        }

        Task begin() {
            next = after(period, this::run);
            return this;
        }

        private void run() {
            try {
                if (!cancelled) {
                    work.run();
                }
            } finally {
                if (!cancelled && !alarm.isShutdown()) {
                    begin();
                }
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            next.cancel();
        }
    }

    private static void start(Runnable work) {
        Thread.ofVirtual()
                .uncaughtExceptionHandler((_, failure) -> log.atError().setCause(failure).log("task died"))
                .start(work);
    }
}
