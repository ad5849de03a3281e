package freehold.agent.namespace;

import freehold.hosting.Fabric;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A fabric whose networks have something of one kind on this host beside their ports. What dies is made anew.
public final class AnnexFabric implements Fabric, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AnnexFabric.class);

    /// How often they are looked after.
    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final Fabric fabric;
    private final String kind;
    private final Function<NetworkSpec, Set<Annex>> wanted;
    private final Timeline.Task watch;
    private final Map<NetworkId, Map<Annex, Annex.Worker>> working = new HashMap<>();

    /// @param kind   how the names of their namespaces begin: [#namespace]
    /// @param wanted those that a network is to have
    public AnnexFabric(Fabric fabric, String kind, Function<NetworkSpec, Set<Annex>> wanted, Timeline time) {
        this.fabric = fabric;
        this.kind = kind;
        this.wanted = wanted;
        this.watch = time.every(PERIOD, this::look);
    }

    /// Where something of a network's is, on this host.
    public static NetworkNamespace namespace(String kind, NetworkId network, String thing) {
        return new NetworkNamespace(kind + network.value() + "-" + thing);
    }

    @Override
    public void ensure(NetworkSpec network) {
        fabric.ensure(network);
        bring(network.id(), wanted.apply(network));
    }

    @Override
    public synchronized void remove(NetworkId network) {
        bring(network, Set.of());
        working.remove(network);
        fabric.remove(network);
    }

    @Override
    public Set<NetworkId> networks() {
        return fabric.networks();
    }

    /// Looks after them no more. Namespaces and legs stay, for the next process to work in.
    @Override
    public synchronized void close() {
        watch.cancel();
        working.values().forEach(annexes -> annexes.values().forEach(Annex.Worker::close));
        working.clear();
    }

    /// Takes away what any process has made here of a kind.
    public static void removeAll(String kind) {
        NetworkNamespace.beginning(kind).forEach(NetworkNamespace::clear);
    }

    private synchronized void bring(NetworkId network, Set<Annex> those) {
        var present = working.get(network);
        if (present != null && present.keySet().equals(those)) {
            return;
        }
        var kept = those.stream().map(annex -> annex.namespace().name()).collect(Collectors.toSet());
        NetworkNamespace.beginning(namespace(kind, network, "").name()).stream()
                .filter(namespace -> !kept.contains(namespace.name()))
                .forEach(NetworkNamespace::clear);
        var now = working.computeIfAbsent(network, _ -> new HashMap<>());
        now.entrySet().removeIf(each -> {
            boolean isGone = !those.contains(each.getKey());
            if (isGone) {
                each.getValue().close();
            }
            return isGone;
        });
        those.forEach(annex -> now.computeIfAbsent(annex, Annex::begin));
    }

    private synchronized void look() {
        var strays = NetworkNamespace.hostLinks();
        for (var annexes : working.values()) {
            annexes.replaceAll((annex, worker) -> worker.isAlive() && !strays.contains(annex.leg()) ? worker : again(annex, worker));
        }
    }

    private static Annex.Worker again(Annex annex, Annex.Worker lost) {
        try {
            log.atWarn().addKeyValue("namespace", annex.namespace().name()).log("what worked here was lost; it is made anew");
            lost.close();
            return annex.begin();
        } catch (RuntimeException failure) {
            log.atError().setCause(failure).addKeyValue("namespace", annex.namespace().name()).log("what was lost is not to be made; it is tried again");
            return lost;
        }
    }
}
