package freehold.agent.ovn;

import freehold.agent.Command;
import freehold.hosting.Cidr;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The bridge between guests' networks and the host's own: guests' public addresses are on it, the host routes to them, and
/// what guests send further goes out masqueraded by the host. The host's uplink itself is never touched.
///
/// From the bridge the host accepts only answers to what it began itself, and passes on only what has a public address of
/// the pool as its source: a guest reaches the outside, and neither the host nor the host's neighbours by a forged address.
public final class OuterBridge {
    private static final String TABLE = "freehold";
    private static final Path FORWARDING = Path.of("/proc/sys/net/ipv4/ip_forward");

    private final String name;
    private final Outside outside;
    private final List<Cidr> pool;
    private final boolean userspace;
    private final Path before;

    /// @param name      of the bridge: `br-ex`
    /// @param pool      guests' public addresses
    /// @param userspace whether the kernel has no Open vSwitch datapath
    /// @param before    keeps whether the host forwarded packets before we came, until `remove`
    public OuterBridge(String name, Outside outside, List<Cidr> pool, boolean userspace, Path before) {
        this.name = name;
        this.outside = outside;
        this.pool = List.copyOf(pool);
        this.userspace = userspace;
        this.before = before;
    }

    /// Brings the bridge, its addresses, routes and rules about; doing so again changes nothing.
    public void ensure() {
        var add = new java.util.ArrayList<>(List.of("ovs-vsctl", "--may-exist", "add-br", name));
        if (userspace) {
            add.addAll(List.of("--", "set", "bridge", name, "datapath_type=netdev"));
        }
        add.addAll(List.of("--", "set", "open_vswitch", ".",
                "external-ids:ovn-bridge-mappings=" + outside.physicalNetwork() + ":" + name));
        Command.run(add);
        var commands = Stream.concat(
                Stream.of(
                        "link set " + name + " up",
                        "addr replace " + outside.nextHop() + "/" + outside.transit().prefix() + " dev " + name),
                pool.stream().map(range -> "route replace " + range + " dev " + name));
        Command.feed(commands.collect(Collectors.joining("\n")), "ip", "-batch", "-");
        if (userspace) {
            Command.run("ethtool", "-K", name, "tx", "off"); // or TCP to guests stalls: their checksums are never filled in
        }
        forward();
        Command.feed(rules(), "nft", "-f", "-");
    }

    /// Takes it all away again; harmless if it isn't there.
    public void remove() {
        Command.attempt("nft", "delete", "table", "ip", TABLE);
        Command.run("ovs-vsctl", "--if-exists", "del-br", name);
        forwardAsBefore();
    }

    /// Has the host pass packets on between guests and its uplink. What it did before is written down first, and once.
    private void forward() {
        try {
            if (Files.notExists(before)) {
                Files.copy(FORWARDING, before);
            }
            Files.writeString(FORWARDING, "1\n");
        } catch (IOException failed) {
            throw new UncheckedIOException("can't switch on forwarding of packets", failed);
        }
    }

    private void forwardAsBefore() {
        try {
            if (Files.exists(before)) {
                Files.writeString(FORWARDING, Files.readString(before));
                Files.delete(before);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("can't leave forwarding of packets as it was", failed);
        }
    }

    /// The host's rules, whole: loading them again replaces them.
    String rules() {
        var guests = pool.stream().map(Cidr::toString).collect(Collectors.joining(", "));
        return """
                table ip %1$s {}
                delete table ip %1$s
                table ip %1$s {
                    chain input {
                        type filter hook input priority filter; policy accept;
                        iifname "%2$s" ct state established,related accept
                        iifname "%2$s" icmp type echo-request accept
                        iifname "%2$s" drop
                    }
                    chain forward {
                        type filter hook forward priority filter; policy accept;
                        iifname "%2$s" ip saddr != { %3$s } drop
                    }
                    chain postrouting {
                        type nat hook postrouting priority srcnat; policy accept;
                        ip saddr { %3$s } oifname != "%2$s" masquerade
                    }
                }
                """
                .formatted(TABLE, name, guests);
    }
}
