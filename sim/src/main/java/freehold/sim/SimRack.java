package freehold.sim;

import freehold.hosting.AgentLoop;
import freehold.hosting.ControlPlane;
import freehold.hosting.HostFacts;
import freehold.hosting.HostId;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Simulated machines, each with an agent that is started again when it dies.
public final class SimRack implements AutoCloseable {
    /// A process takes a moment to start, so that the reports of a new one are newer than those of the one before.
    private static final Duration START = Duration.ofMillis(1);

    private final Map<HostId, SimMachine> machines = new LinkedHashMap<>();
    private final Map<HostId, AgentLoop> agents = new LinkedHashMap<>();
    private final Timeline timeline;
    private Function<HostId, Mishaps> mishaps = _ -> Mishaps.NONE;
    private Optional<ControlPlane> control = Optional.empty();

    public SimRack(Timeline timeline, SimSettings settings, List<HostFacts> facts) {
        this.timeline = timeline;
        facts.forEach(one -> machines.put(one.id(), new SimMachine(one, timeline, settings)));
    }

    /// `count` machines alike, `sim-1` and on, dealt to the zones in turn.
    public static SimRack of(int count, List<String> zones, HostFacts like, Timeline timeline, SimSettings settings) {
        var facts = new ArrayList<HostFacts>(count);
        for (int i = 0; i < count; i++) {
            facts.add(new HostFacts(
                    new HostId("sim-" + (i + 1)), zones.get(i % zones.size()), like.vcpus(), like.memoryMib(), like.diskGib(), "none"));
        }
        return new SimRack(timeline, settings, facts);
    }

    public Collection<SimMachine> machines() {
        return machines.values();
    }

    /// @throws IllegalArgumentException if there is none of that name
    public SimMachine machine(HostId id) {
        return Optional.ofNullable(machines.get(id)).orElseThrow(() -> new IllegalArgumentException("no machine " + id));
    }

    /// What goes wrong from now on, per host; agents that run keep their lives, not their luck.
    public synchronized void suffer(Function<HostId, Mishaps> what) {
        mishaps = what;
    }

    /// Starts every machine's agent, or all anew if they run already: with another control plane, or the same one restarted.
    public synchronized void connect(ControlPlane to) {
        disconnect();
        control = Optional.of(to);
        machines.values().forEach(machine -> timeline.after(START, () -> startAgent(machine)));
    }

    /// Ends every agent; the machines and their guests go on.
    public synchronized void disconnect() {
        control = Optional.empty();
        agents.values().forEach(AgentLoop::close);
        agents.clear();
    }

    @Override
    public void close() {
        disconnect();
    }

    private synchronized void startAgent(SimMachine machine) {
        var id = machine.facts().id();
        if (agents.containsKey(id)) {
            return;
        }
        Mishaps luck = step -> mishapsOf(id).at(step);
        control.ifPresent(plane -> agents.put(
                id, AgentLoop.begin(new SimHost(machine, luck, () -> restartAgent(machine)), plane, timeline)));
    }

    private synchronized Mishaps mishapsOf(HostId id) {
        return mishaps.apply(id);
    }

    private synchronized void restartAgent(SimMachine machine) {
        var dead = agents.remove(machine.facts().id());
        if (dead != null) {
            dead.close();
            timeline.after(machine.settings().restart(), () -> startAgent(machine));
        }
    }
}
