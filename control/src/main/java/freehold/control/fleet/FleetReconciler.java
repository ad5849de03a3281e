package freehold.control.fleet;

import freehold.control.fleet.Fleet.Goal;
import freehold.control.fleet.Fleet.Member;
import freehold.control.fleet.Fleet.Phase;
import freehold.control.fleet.Fleet.Type;
import freehold.control.instance.Instance;
import freehold.control.instance.Launching;
import freehold.control.instance.Termination;
import freehold.control.instancetype.Catalogue;
import freehold.control.region.Region;
import freehold.kernel.reconcile.Reconciler;
import freehold.kernel.store.Change;
import freehold.kernel.store.Store;
import freehold.kernel.store.Tx;
import freehold.kernel.time.Timeline;
import freehold.wire.Caller;
import freehold.wire.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Sees to it that fleets have their capacity: launches what they lack, replaces what is gone, ends what is too much, and
/// ends fleets when their time is over.
public final class FleetReconciler implements Reconciler {
    /// Instances launched by one commit: so many that it pays, so few that nobody waits for it.
    static final int STEP_LIMIT = 100;

    /// How long a fleet waits for capacity before it asks again, and before it replaces what could not start.
    static final Duration PAUSE = Duration.ofSeconds(90);

    /// How long a deleted fleet is still described, as on EC2.
    static final Duration DELETED_KEPT = Duration.ofHours(48);

    private final Store store;
    private final Timeline time;
    private final Region region;
    private final Fulfilment fulfilment;
    private final Termination termination;
    private final Map<String, Instant> restingUntil = new ConcurrentHashMap<>();

    public FleetReconciler(
            Store store, Timeline time, Region region, Catalogue catalogue, Launching launching, Termination termination) {
        this.store = store;
        this.time = time;
        this.region = region;
        this.fulfilment = new Fulfilment(catalogue, region, launching);
        this.termination = termination;
    }

    @Override
    public String name() {
        return "fleet";
    }

    @Override
    public Collection<String> concerns(Change change) {
        Set<String> fleets = new HashSet<>();
        change.now(Fleet.TYPE.kind()).ifPresent(fleet -> fleets.add(fleet.id().value()));
        change.was(Instance.TYPE.kind()).flatMap(FleetReconciler::fleet).ifPresent(fleets::add);
        change.now(Instance.TYPE.kind()).flatMap(FleetReconciler::fleet).ifPresent(fleets::add);
        return fleets;
    }

    private static Optional<String> fleet(Instance instance) {
        return Optional.ofNullable(instance.tags().map().get(Instance.FLEET_TAG));
    }

    @Override
    public Optional<Duration> step(String id) {
        var found = store.view().find(Fleet.TYPE.kind(), id);
        if (found.isEmpty() || found.get().goal() == Goal.KEEP && found.get().type() == Type.INSTANT) {
            return Optional.empty();
        }
        return store.commit(tx -> tx.find(Fleet.TYPE.kind(), id).flatMap(fleet -> act(tx, fleet)));
    }

    private Optional<Duration> act(Tx tx, Fleet fleet) {
        forgetOldEvents(tx, fleet);
        if (fleet.goal() != Goal.KEEP) {
            return afterItsEnd(tx, fleet);
        }
        var now = time.now();
        var until = fleet.validUntil();
        if (until.isPresent() && !until.get().isAfter(now)) {
            expire(tx, fleet, now);
            return Optional.empty();
        }
        var from = fleet.validFrom();
        if (from.isPresent() && from.get().isAfter(now)) {
            return Optional.of(Duration.between(now, from.get()));
        }
        var left = until.map(end -> Duration.between(now, end));
        var rest = keep(tx, fleet, now);
        return rest.isEmpty() || left.isPresent() && left.get().compareTo(rest.get()) < 0 ? left : rest;
    }

    /// @return when to try again, if the fleet lacks something
    private Optional<Duration> keep(Tx tx, Fleet before, Instant now) {
        var fleet = before.type() == Type.MAINTAIN ? withoutGone(tx, before, now) : before;
        var lack = Lack.of(fleet, fleet.members());
        var resting = Duration.between(now, restingUntil.getOrDefault(fleet.id().value(), now));
        if (lack.isAny() && !resting.isPositive()) {
            fleet = launch(tx, fleet, lack, now);
        } else if (!lack.isAny()) {
            fleet = enough(tx, fleet.withTrouble(null), lack, now);
        }
        if (!fleet.equals(before)) {
            tx.put(Fleet.TYPE.kind(), fleet); // and so this is woken again
        }
        boolean isLacking = Lack.of(fleet, fleet.members()).isAny();
        return isLacking ? Optional.of(resting.isPositive() ? resting : PAUSE) : Optional.empty();
    }

    private Fleet withoutGone(Tx tx, Fleet fleet, Instant now) {
        var living = fleet.livingMembers(tx);
        var left = fleet.withMembers(living);
        for (var member : fleet.members()) {
            if (!living.contains(member)) {
                left = left.noting(tx, now, "instance-change", "terminated", member.instance(), description(member));
                if (couldNotStart(tx, member)) {
                    restingUntil.put(fleet.id().value(), now.plus(PAUSE));
                }
            }
        }
        return left;
    }

