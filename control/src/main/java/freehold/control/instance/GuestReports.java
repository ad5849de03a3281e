package freehold.control.instance;

import freehold.control.host.HostRecord;
import freehold.control.instance.Instance.Goal;
import freehold.control.instance.Instance.Place;
import freehold.control.instance.Instance.Power;
import freehold.control.instance.Instance.Reason;
import freehold.control.instance.Instance.Seen;
import freehold.control.instance.Instance.Want;
import freehold.hosting.GuestSighting;
import freehold.hosting.HostReport;
import freehold.hosting.Refusal;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes what hosts have seen. What a guest does by itself (it shuts down, it crashes) changes what is wanted of it here,
/// and nowhere else.
public final class GuestReports {
    /// Crashes after which an instance is left stopped, since the customer last asked for a boot.
    static final int RESTART_LIMIT = 3;

    private final Ledger ledger;
    private final Relocation relocation;

    public GuestReports(Ledger ledger, Relocation relocation) {
        this.ledger = ledger;
        this.relocation = relocation;
    }

    /// Whether a report says anything that is not known: most don't, and cost no commit.
    public boolean isNews(View view, HostReport report) {
        var host = view.find(HostRecord.KIND, report.facts().id().value());
        if (host.isEmpty() || !host.get().facts().equals(report.facts())) {
            return true;
        }
        var sightings = byId(report);
        for (var instance : view.by(Instance.TYPE.kind(), Instance.BY_HOST, report.facts().id().value())) {
            if (!seen(instance, sightings.get(instance.id().value())).equals(instance)) {
                return true;
            }
        }
        return report.refusals().stream().anyMatch(r -> concerns(view, r, report) != null);
    }

    public void take(Tx tx, HostReport report, Instant now) {
        var facts = report.facts();
        var host = tx.find(HostRecord.KIND, facts.id().value());
        if (host.isEmpty() || !host.get().facts().equals(facts)) {
            tx.put(HostRecord.KIND, host.map(h -> h.withFacts(facts)).orElse(new HostRecord(facts)));
        }
        var sightings = byId(report);
        for (var before : java.util.List.copyOf(tx.by(Instance.TYPE.kind(), Instance.BY_HOST, facts.id().value()))) {
            var after = seen(before, sightings.get(before.id().value()), now);
            if (!after.equals(before)) {
                ledger.write(tx, before, after, now);
            }
        }
        for (var refusal : report.refusals()) {
            var refused = concerns(tx, refusal, report);
            if (refused != null) {
                relocation.relocate(tx, refused, now);
            }
        }
    }

    private static @Nullable Instance concerns(View view, Refusal refusal, HostReport report) {
        return view.find(Instance.TYPE.kind(), refusal.id().value())
                .filter(i -> isStillAsked(i, refusal, report))
                .orElse(null);
    }

    /// A refusal of something that is no longer asked for, or that came true after all, is no news.
    private static boolean isStillAsked(Instance instance, Refusal refusal, HostReport report) {
        Place place = instance.place();
        return refusal.permanent()
                && place != null
                && place.host().equals(report.facts().id())
                && instance.state() == Instance.State.PENDING
                && instance.want().boot() == refusal.boot();
    }

    private static Instance seen(Instance instance, @Nullable GuestSighting sighting) {
        return seen(instance, sighting, instance.stateSince());
    }

    /// The instance as it is after a sighting (null: the host has no such guest).
    private static Instance seen(Instance instance, @Nullable GuestSighting sighting, Instant now) {
        if (sighting == null) {
            return absent(instance, now);
        }
        if (sighting.boot() < instance.want().boot() && instance.want().goal() == Goal.RUN) {
            return instance; // on its way: a reboot is no change of state
        }
        if (sighting.up()) {
            return seen(instance, Power.UP, sighting.boot(), now);
        }
        var off = seen(instance, Power.OFF, sighting.boot(), now);
        boolean wentOff = off.want().goal() == Goal.RUN && sighting.boot() == off.want().boot();
        return wentOff ? wentOff(off, sighting.why(), now) : off;
    }

    private static Instance absent(Instance instance, Instant now) {
        var nothing = seen(instance, Power.NOTHING, instance.seen().boot(), now);
        boolean vanished = instance.want().goal() == Goal.RUN && instance.seen().power() != Power.NOTHING;
        return vanished ? failed(nothing, now) : nothing;
    }

    private static Instance wentOff(Instance instance, GuestSighting.Cause why, Instant now) {
        return switch (why) {
            case GUEST -> instance.settings().shutdownBehavior() == Settings.ShutdownBehavior.STOP
                    ? wanting(instance, Goal.STOP, Reasons.GUEST, now)
                    : wanting(instance, Goal.TERMINATE, Reasons.GUEST, now);
            case CRASH -> instance.want().restarts() < RESTART_LIMIT
                    ? failed(instance, now)
                    : wanting(instance, Goal.STOP, Reasons.CRASHED, now);
            case HOST -> failed(instance, now);
            case ORDERED, RUNNING -> bootAgain(instance, now);
        };
    }

    /// Recovery: the machine failed through no wish of the guest's, and is booted again unless its owner wants otherwise.
    private static Instance failed(Instance instance, Instant now) {
        return instance.settings().staysDown() ? wanting(instance, Goal.STOP, Reasons.FAILED, now) : bootAgain(instance, now);
    }

    private static Instance seen(Instance instance, Power power, long boot, Instant now) {
        var old = instance.seen();
        return old.power() == power && old.boot() == boot
                ? instance
                : instance.withSeen(new Seen(power, boot, old.power() == power ? old.since() : now));
    }

    private static Instance wanting(Instance instance, Goal goal, Reason reason, Instant now) {
        return instance.withWant(new Want(goal, instance.want().boot(), false, now, reason, 0));
    }

    private static Instance bootAgain(Instance instance, Instant now) {
        var want = instance.want();
        return instance.withWant(new Want(Goal.RUN, want.boot() + 1, false, now, want.reason(), want.restarts() + 1));
    }

    private static java.util.Map<String, GuestSighting> byId(HostReport report) {
        return report.guests().stream()
                .collect(Collectors.toMap(s -> s.id().value(), Function.identity(), (_, newer) -> newer));
    }
}
