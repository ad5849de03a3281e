package freehold.sim;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.kernel.reconcile.Backoff;
import freehold.kernel.reconcile.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Backoff BACKOFF = new Backoff(SECOND, Duration.ofSeconds(8));

    final SimTimeline time = SimTimeline.create();
    final List<String> done = new ArrayList<>();

    @Test
    void manyWakesBeforeATurnAreOneTurn() {
        var turns = turns(_ -> Optional.empty());
        turns.wake("a");
        turns.wake("a");
        turns.nudge("a");
        time.settle();
        assertThat(done).containsExactly("a");
    }

    @Test
    void aWakeDuringATurnIsAnotherTurn() {
        var woken = new ArrayList<Turns<String>>();
        var turns = turns(key -> {
            woken.forEach(t -> t.wake(key));
            woken.clear();
            return Optional.empty();
        });
        woken.add(turns);
        turns.wake("a");
        time.settle();
        assertThat(done).containsExactly("a", "a");
    }

    @Test
    void aTurnThatAsksToLookAgainIsTakenThen() {
        var pauses = new ArrayList<>(List.of(SECOND));
        var turns = turns(_ -> pauses.isEmpty() ? Optional.empty() : Optional.of(pauses.removeFirst()));
        turns.wake("a");
        time.advance(SECOND.minusMillis(1));
        assertThat(done).hasSize(1);
        time.advance(Duration.ofMillis(1));
        assertThat(done).hasSize(2);
    }

    @Test
    void aWakeEndsThePauseAndANudgeDoesNot() {
        var pauses = new ArrayList<>(List.of(SECOND));
        var turns = turns(_ -> pauses.isEmpty() ? Optional.empty() : Optional.of(pauses.removeFirst()));
        turns.wake("a");
        time.advance(Duration.ofMillis(1));
        turns.nudge("a");
        time.advance(Duration.ofMillis(1));
        assertThat(done).hasSize(1);
        turns.wake("a");
        time.advance(Duration.ofMillis(1));
        assertThat(done).hasSize(2);
        time.advance(SECOND.multipliedBy(2));
        assertThat(done).as("the pause that was ended").hasSize(2);
    }

    @Test
    void aFailureIsTriedAgainAfterGrowingPausesAndDisturbsNobodyElse() {
        var turns = turns(key -> {
            if (key.equals("bad") && done.stream().filter("bad"::equals).count() < 4) {
                throw new IllegalStateException("not yet");
            }
            return Optional.empty();
        });
        turns.wake("bad");
        turns.wake("good");
        time.advance(Duration.ofMillis(1));
        assertThat(done).containsExactly("bad", "good");
        time.advance(SECOND); // the first pause is at most this, the second at least as long again as its half
        assertThat(done).filteredOn("bad"::equals).hasSize(2);
        time.advance(Duration.ofSeconds(2 + 4));
        assertThat(done).filteredOn("bad"::equals).hasSize(4);
        time.advance(Duration.ofMinutes(1));
        assertThat(done).as("it worked then").filteredOn("bad"::equals).hasSize(4);
    }

    @Test
    void nothingBeginsOnceItIsClosed() {
        var turns = turns(_ -> Optional.of(SECOND));
        turns.wake("a");
        time.advance(Duration.ofMillis(1));
        turns.wake("b");
        turns.close();
        turns.wake("c");
        time.advance(Duration.ofMinutes(1));
        assertThat(done).containsExactly("a");
    }

    private Turns<String> turns(Function<String, Optional<Duration>> work) {
        return new Turns<>("test", time, BACKOFF, 2, key -> {
            done.add(key);
            return work.apply(key);
        });
    }
}
