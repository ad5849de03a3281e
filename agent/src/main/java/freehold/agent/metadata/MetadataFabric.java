package freehold.agent.metadata;

import freehold.agent.dns.DnsServer;
import freehold.agent.namespace.NetworkNamespace;
import freehold.hosting.Fabric;
import freehold.hosting.MetadataSource;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.kernel.time.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A fabric that also answers guests on this host: at 169.254.169.254 and [fd00:ec2::254] who they are, and names where their network says.
///
/// Each network that has a port gets a network namespace on the host, with a leg in every one of its subnets. A guest's request
/// comes in by its own subnet's leg with the guest's own address, which OVN has checked, and networks with the same addresses
/// never meet.
public final class MetadataFabric implements Fabric, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(MetadataFabric.class);

    /// How often legs are looked after.
    private static final Duration PERIOD = Duration.ofSeconds(2);

    private static final int METADATA_PORT = 80;
    private static final int DNS_PORT = 53;

    private final Fabric fabric;
    private final MetadataSource source;
    private final List<String> resolvers;
    private final Timeline time;
    private final boolean userspace;
    private final Timeline.Task watch;
    private final Map<NetworkId, Presence> presences = new ConcurrentHashMap<>();

    /// What a network's guests find here. It is what it was made for until that changes.
    ///
    /// @param addresses of the resolver
    private record Presence(List<Subnet> subnets, List<String> addresses, List<MetadataServer> metadata, @Nullable DnsServer names) {
        void close() {
            metadata.forEach(MetadataServer::close);
            closeNames();
        }

        void closeNames() {
            if (names != null) {
                names.close();
            }
        }
    }

    /// @param resolvers those that the host asks for names
    /// @param userspace whether the kernel has no Open vSwitch datapath
    public MetadataFabric(Fabric fabric, MetadataSource source, List<String> resolvers, Timeline time, boolean userspace) {
        this.fabric = fabric;
        this.source = source;
        this.resolvers = List.copyOf(resolvers);
        this.time = time;
        this.userspace = userspace;
        this.watch = time.every(PERIOD, this::look);
    }

    @Override
    public void ensure(NetworkSpec network) {
        fabric.ensure(network);
        if (!network.ports().isEmpty()) {
            appear(network);
        }
    }

    @Override
    public void remove(NetworkId network) {
        var presence = presences.remove(network);
        if (presence != null) {
            presence.close();
        }
        Legs.of(network, userspace).remove();
        fabric.remove(network);
    }

    @Override
    public Set<NetworkId> networks() {
        return fabric.networks();
    }

    /// Stops answering; namespaces and legs stay, for the next process to listen in.
    @Override
    public void close() {
        watch.cancel();
        presences.values().forEach(Presence::close);
        presences.clear();
    }

    /// Takes away what any process has made here.
    public static void removeAll() {
        Legs.all(false).forEach(Legs::remove);
    }

    private synchronized void appear(NetworkSpec network) {
        var present = presences.get(network.id());
        var addresses = network.resolverAddresses().stream().filter(Legs::answers).toList();
        var current = present;
        if (present == null || !places(present.subnets).equals(places(network.subnets())) || !present.addresses.equals(addresses)) {
            var legs = Legs.of(network.id(), userspace);
            legs.ensure(network.subnets(), addresses);
            current = new Presence(
                    network.subnets(),
                    addresses,
                    present == null ? serve(network.id(), legs.namespace()) : present.metadata,
                    names(present, addresses, legs.namespace()));
            presences.put(network.id(), current);
        }
        var resolver = network.resolver();
        if (resolver != null && current != null && current.names != null) {
            current.names.name(resolver.names());
            current.names.translate(network.subnets().stream().filter(Subnet::dns64).flatMap(Subnet::ranges).toList());
        }
    }

    /// Puts legs back that Open vSwitch has made anew, outside.
    private synchronized void look() {
        var strays = NetworkNamespace.hostLinks();
        presences.forEach((network, presence) -> {
            if (presence.subnets.stream().anyMatch(subnet -> strays.contains(Legs.name(subnet.id())))) {
                again(network, presence);
            }
        });
    }

    private void again(NetworkId network, Presence presence) {
        try {
            log.atWarn().addKeyValue("network", network).log("the network's legs were lost; they are made anew");
            Legs.of(network, userspace).ensure(presence.subnets, presence.addresses);
        } catch (RuntimeException failure) {
            log.atError().setCause(failure).addKeyValue("network", network).log("the network's legs are not to be made; it is tried again");
        }
    }

    /// What legs follow from.
    private static List<Object> places(List<Subnet> subnets) {
        return subnets.stream().<Object>map(subnet -> Arrays.asList(subnet.id(), subnet.cidr(), subnet.ipv6Cidr(), subnet.dhcp().mtu())).toList();
    }

    private List<MetadataServer> serve(NetworkId network, NetworkNamespace namespace) {
        var servers = new ArrayList<MetadataServer>();
        try {
            for (var address : Stream.of(Legs.METADATA_ADDRESS, Legs.METADATA_ADDRESS_IPV6).filter(Legs::answers).toList()) {
                servers.add(MetadataServer.begin(namespace.listen(address, METADATA_PORT), network, source, time));
            }
            log.atInfo().addKeyValue("network", network).log("metadata is answered");
            return servers;
        } catch (IOException failure) {
            servers.forEach(MetadataServer::close);
            throw new UncheckedIOException(failure);
        }
    }

    private @Nullable DnsServer names(@Nullable Presence before, List<String> addresses, NetworkNamespace namespace) {
        if (before != null && before.addresses.equals(addresses)) {
            return before.names;
        }
        if (before != null) {
            before.closeNames();
        }
        if (addresses.isEmpty()) {
            return null;
        }
        var server = new DnsServer(resolvers, time);
        try {
            for (var address : addresses) {
                server.serve(namespace.listen(address, DNS_PORT));
                server.serve(namespace.inside(
                        () -> DatagramChannel.open().bind(new InetSocketAddress(InetAddress.ofLiteral(address), DNS_PORT))));
            }
        } catch (IOException failure) {
            server.close();
            throw new UncheckedIOException(failure);
        }
        return server;
    }
}
