package freehold.wire;

import java.util.UUID;
import java.util.random.RandomGenerator;

/// The name of one request, in its answer, in the `x-amzn-requestid` header and in our log.
public record RequestId(String text) {
    static RequestId next(RandomGenerator random) {
        long high = random.nextLong() & ~0xF000L | 0x4000L; // RFC 9562, version 4
        long low = random.nextLong() & ~0xC000_0000_0000_0000L | 0x8000_0000_0000_0000L;
        return new RequestId(new UUID(high, low).toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
