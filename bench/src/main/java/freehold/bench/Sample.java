package freehold.bench;

import java.util.Arrays;

/// What one run of a load took.
///
/// @param nanos   of each request, the shortest first
/// @param elapsed nanoseconds from the first request to the last answer
/// @param used    nanoseconds of processor time meanwhile, of the cloud, its database and the clients
record Sample(long[] nanos, long elapsed, long used) {
    static Sample of(long[] nanos, long elapsed, long used) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Sample(sorted, elapsed, used);
    }

    double usedMicros() {
        return used / 1e3 / nanos.length;
    }

    double perSecond() {
        return nanos.length * 1e9 / elapsed;
    }

    /// The time within which that share of the requests was answered: the nearest rank.
    double millis(double share) {
        int rank = (int) Math.ceil(share * nanos.length);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }
}
