package freehold.control.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RateTest {
    static final long SECOND = 1_000_000_000L;

    @Test
    void takesNoMoreThanTheBucketHolds() {
        var rate = new Rate(1000, 2);
        assertThat(rate.take(0, SECOND, 1001)).isEqualTo(-1);
        long empty = rate.take(0, SECOND, 1000);
        assertThat(empty).isEqualTo(501 * SECOND);
        assertThat(rate.take(empty, SECOND, 1)).isEqualTo(-1);
        assertThat(rate.take(empty, 2 * SECOND, 2)).isPositive();
        assertThat(rate.take(empty, 2 * SECOND, 3)).isEqualTo(-1);
    }

    @Test
    void doesNotOverflow() {
        assertThat(new Rate(1_000_000_000, 1).take(0, 4_000_000_000L * SECOND, Integer.MAX_VALUE)).isEqualTo(-1);
        assertThat(new Rate(1_000_000_000, 1).take(0, 4_000_000_000L * SECOND, 1_000_000_000)).isPositive();
    }

    @Test
    void holdsSomething() {
        assertThatThrownBy(() -> new Rate(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
