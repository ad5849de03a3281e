package freehold.agent.ovn;

import freehold.agent.Command;
import freehold.agent.Macs;
import freehold.agent.namespace.NetworkNamespace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The bridge between guests' networks and the host's own: guests' public addresses are on it, the host routes to them, and
/// what guests send further goes out masqueraded by the host. The host's uplink itself is never touched.
public final class OuterBridge {
    private final String name;
    private final Outside outside;
    private final PublicRanges ranges;
    private final boolean userspace;
    private final Forwarding forwarding;

    /// @param name      of the bridge: `br-ex`
    /// @param ranges    guests' public addresses
    /// @param userspace whether the kernel has no Open vSwitch datapath
    /// @param before    keeps whether the host forwarded packets before we came, until `remove`
    public OuterBridge(String name, Outside outside, PublicRanges ranges, boolean userspace, Path before) {
        this.name = name;
        this.outside = outside;
        this.ranges = ranges;
        this.userspace = userspace;
        this.forwarding = new Forwarding(before);
    }

    /// Brings the bridge, its addresses, routes and rules about; doing so again changes nothing.
    public void ensure() {
        var add = new ArrayList<>(List.of("ovs-vsctl", "--may-exist", "add-br", name));
        // Routers remember whom they send to.
        add.addAll(List.of("--", "set", "bridge", name, "other-config:hwaddr=\"" + Macs.of(name) + "\""));
        if (userspace) {
            add.add("datapath_type=netdev");
        }
        add.addAll(List.of("--", "set", "open_vswitch", ".",
                "external-ids:ovn-bridge-mappings=" + outside.physicalNetwork() + ":" + name));
        Command.run(add);
        Command.feed(String.join("\n", addresses()), "ip", "-batch", "-");
        if (userspace) {
            Command.run("ethtool", "-K", name, "tx", "off"); // or TCP to guests stalls: their checksums are never filled in
        }
        forwarding.ensure(ipv6());
        var rules = new OuterRules(name, ranges);
        Command.feed(NetworkNamespace.hasIpv6() ? rules.ipv4() + rules.ipv6() : rules.ipv4(), "nft", "-f", "-");
    }

    /// Takes it all away again; harmless if it isn't there.
    public void remove() {
        new OuterRules(name, ranges).removal().forEach(command -> Command.attempt(command.toArray(String[]::new)));
        Command.run("ovs-vsctl", "--if-exists", "del-br", name);
        forwarding.asBefore();
    }

    private boolean ipv6() {
        return !ranges.ipv6().isEmpty() && NetworkNamespace.hasIpv6();
    }

    private List<String> addresses() {
        var lines = new ArrayList<>(List.of(
                "link set " + name + " up",
                "addr replace " + outside.nextHop() + "/" + outside.transit().prefix() + " dev " + name));
        ranges.ipv4().forEach(range -> lines.add("route replace " + range + " dev " + name));
        if (ipv6()) {
            lines.add("addr replace " + Outside.NEXT_HOP_IPV6 + "/64 dev " + name + " nodad");
            ranges.ipv6().forEach(range -> lines.add("route replace " + range + " dev " + name));
        }
        return lines;
    }
}