    private static boolean couldNotStart(Tx tx, Member member) {
        return tx.find(Instance.TYPE.kind(), member.instance()).filter(i -> i.seen().boot() == 0).isPresent();
    }

    private Fleet launch(Tx tx, Fleet fleet, Lack lack, Instant now) {
        var outcome = fulfilment.launch(fleet, lack, STEP_LIMIT, change(tx, fleet, now));
        var members = new ArrayList<>(fleet.members());
        members.addAll(outcome.members());
        var launched = fleet.withMembers(members);
        for (var member : outcome.members()) {
            launched = launched.noting(tx, now, "instance-change", "launched", member.instance(), description(member));
        }
        boolean isLacking = Lack.of(launched, members).isAny() && outcome.members().size() < STEP_LIMIT;
        if (!isLacking) {
            return outcome.members().size() < STEP_LIMIT ? active(tx, launched.withTrouble(null), now) : launched;
        }
        var why = outcome.refused().isEmpty() ? null : outcome.refused().getLast();
        var code = why == null ? "InsufficientInstanceCapacity" : why.code();
        if (!code.equals(fleet.trouble())) {
            launched = launched.noting(tx, now, "service-error", code, null, why == null ? "" : why.message());
        }
        return active(tx, launched.withTrouble(code), now);
    }

    /// Ends what is too much, the newest first, and never so much that it would lack something.
    private Fleet enough(Tx tx, Fleet fleet, Lack lack, Instant now) {
        var kept = new ArrayList<>(fleet.members());
        if (fleet.type() == Type.MAINTAIN && fleet.endsExcess()) {
            for (boolean spot : List.of(false, true)) {
                excess(fleet, -lack.of(spot), spot).forEach(member -> {
                    kept.remove(member);
                    tx.find(Instance.TYPE.kind(), member.instance())
                            .filter(Fleet::lives)
                            .ifPresent(instance -> termination.end(tx, instance, now));
                });
            }
        }
        var changed = fleet.withMembers(kept);
        for (var member : fleet.members()) {
            if (!kept.contains(member)) {
                changed = changed.noting(tx, now, "instance-change", "terminated", member.instance(), description(member));
            }
        }
        return active(tx, changed, now);
    }

    private static List<Member> excess(Fleet fleet, double capacity, boolean spot) {
        var excess = new ArrayList<Member>();
        double left = capacity;
        for (var member : List.copyOf(fleet.members()).reversed()) {
            if (member.spot() == spot && member.weight() <= left) {
                left -= member.weight();
                excess.add(member);
            }
        }
        return excess;
    }

    private static Fleet active(Tx tx, Fleet fleet, Instant now) {
        return fleet.phase() == Phase.ACTIVE
                ? fleet
                : fleet.withPhase(Phase.ACTIVE).noting(tx, now, "fleet-change", "active", null, "");
    }

    private void expire(Tx tx, Fleet fleet, Instant now) {
        boolean withInstances = Boolean.TRUE.equals(fleet.request().terminateInstancesWithExpiration());
        if (withInstances) {
            fleet.living(tx).forEach(instance -> termination.end(tx, instance, now));
        }
        var over = fleet.withGoal(withInstances ? Goal.END : Goal.LET_GO);
        tx.put(Fleet.TYPE.kind(), over.noting(tx, now, "fleet-change", "expired", null, ""));
    }

    private Optional<Duration> afterItsEnd(Tx tx, Fleet fleet) {
        if (!fleet.state(tx).equals("deleted")) {
            return Optional.empty();
        }
        var now = time.now();
        var ended = fleet.ended();
        if (ended == null) {
            tx.put(Fleet.TYPE.kind(), fleet.withEnded(now).noting(tx, now, "fleet-change", "deleted", null, ""));
            return Optional.empty();
        }
        var left = Duration.between(now, ended.plus(DELETED_KEPT));
        if (left.isPositive()) {
            return Optional.of(left);
        }
        events(tx, fleet).forEach(event -> tx.remove(FleetEvent.KIND, event.key()));
        tx.remove(Fleet.TYPE.kind(), fleet.id().value());
        tx.remove(SpotFleet.TYPE.kind(), SpotFleetId.of(fleet.id()).value());
        restingUntil.remove(fleet.id().value());
        return Optional.empty();
    }

    private void forgetOldEvents(Tx tx, Fleet fleet) {
        var before = time.now().minus(FleetEvent.KEPT);
        events(tx, fleet).stream()
                .takeWhile(event -> event.at().isBefore(before))
                .forEach(event -> tx.remove(FleetEvent.KIND, event.key()));
    }

    private static List<FleetEvent> events(Tx tx, Fleet fleet) {
        return List.copyOf(tx.by(FleetEvent.KIND, FleetEvent.BY_FLEET, fleet.id().value()));
    }

    private static String description(Member member) {
        return "{\"instanceType\":\"" + member.pool().type() + "\",\"productDescription\":\"Linux/UNIX\"}";
    }

    /// As if the fleet's owner asked.
    private freehold.control.operation.Change change(Tx tx, Fleet fleet, Instant now) {
        var owner = fleet.owner();
        var caller = new Caller(owner, "", "arn:aws:iam::" + owner + ":root", region.name(), Origin.at(""), "fleet");
        return new freehold.control.operation.Change(caller, now, tx, time.random());
    }
}
