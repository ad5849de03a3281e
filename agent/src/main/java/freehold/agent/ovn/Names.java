package freehold.agent.ovn;

import freehold.agent.Macs;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The names of a network's rows: keys of ours and, where OVN's tables want a name, that too.
final class Names {
    private Names() {}

    /// A router's port in a subnet.
    static String routerPort(String subnet) {
        return "router-" + subnet;
    }

    /// Its hardware address, the guests' gateway.
    static String routerMac(String subnet) {
        return Macs.of(subnet);
    }

    /// The switch's port that leads there: the subnet's edge.
    static String toRouter(String subnet) {
        return "to-router-" + subnet;
    }

    /// A subnet's metadata port, on switches and on hosts.
    static String metadataPort(String subnet) {
        return "md-" + subnet;
    }

    /// A router's port to the outer bridge.
    static String outer(String network) {
        return "outer-" + network;
    }

    /// The group of all guests' ports of a network.
    static String everyone(String network) {
        return "all-" + network;
    }

    /// A name in match expressions, where a dash is no letter.
    static String symbol(String name) {
        return name.replace('-', '_');
    }

    /// A key for a row that has no name but what it says.
    static String digest(String kind, String content) {
        return kind + "-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }
}
