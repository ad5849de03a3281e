package freehold.control.spot;

import freehold.control.host.HostRecord;
import freehold.control.instance.Instance;
import freehold.control.instance.Launching;
import freehold.control.instance.Starting;
import freehold.control.region.Region;
import freehold.control.spot.SpotRequest.Failure;
import freehold.control.spot.SpotRequest.State;
import freehold.kernel.Fault;
import freehold.kernel.reconcile.Reconciler;
import freehold.kernel.store.Change;
import freehold.kernel.store.Store;
import freehold.kernel.store.Tx;
import freehold.kernel.time.Timeline;
import freehold.wire.Caller;
import freehold.wire.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Fulfils requests that are open, when they may be and there is room, starts instances again that had to stop, and forgets
/// requests that are over.
public final class SpotRequestReconciler implements Reconciler {
    /// How long a request waits before it is tried again, if no room has come meanwhile.
    static final Duration PAUSE = Duration.ofSeconds(90);

    /// Requests that are tried at once when room has come. Others wait for their turn.
    static final int WOKEN_LIMIT = 20;

    /// How long a request that is over is still described, as on EC2.
    static final Duration KEPT = Duration.ofHours(48);

    private final Store store;
    private final Timeline time;
    private final Region region;
    private final Launching launching;
    private final Starting starting;

    public SpotRequestReconciler(Store store, Timeline time, Region region, Launching launching, Starting starting) {
        this.store = store;
        this.time = time;
        this.region = region;
        this.launching = launching;
        this.starting = starting;
    }

    @Override
    public String name() {
        return "spot request";
    }

    @Override
    public Collection<String> concerns(Change change) {
        var request = change.now(SpotRequest.TYPE.kind());
        if (request.isPresent()) {
            return List.of(request.get().id().value());
        }
        return hasMoreRoom(change)
                ? store.view().by(SpotRequest.TYPE.kind(), SpotRequest.WAITING, "").stream()
                        .limit(WOKEN_LIMIT)
                        .map(each -> each.id().value())
                        .toList()
                : List.of();
    }

    private static boolean hasMoreRoom(Change change) {
        var before = change.was(HostRecord.KIND);
        var after = change.now(HostRecord.KIND);
        return after.isPresent() && (before.isEmpty() || after.get().load().memoryMib() < before.get().load().memoryMib());
    }

    @Override
    public Optional<Duration> step(String id) {
        if (store.view().find(SpotRequest.TYPE.kind(), id).isEmpty()) {
            return Optional.empty();
        }
        return store.commit(tx -> tx.find(SpotRequest.TYPE.kind(), id).flatMap(request -> act(tx, request)));
    }

    private Optional<Duration> act(Tx tx, SpotRequest request) {
        if (request.isOver()) {
            return forget(tx, request);
        }
        if (request.isStopped()) {
            return startAgain(tx, request);
        }
        return request.state() == State.OPEN ? fulfil(tx, request) : Optional.empty();
    }

    private Optional<Duration> fulfil(Tx tx, SpotRequest request) {
        var now = time.now();
        var until = request.validUntil();
        if (until != null && !until.isAfter(now)) {
            return write(tx, request, request.with(State.CANCELLED, Status.SCHEDULE_EXPIRED, now), Optional.empty());
        }
        var from = request.validFrom();
        if (from != null && from.isAfter(now)) {
            return write(tx, request, request.with(State.OPEN, Status.NOT_SCHEDULED_YET, now), Optional.of(Duration.between(now, from)));
        }
        try {
            tx.attempt(() -> launching.launchFor(request.id().value(), request.launch(), request.own(), change(tx, request, now)));
            return Optional.empty(); // the launch has told the request
        } catch (Fault refused) {
            return refused(tx, request, refused, now);
        }
    }

    private Optional<Duration> refused(Tx tx, SpotRequest request, Fault refused, Instant now) {
        var until = request.validUntil();
        var left = until == null ? PAUSE : Duration.between(now, until);
        var pause = Optional.of(left.compareTo(PAUSE) < 0 ? left : PAUSE);
        if (refused.code().equals("SpotMaxPriceTooLow")) {
            return write(tx, request, request.with(State.OPEN, Status.PRICE_TOO_LOW, now), pause);
        }
        if (isForNow(refused)) {
            return write(tx, request, request.with(State.OPEN, Status.CAPACITY_NOT_AVAILABLE, now), pause);
        }
        return write(tx, request, request.with(State.FAILED, Status.BAD_PARAMETERS, now)
                .withFault(new Failure(refused.code(), refused.message())), Optional.empty());
    }

    /// Whether it is for want of room, of addresses, or of what an account may have, and not for what is asked.
    private static boolean isForNow(Fault refused) {
        if (refused.isOurs()) {
            throw refused; // to be tried again, and looked at
        }
        return refused.code().startsWith("Insufficient") || refused.code().endsWith("LimitExceeded");
    }

    private Optional<Duration> startAgain(Tx tx, SpotRequest request) {
        var stopped = Optional.ofNullable(request.instance())
                .flatMap(id -> tx.find(Instance.TYPE.kind(), id))
                .filter(instance -> instance.state() == Instance.State.STOPPED);
        if (stopped.isEmpty()) {
            return Optional.of(PAUSE);
        }
        try {
            tx.attempt(() -> starting.start(stopped.get(), change(tx, request, time.now())));
            return Optional.empty();
        } catch (Fault refused) {
            if (!isForNow(refused)) {
                throw refused;
            }
            return Optional.of(PAUSE);
        }
    }

    private static Optional<Duration> write(Tx tx, SpotRequest before, SpotRequest after, Optional<Duration> next) {
        if (after != before) {
            tx.put(SpotRequest.TYPE.kind(), after);
        }
        return next;
    }

    private Optional<Duration> forget(Tx tx, SpotRequest request) {
        var left = Duration.between(time.now(), request.statusSince().plus(KEPT));
        if (left.isPositive()) {
            return Optional.of(left);
        }
        if (request.status() == Status.REQUEST_CANCELED_AND_INSTANCE_RUNNING) {
            return Optional.empty(); // until its instance ends
        }
        tx.remove(SpotRequest.TYPE.kind(), request.id().value());
        return Optional.empty();
    }

    /// As if the request's owner asked.
    private freehold.control.operation.Change change(Tx tx, SpotRequest request, Instant now) {
        var owner = request.owner();
        var caller = new Caller(owner, "", "arn:aws:iam::" + owner + ":root", region.name(), Origin.at(""), "spot");
        return new freehold.control.operation.Change(caller, now, tx, time.random());
    }
}
