package freehold.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimTimelineTest {
    final SimTimeline time = new SimTimeline(1);
    final List<String> ran = new ArrayList<>();

    @Test
    void runsWhatIsDueInOrderAndTiesInTheOrderOfAsking() {
        time.after(Duration.ofSeconds(2), () -> ran.add("late"));
        time.after(Duration.ofSeconds(1), () -> ran.add("first"));
        time.after(Duration.ofSeconds(1), () -> ran.add("second"));
        time.advance(Duration.ofSeconds(1));
        assertThat(ran).containsExactly("first", "second");
        time.advance(Duration.ofSeconds(1));
        assertThat(ran).containsExactly("first", "second", "late");
    }

    @Test
    void neverRunsATaskWithinTheStackOfTheOneThatAsksForIt() {
        time.soon(() -> {
            time.soon(() -> ran.add("inner"));
            ran.add("outer");
        });
        time.settle();
        assertThat(ran).containsExactly("outer", "inner");
    }

    @Test
    void settlesThoughPeriodicWorkNeverEnds() {
        var begun = time.now();
        time.every(Duration.ofSeconds(10), () -> ran.add("beat"));
        time.after(Duration.ofSeconds(25), () -> ran.add("done"));
        time.settle();
        assertThat(ran).containsExactly("beat", "beat", "done");
        assertThat(Duration.between(begun, time.now())).isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void leavesFarDeadlinesAloneWhenSettling() {
        time.after(Duration.ofHours(1), () -> ran.add("expired"));
        time.settle();
        assertThat(ran).isEmpty();
        time.advance(Duration.ofHours(1));
        assertThat(ran).containsExactly("expired");
    }

    @Test
    void runsNothingThatWasCancelled() {
        var beat = time.every(Duration.ofSeconds(1), () -> ran.add("beat"));
        time.after(Duration.ofSeconds(3), () -> ran.add("never")).cancel();
        time.after(Duration.ofMillis(2500), beat::cancel);
        time.advance(Duration.ofSeconds(10));
        assertThat(ran).containsExactly("beat", "beat");
    }

    @Test
    void canBeCancelledFromWithinItsOwnRun() {
        var beats = new ArrayList<freehold.kernel.time.Timeline.Task>();
        beats.add(time.every(Duration.ofSeconds(1), () -> {
            ran.add("beat");
            beats.getFirst().cancel();
        }));
        time.advance(Duration.ofSeconds(10));
        assertThat(ran).containsExactly("beat");
    }

    @Test
    void namesTheSeedWhenATaskFails() {
        time.soon(() -> {
            throw new IllegalArgumentException("no");
        });
        assertThatThrownBy(time::settle).hasMessageContaining("-Dfreehold.seed=1").hasRootCauseMessage("no");
    }

    @Test
    void saysSoWhenTheWorldNeverSettles() {
        class Restless implements Runnable {
            @Override
            public void run() {
                time.after(Duration.ofSeconds(30), this);
            }
        }
        new Restless().run();
        assertThatThrownBy(time::settle).hasMessageContaining("not settled");
    }

    @Test
    void isTheSameRunForTheSameSeed() {
        assertThat(new SimTimeline(7).random().longs(20)).containsExactlyElementsOf(
                new SimTimeline(7).random().longs(20).boxed().toList());
    }
}
