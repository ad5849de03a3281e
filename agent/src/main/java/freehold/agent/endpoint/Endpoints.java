package freehold.agent.endpoint;

import freehold.agent.namespace.Annex;
import freehold.agent.namespace.AnnexFabric;
import freehold.hosting.Fabric;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.kernel.time.Timeline;
import java.util.Set;
import java.util.stream.Collectors;

/// Ports of networks at which the cloud's own services answer.
public final class Endpoints {
    private Endpoints() {}

    /// A fabric whose endpoints do.
    ///
    /// @param userspace whether the kernel has no Open vSwitch datapath
    public static AnnexFabric on(Fabric fabric, Entrance entrance, Timeline time, boolean userspace) {
        return new AnnexFabric(fabric, Endpoint.KIND, network -> of(network, entrance, time, userspace), time);
    }

    /// Takes away what any process has made here.
    public static void removeAll() {
        AnnexFabric.removeAll(Endpoint.KIND);
    }

    private static Set<Annex> of(NetworkSpec network, Entrance entrance, Timeline time, boolean userspace) {
        return network.ports().stream()
                .filter(port -> network.endpoints().containsKey(port.id()))
                .flatMap(port -> network.subnets().stream()
                        .filter(subnet -> subnet.id().equals(port.subnet()))
                        .map(subnet -> of(network, port, subnet, entrance, time, userspace)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Endpoint of(NetworkSpec network, Port port, Subnet subnet, Entrance entrance, Timeline time, boolean userspace) {
        return new Endpoint(
                network.id(), port.id(), network.endpoints().getOrDefault(port.id(), ""), port.mac(), port.addresses().getFirst(), subnet.cidr(), subnet.gateway(), subnet.dhcp().mtu(),
                entrance, time, userspace);
    }
}
