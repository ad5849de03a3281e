package freehold.agent.endpoint;

import freehold.agent.namespace.Annex;
import freehold.agent.namespace.AnnexFabric;
import freehold.agent.namespace.Shares;
import freehold.hosting.Fabric;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.kernel.time.Timeline;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Ports of networks at which the cloud's own services answer.
public final class Endpoints {
    /// Connections of all guests: the services take four times as many requests at one time.
    private static final int CONNECTIONS_LIMIT = 1_024;

    /// And of one account's guests, whichever of its endpoints they are at, and of one guest.
    private static final int CONNECTIONS_OF_ACCOUNT_LIMIT = 256;

    static final int CONNECTIONS_OF_ONE_LIMIT = 64;

    private final Entrance entrance;
    private final Timeline time;
    private final boolean userspace;
    private final Semaphore places = new Semaphore(CONNECTIONS_LIMIT);
    private final Map<String, Shares> accounts = new ConcurrentHashMap<>();

    private Endpoints(Entrance entrance, Timeline time, boolean userspace) {
        this.entrance = entrance;
        this.time = time;
        this.userspace = userspace;
    }

    /// A fabric whose endpoints do.
    ///
    /// @param userspace whether the kernel has no Open vSwitch datapath
    public static AnnexFabric on(Fabric fabric, Entrance entrance, Timeline time, boolean userspace) {
        return new AnnexFabric(fabric, Endpoint.KIND, new Endpoints(entrance, time, userspace)::of, time);
    }

    /// Takes away what any process has made here.
    public static void removeAll() {
        AnnexFabric.removeAll(Endpoint.KIND);
    }

    private Set<Annex> of(NetworkSpec network) {
        return network.ports().stream().flatMap(port -> of(network, port)).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Endpoint> of(NetworkSpec network, Port port) {
        var served = network.endpoints().get(port.id());
        return served == null
                ? Stream.empty()
                : network.subnets().stream()
                        .filter(subnet -> subnet.id().equals(port.subnet()))
                        .map(subnet -> of(network, port, subnet, served));
    }

    private Endpoint of(NetworkSpec network, Port port, Subnet subnet, NetworkSpec.Endpoint served) {
        var shares = accounts.computeIfAbsent(served.account(), _ -> new Shares(CONNECTIONS_OF_ACCOUNT_LIMIT, CONNECTIONS_OF_ONE_LIMIT));
        return new Endpoint(
                network.id(), port.id(), served.id(), port.mac(), port.addresses().getFirst(), subnet.cidr(), subnet.gateway(),
                subnet.dhcp().mtu(), entrance, places, shares, time, userspace);
    }
}
