package freehold.wire;

import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A clock that stands still and a chance that repeats itself. Nothing in the wire is ever due later.
class FixedTimeline implements Timeline {
    private final Instant now;
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    FixedTimeline(Instant now) {
        this.now = now;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Task after(Duration delay, Runnable work) {
        throw new UnsupportedOperationException("the wire does nothing later");
    }

    @Override
    public Task every(Duration period, Runnable work) {
        throw new UnsupportedOperationException("the wire does nothing later");
    }

    @Override
    public RandomGenerator random() {
        return random;
    }
}
