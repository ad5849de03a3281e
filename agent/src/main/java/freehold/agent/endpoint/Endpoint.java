package freehold.agent.endpoint;

import freehold.agent.guest.Identity;
import freehold.agent.namespace.Annex;
import freehold.agent.namespace.AnnexFabric;
import freehold.agent.namespace.NetworkNamespace;
import freehold.agent.namespace.Shares;
import freehold.hosting.Cidr;
import freehold.hosting.NetworkId;
import freehold.kernel.time.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// A port at which the cloud's services answer, on this host.
///
/// @param port      its id
/// @param id        of the VPC endpoint
/// @param address   IPv4
/// @param subnet    block of addresses that are next to it
/// @param gateway   the way to all others
/// @param mtu       of the network, in bytes
/// @param places    for connections, of all guests
/// @param shares    of its account's guests in them
/// @param userspace whether the kernel has no Open vSwitch datapath
record Endpoint(
        NetworkId network,
        String port,
        String id,
        String mac,
        String address,
        String subnet,
        String gateway,
        int mtu,
        Entrance entrance,
        Semaphore places,
        Shares shares,
        Timeline time,
        boolean userspace)
        implements Annex {
    static final String KIND = "vpce-";

    private static final String LEGS = "ve";

    @Override
    public NetworkNamespace namespace() {
        return AnnexFabric.namespace(KIND, network, port);
    }

    @Override
    public String leg() {
        return NetworkNamespace.link(LEGS, port);
    }

    @Override
    public Worker begin() {
        var namespace = namespace();
        namespace.ensure();
        namespace.set("ipv4/ip_forward", "0");
        namespace.set("ipv6/conf/all/disable_ipv6", "1");
        namespace.set("ipv6/conf/default/disable_ipv6", "1");
        namespace.plug(Map.of(leg(), Identity.port(port)), userspace);
        namespace.configure(List.of(
                "link set lo up",
                "link set " + leg() + " address " + mac + " mtu " + mtu + " up",
                "addr replace " + address + "/" + Cidr.parse(subnet).prefix() + " dev " + leg(),
                "route replace default via " + gateway + " dev " + leg()));
        try {
            return new Relay(namespace.listen(address, entrance.tcpPort()), id, entrance.socket(), places, shares, time);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
