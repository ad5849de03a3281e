package freehold.control.chaos;

import freehold.sim.Mishap;
import freehold.sim.Mishaps;
import java.util.Optional;

/// Counts what hosts are asked for, and has one of those requests end the agent that carries it out.
final class MortalHosts implements Mishaps {
    private int steps;
    private int lastStep = Integer.MAX_VALUE;
    private Mishap death = Mishap.DEATH_BEFORE;
    private boolean hasStruck;

    /// @param number which step from now on is the agent's last, from 1
    void dieAt(int number, Mishap how) {
        lastStep = steps + number;
        death = how;
    }

    int steps() {
        return steps;
    }

    boolean hasStruck() {
        return hasStruck;
    }

    @Override
    public Optional<Mishap> at(Step step) {
        steps++;
        if (steps != lastStep) {
            return Optional.empty();
        }
        hasStruck = true;
        return Optional.of(death);
    }
}
