package freehold.agent.ovn;

import freehold.agent.Macs;
import freehold.hosting.Cidr;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/// Peerings: the routers of two networks, joined. Each network has its own end, which leads nowhere until the other is there.
///
/// What comes in by a peering is routed into the network's own subnets and nowhere else: peering is not passed on
/// (<https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html>).
final class Peerings {
    /// Ends have addresses of a class that no packet bears (240.0.0.0/5 of RFC 1112's reserved), chosen by the peering's id, so
    /// that each network knows the other's without asking.
    private static final int RESERVED = 0xF0000000;
    private static final int CHOSEN = 0x03FFFFFF;

    private Peerings() {}

    static void add(Setting setting, Rows rows) {
        for (var peering : setting.network().peerings()) {
            var end = end(peering.id(), peering.requester());
            rows.addTo(setting.id(), "ports", "Logical_Router_Port", end, Map.of(
                    "name", end,
                    "mac", Macs.of(end),
                    "networks", address(peering.id(), peering.requester(), false) + "/32",
                    "peer", end(peering.id(), !peering.requester())));
        }
    }

    /// The router's port at one end.
    static String end(String peering, boolean requester) {
        return (requester ? "ask-" : "accept-") + peering;
    }

    /// The address of one end.
    static String address(String peering, boolean requester, boolean ipv6) {
        if (ipv6) {
            return Macs.linkLocal(Macs.of(end(peering, requester)));
        }
        int chosen = (int) UUID.nameUUIDFromBytes(peering.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits() & CHOSEN;
        return Cidr.text(RESERVED | chosen << 1 | (requester ? 1 : 0));
    }
}
