package freehold.sim;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Decides what goes wrong: asked once whenever a host is about to do something.
@FunctionalInterface
public interface Mishaps {
    /// Everything works.
    Mishaps NONE = _ -> Optional.empty();

    /// What is about to be done.
    enum Step {
        ENSURE,
        REMOVE,
        REMOVE_VOLUME
    }

    Optional<Mishap> at(Step step);

    /// The next times that this step is taken, in this order; then nothing more.
    static Mishaps next(Step step, Mishap... mishaps) {
        var left = new ArrayDeque<>(List.of(mishaps));
        return now -> now == step ? Optional.ofNullable(left.poll()) : Optional.empty();
    }

    /// Any mishap at any step.
    ///
    /// @param probability of one, per step, 0 to 1
    static Mishaps byChance(double probability, RandomGenerator random) {
        var all = Mishap.values();
        return _ -> random.nextDouble() < probability
                ? Optional.of(all[random.nextInt(all.length)])
                : Optional.empty();
    }
}
