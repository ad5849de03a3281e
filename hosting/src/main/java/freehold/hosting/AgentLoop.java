package freehold.hosting;

import freehold.kernel.reconcile.Backoff;
import freehold.kernel.reconcile.Rest;
import freehold.kernel.reconcile.Turns;
import freehold.kernel.time.Timeline;
import freehold.kernel.time.Timeline.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What an agent does all day: tells the control plane what its host sees, hears what the host should have, and has it
/// made so.
///
/// It is level-triggered: every exchange is of everything, so one that is lost, late or doubled does no harm. It is woken by
/// the host's changes, by hints of new orders, by the outcome of its own work, and by a heartbeat. While the control plane
/// is away, guests stay as they are.
///
/// For a host of many guests under many changes, exchanges of everything would be all that is done, so it rests after each for
/// several times as long as that took, and the changes meanwhile are one.
public final class AgentLoop implements AutoCloseable {
    /// An exchange happens at least this often.
    public static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /// After an exchange.
    static final Rest REST = new Rest(10, Duration.ofMillis(100));

    /// Pauses while the control plane is away.
    static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final HostId id;
    private final Host host;
    private final ControlPlane control;
    private final Timeline timeline;
    private final Turns<HostId> exchanges;
    private final HostWork work;
    private final Task heartbeat;
    private Instant restingUntil = Instant.MIN;
    private long number;

    private AgentLoop(Host host, ControlPlane control, Timeline timeline) {
        this.id = host.facts().id();
        this.host = host;
        this.control = control;
        this.timeline = timeline;
        this.exchanges = new Turns<>("exchange", timeline, BACKOFF, 1, _ -> exchange());
        this.work = new HostWork(host, timeline, this::report);
        this.heartbeat = timeline.every(HEARTBEAT, this::report);
    }

    /// Begins with an exchange.
    public static AgentLoop begin(Host host, ControlPlane control, Timeline timeline) {
        var loop = new AgentLoop(host, control, timeline);
        host.onChange(loop::report);
        control.onOrders(loop.id, loop::report);
        loop.report();
        return loop;
    }

    /// Leaves the host and its guests as they are; what is being done now ends by itself.
    @Override
    public void close() {
        heartbeat.cancel();
        exchanges.close();
        work.close();
    }

    /// Has an exchange soon; if the control plane is away, when the pause ends.
    private void report() {
        exchanges.nudge(id);
    }

    private Optional<Duration> exchange() {
        var begun = timeline.now();
        if (begun.isBefore(restingUntil)) {
            return Optional.of(Duration.between(begun, restingUntil));
        }
        var guests = List.copyOf(host.guests());
        var volumes = host.volumes();
        var orders = control.exchange(new HostReport(host.facts(), nextNumber(), guests, work.refusals(), volumes));
        work.apply(orders, guests, volumes);
        var ended = timeline.now();
        restingUntil = ended.plus(REST.after(Duration.between(begun, ended)));
        return Optional.empty();
    }

    /// Rises over all processes of this agent, as long as its clock does.
    private long nextNumber() {
        number = Math.max(number + 1, ChronoUnit.MICROS.between(Instant.EPOCH, timeline.now()));
        return number;
    }
}
