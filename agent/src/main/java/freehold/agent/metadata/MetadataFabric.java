package freehold.agent.metadata;

import freehold.agent.Command;
import freehold.agent.Macs;
import freehold.hosting.Cidr;
import freehold.hosting.Fabric;
import freehold.hosting.MetadataSource;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.kernel.time.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A fabric that also answers guests at 169.254.169.254 on this host.
///
/// Each network that has a port gets a network namespace on the host, with a leg in every one of its subnets: an internal
/// port of Open vSwitch that OVN binds to the subnet's metadata port. A guest's request comes in by its own subnet's leg with
/// the guest's own address, which OVN has checked, and networks with the same addresses never meet.
public final class MetadataFabric implements Fabric, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(MetadataFabric.class);

    private static final String ADDRESS = "169.254.169.254";
    private static final int PORT = 80;
    private static final int BACKLOG = 64;
    private static final String NAMESPACE_PREFIX = "freehold-";

    private final Fabric fabric;
    private final MetadataSource source;
    private final Timeline time;
    private final boolean userspace;
    private final Map<NetworkId, Listener> listeners = new ConcurrentHashMap<>();

    private record Listener(Set<String> legs, MetadataServer server) {}

    /// @param userspace whether the kernel has no Open vSwitch datapath
    public MetadataFabric(Fabric fabric, MetadataSource source, Timeline time, boolean userspace) {
        this.fabric = fabric;
        this.source = source;
        this.time = time;
        this.userspace = userspace;
    }

    @Override
    public void ensure(NetworkSpec network) {
        fabric.ensure(network);
        if (!network.ports().isEmpty()) {
            listen(network);
        }
    }

    @Override
    public void remove(NetworkId network) {
        var listener = listeners.remove(network);
        if (listener != null) {
            listener.server.close();
        }
        removeNamespace(namespace(network));
        fabric.remove(network);
    }

    @Override
    public Set<NetworkId> networks() {
        return fabric.networks();
    }

    /// Stops answering; namespaces and legs stay, for the next process to listen in.
    @Override
    public void close() {
        listeners.values().forEach(listener -> listener.server.close());
        listeners.clear();
    }

    /// Takes away what any process has made here.
    public static void removeAll() {
        for (var line : Command.run("ip", "netns", "list").lines().toList()) {
            var name = line.split(" ")[0];
            if (name.startsWith(NAMESPACE_PREFIX)) {
                removeNamespace(name);
            }
        }
    }

    private synchronized void listen(NetworkSpec network) {
        var legs = network.subnets().stream().map(Subnet::id).collect(Collectors.toSet());
        var present = listeners.get(network.id());
        if (present != null && present.legs.equals(legs)) {
            return;
        }
        var namespace = namespace(network.id());
        if (Command.run("ip", "netns", "list").lines().noneMatch(line -> line.split(" ")[0].equals(namespace))) {
            Command.run("ip", "netns", "add", namespace);
            Command.run("ip", "-n", namespace, "link", "set", "lo", "up");
        }
        network.subnets().forEach(subnet -> leg(namespace, subnet));
        var server = present == null ? serve(network.id(), namespace) : present.server;
        listeners.put(network.id(), new Listener(new HashSet<>(legs), server));
    }

    /// The namespace's leg in a subnet.
    private void leg(String namespace, Subnet subnet) {
        var name = legName(subnet.id());
        var port = "md-" + subnet.id();
        Command.run(
                "ovs-vsctl", "--may-exist", "add-port", "br-int", name, "--",
                "set", "interface", name, "type=internal", "external_ids:iface-id=" + port);
        if (Command.attempt("ip", "link", "show", name).isOk()) {
            Command.run("ip", "link", "set", name, "netns", namespace);
        }
        var cidr = Cidr.parse(subnet.cidr());
        Command.feed(
                String.join("\n", List.of(
                        "link set " + name + " address " + Macs.of(port),
                        "link set " + name + " mtu " + subnet.dhcp().mtu(),
                        "addr replace " + cidr.address(2) + "/" + cidr.prefix() + " dev " + name,
                        "addr replace " + ADDRESS + "/32 dev " + name,
                        "link set " + name + " up")),
                "ip", "-n", namespace, "-batch", "-");
        if (userspace) {
            Command.run("ip", "netns", "exec", namespace, "ethtool", "-K", name, "tx", "off");
        }
    }

    private MetadataServer serve(NetworkId network, String namespace) {
        try {
            var socket = new NetworkNamespace(namespace).inside(() -> {
                var channel = ServerSocketChannel.open();
                channel.bind(new InetSocketAddress(ADDRESS, PORT), BACKLOG);
                return channel;
            });
            log.atInfo().addKeyValue("network", network).log("metadata is answered");
            return MetadataServer.begin(socket, network, source, time);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void removeNamespace(String name) {
        for (var leg : legs(name)) {
            Command.run("ovs-vsctl", "--if-exists", "del-port", "br-int", leg);
        }
        Command.attempt("ip", "netns", "delete", name);
    }

    private static List<String> legs(String namespace) {
        var links = Command.attempt("ip", "-n", namespace, "-o", "link", "show");
        return !links.isOk()
                ? List.of()
                : links.output().lines()
                        .map(line -> line.split(":")[1].strip())
                        .filter(name -> name.startsWith("md"))
                        .toList();
    }

    private static String namespace(NetworkId network) {
        return NAMESPACE_PREFIX + network.value();
    }

    /// Linux allows an interface 15 characters: `md` and the last of the subnet's id.
    private static String legName(String subnet) {
        return "md" + subnet.substring(Math.max(0, subnet.length() - 13));
    }
}
