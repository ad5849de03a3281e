package freehold.control.host;

import freehold.hosting.HostId;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// When each host was last heard from. Known to this process alone: after a restart every host has a full term to report.
public final class Liveness {
    /// A host that is silent for longer gets no new guests, and its instances' status checks fail.
    public static final Duration SILENCE_LIMIT = Duration.ofSeconds(30);

    private final Map<HostId, Instant> heard = new ConcurrentHashMap<>();
    private final Timeline time;
    private final Instant began;

    public Liveness(Timeline time) {
        this.time = time;
        this.began = time.now();
    }

    public void heardFrom(HostId host) {
        heard.put(host, time.now());
    }

    public boolean isAlive(HostId host) {
        return time.now().isBefore(heard.getOrDefault(host, began).plus(SILENCE_LIMIT));
    }
}
