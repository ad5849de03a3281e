package freehold.kernel.reconcile;

import freehold.kernel.time.Timeline;
import freehold.kernel.time.Timeline.Task;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work by key: for each key one turn at a time, as many keys at once as the limit allows, and however often a key is
/// woken before its turn begins, it is one turn. A key without work costs nothing.
///
/// The work takes a key, does what is to be done now, and answers when to look again (empty: when woken). What it throws
/// is logged, and the key has another turn after a growing pause.
public final class Turns<K> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Turns.class);

    private final String name;
    private final Timeline timeline;
    private final Backoff backoff;
    private final int limit;
    private final Function<K, Optional<Duration>> work;
    private final Map<K, Turn> turns = new HashMap<>();
    private final Queue<Turn> ready = new ArrayDeque<>();
    private int running;
    private boolean closed;

    /// @param name  for the log
    /// @param limit turns at once
    public Turns(String name, Timeline timeline, Backoff backoff, int limit, Function<K, Optional<Duration>> work) {
        this.name = name;
        this.timeline = timeline;
        this.backoff = backoff;
        this.limit = limit;
        this.work = work;
    }

    /// Gives the key a turn as soon as may be; if it waits to try again or to look again, it waits no longer.
    public synchronized void wake(K key) {
        var turn = turns.get(key);
        if (turn != null && turn.alarm != null) {
            turn.alarm.cancel();
            turn.alarm = null;
            makeReady(turn);
        } else {
            nudge(key);
        }
    }

    /// Gives the key a turn, but leaves it its pause if it is waiting to try or to look again.
    public synchronized void nudge(K key) {
        if (closed) {
            return;
        }
        var turn = turns.get(key);
        if (turn == null) {
            turn = new Turn(key);
            turns.put(key, turn);
            makeReady(turn);
        } else if (turn.isRunning) {
            turn.again = true;
        }
    }

    /// No turn begins any more; one that has begun ends.
    @Override
    public synchronized void close() {
        closed = true;
        ready.clear();
        for (var turn : turns.values()) {
            if (turn.alarm != null) {
                turn.alarm.cancel();
            }
        }
    }

    private void makeReady(Turn turn) {
        ready.add(turn);
        startReady();
    }

    private void startReady() {
        while (!closed && running < limit && !ready.isEmpty()) {
            var turn = ready.remove();
            running++;
            timeline.soon(() -> run(turn));
        }
    }

    private void run(Turn turn) {
        synchronized (this) {
            if (closed) {
                return;
            }
            turn.isRunning = true;
        }
        try {
            var next = work.apply(turn.key);
            turn.failures = 0;
            end(turn, next.orElse(null));
        } catch (RuntimeException failure) {
            turn.failures++;
            var pause = backoff.pause(turn.failures, timeline.random());
            log.atWarn()
                    .addKeyValue("work", name)
                    .addKeyValue("key", turn.key)
                    .addKeyValue("failures", turn.failures)
                    .addKeyValue("pause", pause)
                    .setCause(failure)
                    .log("failed, to be tried again");
            synchronized (this) {
                turn.again = false; // what it did itself before it failed is no reason to hurry
            }
            end(turn, pause);
        } catch (Error broken) {
            end(turn, null);
            throw broken;
        }
    }

    private synchronized void end(Turn turn, @Nullable Duration next) {
        running--;
        turn.isRunning = false;
        if (closed) {
            return;
        }
        if (turn.again) {
            turn.again = false;
            makeReady(turn);
        } else if (next != null) {
            turn.alarm = timeline.after(next, () -> ring(turn));
        } else {
            turns.remove(turn.key);
        }
        startReady();
    }

    private synchronized void ring(Turn turn) {
        if (turn.alarm != null) {
            turn.alarm = null;
            makeReady(turn);
        }
    }

    /// A key that has work: ready, running, or waiting for its alarm.
    private final class Turn {
        private final K key;
        private int failures;
        private boolean isRunning;
        private boolean again;
        private @Nullable Task alarm;

        Turn(K key) {
            this.key = key;
        }
    }
}
