package freehold.agent.nat64;

import freehold.agent.namespace.NetworkNamespace;
import freehold.hosting.Fabric;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.kernel.time.Timeline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A fabric whose NAT gateways translate between IPv6 and IPv4 where a route by IPv6 leads to them (RFC 6146). A translator that dies
/// is made anew.
public final class TranslatingFabric implements Fabric, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TranslatingFabric.class);

    /// How often translators are looked after.
    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final Fabric fabric;
    private final Path configuration;
    private final boolean userspace;
    private final Timeline.Task watch;

    /// Each network's, with their processes' numbers.
    private final Map<NetworkId, Map<Translator, Long>> working = new HashMap<>();

    /// @param configuration where the translators' may be written
    /// @param userspace     whether the kernel has no Open vSwitch datapath
    public TranslatingFabric(Fabric fabric, Path configuration, Timeline time, boolean userspace) {
        this.fabric = fabric;
        this.configuration = configuration;
        this.userspace = userspace;
        Translator.configure(configuration);
        this.watch = time.every(PERIOD, this::look);
    }

    @Override
    public void ensure(NetworkSpec network) {
        fabric.ensure(network);
        translate(network.id(), NetworkNamespace.hasIpv6() ? translators(network) : Set.of());
    }

    @Override
    public synchronized void remove(NetworkId network) {
        translate(network, Set.of());
        working.remove(network);
        fabric.remove(network);
    }

    @Override
    public Set<NetworkId> networks() {
        return fabric.networks();
    }

    /// Looks after translators no more; they work on.
    @Override
    public void close() {
        watch.cancel();
    }

    /// Takes away what any process has made here.
    public static void removeAll() {
        Translator.namespaces().forEach(Translator::remove);
    }

    private Set<Translator> translators(NetworkSpec network) {
        return network.translators().stream()
                .flatMap(nat -> network.subnets().stream()
                        .filter(subnet -> subnet.id().equals(nat.subnet()))
                        .map(subnet -> new Translator(network.id(), new Link(nat.id()), subnet.dhcp().mtu(), userspace)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private synchronized void translate(NetworkId network, Set<Translator> wanted) {
        var present = working.get(network);
        if (present != null && present.keySet().equals(wanted)) {
            return;
        }
        var kept = wanted.stream().map(translator -> translator.namespace().name()).collect(Collectors.toSet());
        Translator.namespaces(network).stream().filter(namespace -> !kept.contains(namespace.name())).forEach(Translator::remove);
        var now = new HashMap<Translator, Long>();
        working.put(network, now);
        for (var translator : wanted) {
            var process = present == null ? null : present.get(translator);
            now.put(translator, process == null ? translator.ensure(configuration) : process);
        }
    }

    private synchronized void look() {
        var strays = Translator.strays();
        for (var translators : working.values()) {
            translators.replaceAll((translator, process) ->
                    Translator.isAlive(process) && !translator.isAstray(strays) ? process : again(translator, process));
        }
    }

    private long again(Translator translator, long process) {
        try {
            log.atWarn().addKeyValue("nat", translator.link().nat()).log("a translator was lost; it is made anew");
            return translator.ensure(configuration);
        } catch (RuntimeException failure) {
            log.atError().setCause(failure).addKeyValue("nat", translator.link().nat()).log("a translator is not to be made; it is tried again");
            return process;
        }
    }
}
