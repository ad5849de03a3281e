package freehold.control.keypair;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/// The timeline's randomness as the JDK's key generators want it: secure on a real machine, repeatable in a simulation.
final class Chance extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final transient RandomGenerator random;

    Chance(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
