package freehold.agent.metadata;

import freehold.agent.Macs;
import freehold.agent.namespace.NetworkNamespace;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.Ranges;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// A network's namespace on this host, with a leg in each of its subnets: an internal port of Open vSwitch that OVN binds to the
/// subnet's metadata port.
///
/// @param userspace whether the kernel has no Open vSwitch datapath
record Legs(NetworkNamespace namespace, boolean userspace) {
    static final String METADATA_ADDRESS = "169.254.169.254";
    static final String METADATA_ADDRESS_IPV6 = "fd00:ec2::254";

    private static final String NAMESPACES = "freehold-";
    private static final String LEGS = "md";

    static Legs of(NetworkId network, boolean userspace) {
        return new Legs(new NetworkNamespace(NAMESPACES + network.value()), userspace);
    }

    /// Those that any process has made here.
    static List<Legs> all(boolean userspace) {
        return NetworkNamespace.beginning(NAMESPACES).stream().map(namespace -> new Legs(namespace, userspace)).toList();
    }

    /// Brings the namespace to what the network is.
    ///
    /// @param resolver where names are answered
    void ensure(List<Subnet> subnets, List<String> resolver) {
        namespace.ensure();
        namespace.set("ipv6/conf/default/disable_ipv6", "1");
        namespace.set("ipv4/ip_forward", "0"); // or guests pass from subnet to subnet by here, whatever their routes and edges say
        namespace.set("ipv4/conf/all/rp_filter", "0"); // who asks across subnets is answered
        namespace.set("ipv4/conf/default/rp_filter", "0");
        namespace.set("ipv6/conf/all/forwarding", "0");
        namespace.set("ipv6/conf/lo/disable_ipv6", "0");
        var wanted = new LinkedHashMap<String, String>();
        subnets.forEach(subnet -> wanted.put(name(subnet.id()), port(subnet)));
        NetworkNamespace.unplug(present().stream().filter(leg -> !wanted.containsKey(leg)).toList());
        namespace.plug(wanted, userspace);
        configure(subnets, resolver);
    }

    /// Harmless if it isn't there.
    void remove() {
        NetworkNamespace.unplug(present());
        namespace.delete();
    }

    private void configure(List<Subnet> subnets, List<String> resolver) {
        var lines = new ArrayList<>(List.of("link set lo up"));
        Stream.concat(Stream.of(METADATA_ADDRESS_IPV6), resolver.stream())
                .filter(Legs::answers)
                .forEach(address -> lines.add("addr replace " + Ranges.only(address) + " dev lo" + (Ranges.isIpv6(address) ? " nodad" : "")));
        for (var subnet : subnets) {
            var leg = name(subnet.id());
            var cidr = Cidr.parse(subnet.cidr());
            lines.addAll(List.of(
                    "link set " + leg + " address " + Macs.of(port(subnet)),
                    "link set " + leg + " mtu " + subnet.dhcp().mtu(),
                    "addr replace " + cidr.address(2) + "/" + cidr.prefix() + " dev " + leg,
                    "addr replace " + METADATA_ADDRESS + "/32 dev " + leg,
                    "link set " + leg + " up"));
            namespace.set("ipv6/conf/" + leg + "/accept_ra", "0"); // guests are no routers of ours
            namespace.set("ipv6/conf/" + leg + "/disable_ipv6", "1"); // and forget a block that it had before
            var block = subnet.ipv6Cidr();
            if (block != null && NetworkNamespace.hasIpv6()) {
                namespace.set("ipv6/conf/" + leg + "/disable_ipv6", "0");
                var ipv6 = Ipv6Cidr.parse(block);
                lines.add("addr replace " + ipv6.address(BigInteger.TWO) + "/" + ipv6.prefix() + " dev " + leg + " nodad");
            }
        }
        namespace.configure(lines);
    }

    /// Whether the kernel can have such an address; it may be without IPv6.
    static boolean answers(String address) {
        return !Ranges.isIpv6(address) || NetworkNamespace.hasIpv6();
    }

    private List<String> present() {
        return namespace.links().stream().filter(name -> name.startsWith(LEGS)).toList();
    }

    private static String port(Subnet subnet) {
        return "md-" + subnet.id();
    }

    static String name(String subnet) {
        return NetworkNamespace.link(LEGS, subnet);
    }
}
