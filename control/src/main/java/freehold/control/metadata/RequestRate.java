package freehold.control.metadata;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// How often each instance asks, so that none keeps the others from their answers.
final class RequestRate {
    /// Requests of one instance in one second; a cloud-init that boots makes about a hundred in all.
    static final int PER_SECOND_LIMIT = 500;

    /// Instances that are kept in mind; beyond that all counts begin anew.
    static final int INSTANCE_LIMIT = 100_000;

    private record Count(long second, int requests) {}

    private final ConcurrentMap<String, Count> counts = new ConcurrentHashMap<>();

    /// Counts a request, and says whether it is one too many.
    boolean isTooHigh(String instance, Instant now) {
        if (counts.size() > INSTANCE_LIMIT) {
            counts.clear();
        }
        long second = now.getEpochSecond();
        var count = counts.merge(instance, new Count(second, 1), (old, first) ->
                old.second == second ? new Count(second, Math.min(old.requests, PER_SECOND_LIMIT) + 1) : first);
        return count.requests > PER_SECOND_LIMIT;
    }
}
