package freehold.control.keypair;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.random.RandomGenerator;

/// The timeline's randomness as the JDK's key generators want it: secure on a real machine, repeatable in a simulation.
final class Chance extends SecureRandom {
    private static final long serialVersionUID = 1;

    Chance(RandomGenerator random) {
        super(new Source(random), null);
    }

    private static final class Source extends SecureRandomSpi {
        private static final long serialVersionUID = 1;

        private final transient RandomGenerator random;

        Source(RandomGenerator random) {
            this.random = random;
        }

        /// Nobody's seed makes it better.
        @Override
        protected void engineSetSeed(byte[] seed) {}

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int length) {
            var seed = new byte[length];
            random.nextBytes(seed);
            return seed;
        }
    }
}
