package freehold.agent.metadata;

import freehold.agent.Command;
import freehold.agent.Macs;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Subnet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A network's namespace on this host, with a leg in each of its subnets: an internal port of Open vSwitch that OVN binds to the
/// subnet's metadata port.
///
/// @param namespace as `ip netns` knows it
/// @param userspace whether the kernel has no Open vSwitch datapath
record Legs(String namespace, boolean userspace) {
    static final String METADATA_ADDRESS = "169.254.169.254";
    static final String METADATA_ADDRESS_IPV6 = "fd00:ec2::254";

    private static final String PREFIX = "freehold-";
    private static final String BRIDGE = "br-int";
    private static final Path SETTINGS = Path.of("/proc/sys/net");

    static Legs of(NetworkId network, boolean userspace) {
        return new Legs(PREFIX + network.value(), userspace);
    }

    /// Those that any process has made here.
    static List<Legs> all(boolean userspace) {
        return namespaces().filter(name -> name.startsWith(PREFIX)).map(name -> new Legs(name, userspace)).toList();
    }

    /// Brings the namespace to what the network is.
    void ensure(NetworkSpec network) {
        if (namespaces().noneMatch(namespace::equals)) {
            Command.run("ip", "netns", "add", namespace);
            set("ipv6/conf/default/disable_ipv6", "1");
        }
        set("ipv4/ip_forward", "0"); // or guests pass from subnet to subnet by here, whatever their routes and edges say
        set("ipv4/conf/all/rp_filter", "0"); // who asks across subnets is answered
        set("ipv4/conf/default/rp_filter", "0");
        set("ipv6/conf/all/forwarding", "0");
        set("ipv6/conf/lo/disable_ipv6", "0");
        var wanted = network.subnets().stream().map(subnet -> name(subnet.id())).collect(Collectors.toSet());
        var present = present();
        unplug(present.stream().filter(leg -> !wanted.contains(leg)).toList());
        var missing = network.subnets().stream().filter(subnet -> !present.contains(name(subnet.id()))).toList();
        plug(missing);
        configure(network);
        if (userspace) {
            missing.forEach(subnet -> Command.run("ip", "netns", "exec", namespace, "ethtool", "-K", name(subnet.id()), "tx", "off"));
        }
    }

    /// Harmless if it isn't there.
    void remove() {
        unplug(present());
        Command.attempt("ip", "netns", "delete", namespace);
    }

    NetworkNamespace open() {
        return new NetworkNamespace(namespace);
    }

    private void plug(List<Subnet> subnets) {
        var add = new ArrayList<>(List.of("ovs-vsctl"));
        for (var subnet : subnets) {
            add.addAll(List.of(
                    "--", "--may-exist", "add-port", BRIDGE, name(subnet.id()), "--", "set", "interface", name(subnet.id()),
                    "type=internal", "external_ids:iface-id=" + port(subnet)));
        }
        if (!subnets.isEmpty()) {
            Command.run(add);
            Command.feed(
                    subnets.stream()
                            .map(subnet -> "link set " + name(subnet.id()) + " netns " + namespace)
                            .collect(Collectors.joining("\n")),
                    "ip", "-batch", "-");
        }
    }

    private void configure(NetworkSpec network) {
        var lines = new ArrayList<>(List.of("link set lo up"));
        network.resolverAddresses().forEach(address -> lines.add("addr replace " + address + "/32 dev lo"));
        if (hasIpv6()) {
            lines.add("addr replace " + METADATA_ADDRESS_IPV6 + "/128 dev lo nodad");
        }
        for (var subnet : network.subnets()) {
            var leg = name(subnet.id());
            var cidr = Cidr.parse(subnet.cidr());
            lines.addAll(List.of(
                    "link set " + leg + " address " + Macs.of(port(subnet)),
                    "link set " + leg + " mtu " + subnet.dhcp().mtu(),
                    "addr replace " + cidr.address(2) + "/" + cidr.prefix() + " dev " + leg,
                    "addr replace " + METADATA_ADDRESS + "/32 dev " + leg,
                    "link set " + leg + " up"));
            set("ipv6/conf/" + leg + "/accept_ra", "0"); // guests are no routers of ours
            set("ipv6/conf/" + leg + "/disable_ipv6", "1"); // and forget a block that it had before
            var block = subnet.ipv6Cidr();
            if (block != null && hasIpv6()) {
                set("ipv6/conf/" + leg + "/disable_ipv6", "0");
                var ipv6 = Ipv6Cidr.parse(block);
                lines.add("addr replace " + ipv6.address(BigInteger.TWO) + "/" + ipv6.prefix() + " dev " + leg + " nodad");
            }
        }
        Command.feed(String.join("\n", lines), "ip", "-n", namespace, "-batch", "-");
    }

    /// Whether the kernel does; it may be without.
    static boolean hasIpv6() {
        return Files.exists(SETTINGS.resolve("ipv6"));
    }

    private void unplug(Iterable<String> legs) {
        var remove = new ArrayList<>(List.of("ovs-vsctl"));
        legs.forEach(leg -> remove.addAll(List.of("--", "--if-exists", "del-port", BRIDGE, leg)));
        if (remove.size() > 1) {
            Command.run(remove);
        }
    }

    private Set<String> present() {
        var links = Command.attempt("ip", "-n", namespace, "-o", "link", "show");
        var legs = new HashSet<String>();
        if (links.isOk()) {
            links.output().lines().map(line -> line.split(":")[1].strip()).filter(name -> name.startsWith("md")).forEach(legs::add);
        }
        return legs;
    }

    private void set(String setting, String value) {
        try {
            open().inside(() -> {
                var file = SETTINGS.resolve(setting);
                return Files.exists(file) ? Files.writeString(file, value) : file; // a kernel may be without IPv6
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> namespaces() {
        return Command.run("ip", "netns", "list").lines().map(line -> line.split(" ")[0]);
    }

    private static String port(Subnet subnet) {
        return "md-" + subnet.id();
    }

    /// Linux allows an interface 15 characters: `md` and the last of the subnet's id.
    private static String name(String subnet) {
        return "md" + subnet.substring(Math.max(0, subnet.length() - 13));
    }
}
