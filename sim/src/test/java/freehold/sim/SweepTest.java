package freehold.sim;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.kernel.reconcile.Sweep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Duration PERIOD = Duration.ofMinutes(5);

    final SimTimeline time = SimTimeline.create();
    final List<Integer> left = new ArrayList<>(List.of(3, 1));

    @Test
    void sweepsEachPeriodUntilItIsEnded() {
        var sweeping = new Sweep("test", PERIOD, this::mend).begin(time);
        time.advance(PERIOD.minusMillis(1));
        assertThat(left).hasSize(2);
        time.advance(Duration.ofMillis(1));
        assertThat(left).containsExactly(1);
        sweeping.cancel();
        time.advance(PERIOD.multipliedBy(3));
        assertThat(left).containsExactly(1);
    }

    @Test
    void saysHowMuchItMended() {
        var sweep = new Sweep("test", PERIOD, this::mend);
        assertThat(sweep.run(time)).isEqualTo(3);
        assertThat(sweep.run(time)).isEqualTo(1);
        assertThat(sweep.run(time)).isZero();
    }

    @Test
    void oneThatFailsIsFollowedByTheNext() {
        var tries = new ArrayList<String>();
        new Sweep("test", PERIOD, () -> {
            tries.add("try");
            throw new IllegalStateException("the database is away");
        }).begin(time);
        time.advance(PERIOD.multipliedBy(2));
        assertThat(tries).hasSize(2);
    }

    private int mend() {
        return left.isEmpty() ? 0 : left.removeFirst();
    }
}
