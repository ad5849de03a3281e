package freehold.hosting;

import freehold.kernel.reconcile.Backoff;
import freehold.kernel.reconcile.Turns;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings one host to its newest orders: guest by guest, each by one call at a time.
///
/// Nothing is remembered here that the host and the orders don't say again. After a restart each guest is ensured once,
/// which changes nothing where all is well.
final class HostWork implements AutoCloseable {
    /// Guests being made, changed or removed at once.
    static final int GUESTS_AT_ONCE_LIMIT = 64;

    /// Disks being removed at once.
    static final int VOLUMES_AT_ONCE_LIMIT = 4;

    /// How long a host that took an order has before it is asked again; also the pause before a disk that could not be
    /// removed is tried again.
    static final Duration PATIENCE = AgentLoop.HEARTBEAT;

    /// Pauses between tries of what a host refuses for now.
    static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final Comparator<VolumeId> BY_VALUE = Comparator.comparing(VolumeId::value);
    private static final Logger log = LoggerFactory.getLogger(HostWork.class);

    private enum Outcome {
        TAKEN,
        REFUSED_FOR_NOW,
        REFUSED_FOR_GOOD
    }

    /// What was last asked of the host for a guest, and what came of it.
    ///
    /// @param reason why it was refused; empty if it was not
    private record Attempt(GuestSpec spec, Instant at, Outcome outcome, String reason) {
        @Nullable Refusal refusal() {
            return outcome == Outcome.TAKEN
                    ? null
                    : new Refusal(spec.id(), spec.boot(), reason, outcome == Outcome.REFUSED_FOR_GOOD);
        }
    }

    /// What the newest exchange said, on both sides.
    ///
    /// @param kept disks that are ordered, or that an ordered guest has
    private record Known(Map<GuestId, GuestSpec> wanted, Map<GuestId, GuestSighting> seen, Set<VolumeId> kept) {
        static Known of(HostOrders orders, Collection<GuestSighting> sightings) {
            var wanted = new LinkedHashMap<GuestId, GuestSpec>();
            var seen = new LinkedHashMap<GuestId, GuestSighting>();
            var kept = new HashSet<>(orders.volumes());
            sightings.forEach(sighting -> seen.put(sighting.id(), sighting));
            for (var spec : orders.guests()) {
                wanted.put(spec.id(), spec);
                spec.disks().forEach(disk -> kept.add(disk.volume()));
            }
            return new Known(wanted, seen, kept);
        }
    }

    private final Host host;
    private final Timeline timeline;
    private final Runnable onOutcome;
    private final Map<GuestId, Attempt> attempts = new ConcurrentHashMap<>();
    private final Turns<GuestId> guests;
    private final Turns<VolumeId> volumes;
    private volatile @Nullable Known known;

    /// @param onOutcome called when there is something new to report
    HostWork(Host host, Timeline timeline, Runnable onOutcome) {
        this.host = host;
        this.timeline = timeline;
        this.onOutcome = onOutcome;
        this.guests = new Turns<>("guest", timeline, BACKOFF, GUESTS_AT_ONCE_LIMIT, this::bringAbout);
        this.volumes = new Turns<>("volume", timeline, BACKOFF, VOLUMES_AT_ONCE_LIMIT, this::removeUnlessKept);
    }

    /// Takes in new orders, and has done what they ask for beyond what is seen.
    void apply(HostOrders orders, Collection<GuestSighting> sightings, Set<VolumeId> disks) {
        var now = Known.of(orders, sightings);
        known = now;
        for (var spec : now.wanted.values()) {
            if (!isAsked(spec)) {
                guests.wake(spec.id());
            } else if (isDue(spec, now.seen.get(spec.id()))) {
                guests.nudge(spec.id());
            }
        }
        now.seen.keySet().stream().filter(guest -> !now.wanted.containsKey(guest)).forEach(guests::nudge);
        attempts.keySet().removeIf(guest -> !now.wanted.containsKey(guest) && !now.seen.containsKey(guest));
        disks.stream().filter(disk -> !now.kept.contains(disk)).sorted(BY_VALUE).forEach(volumes::wake);
    }

    /// What the host does not make as it is ordered, and why.
    List<Refusal> refusals() {
        return attempts.values().stream()
                .map(Attempt::refusal)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(refusal -> refusal.id().value()))
                .toList();
    }

    @Override
    public void close() {
        guests.close();
        volumes.close();
    }

    private boolean isAsked(GuestSpec spec) {
        var attempt = attempts.get(spec.id());
        return attempt != null && attempt.spec.equals(spec);
    }

    /// Whether the host is to be asked again for what it was asked before.
    private boolean isDue(GuestSpec spec, @Nullable GuestSighting seen) {
        var attempt = Objects.requireNonNull(attempts.get(spec.id()));
        return switch (attempt.outcome) {
            case TAKEN -> !spec.isMetBy(seen) && !timeline.now().isBefore(attempt.at.plus(PATIENCE));
            case REFUSED_FOR_NOW -> true;
            case REFUSED_FOR_GOOD -> false;
        };
    }

    private Optional<Duration> bringAbout(GuestId id) {
        var newest = Objects.requireNonNull(known);
        var spec = newest.wanted.get(id);
        if (spec == null) {
            host.remove(id);
            attempts.remove(id);
            onOutcome.run();
        } else if (!isAsked(spec) || isDue(spec, newest.seen.get(id))) {
            ensure(spec);
        }
        return Optional.empty();
    }

    /// @throws HostRefused or whatever broke, if it is to be tried again
    private void ensure(GuestSpec spec) {
        try {
            host.ensure(spec);
            attempts.put(spec.id(), new Attempt(spec, timeline.now(), Outcome.TAKEN, ""));
        } catch (HostRefused refused) {
            note(spec, refused.isPermanent() ? Outcome.REFUSED_FOR_GOOD : Outcome.REFUSED_FOR_NOW, refused);
            if (!refused.isPermanent()) {
                throw refused;
            }
            log.atWarn().addKeyValue("guest", spec.id()).addKeyValue("boot", spec.boot()).setCause(refused).log("refused");
        } catch (RuntimeException broken) {
            note(spec, Outcome.REFUSED_FOR_NOW, broken);
            throw broken;
        } finally {
            onOutcome.run();
        }
    }

    private void note(GuestSpec spec, Outcome outcome, RuntimeException why) {
        attempts.put(spec.id(), new Attempt(spec, timeline.now(), outcome, String.valueOf(why.getMessage())));
    }

    private Optional<Duration> removeUnlessKept(VolumeId disk) {
        if (Objects.requireNonNull(known).kept.contains(disk)) {
            return Optional.empty();
        }
        try {
            host.removeVolume(disk);
            onOutcome.run();
            return Optional.empty();
        } catch (HostRefused refused) {
            // Its guest is still there: once that is gone there is an exchange, which wakes this.
            log.atDebug().addKeyValue("volume", disk).addKeyValue("reason", refused.getMessage()).log("not removed yet");
            return Optional.of(PATIENCE);
        }
    }
}
