package freehold.agent.ovn;

import freehold.agent.Macs;
import freehold.agent.guest.Identity;
import freehold.agent.ovsdb.Wanted;
import freehold.agent.ovsdb.Wanted.Ref;
import freehold.hosting.Cidr;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Group;
import freehold.hosting.NetworkSpec.Mapping;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.NetworkSpec.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A network as rows of OVN's northbound database: pure.
///
/// Each subnet has a metadata port (a `localport`, which is on every host at once) with the subnet's third address and
/// 169.254.169.254; DHCP tells guests the route to the latter. All guests' ports are in one group that drops what no
/// security group allows; DHCP and metadata always pass, as on EC2.
final class VpcRows {
    static final String METADATA_ADDRESS = "169.254.169.254";

    /// Priorities of rules: what is allowed goes before what is dropped.
    private static final int ALLOW = 1002;
    private static final int DROP = 1000;

    private static final int LEASE_SECONDS = 3600;

    private final NetworkSpec network;
    private final Outside outside;
    private final String transitAddress;
    private final String id;
    private final List<Wanted> rows = new ArrayList<>();

    /// @param transitAddress of this network's router on the outer bridge
    VpcRows(NetworkSpec network, Outside outside, String transitAddress) {
        this.network = network;
        this.outside = outside;
        this.transitAddress = transitAddress;
        this.id = network.id().value();
    }

    List<Wanted> rows() {
        network.subnets().forEach(this::subnet);
        network.ports().forEach(this::port);
        network.groups().forEach(this::group);
        everyone();
        outer();
        router();
        return List.copyOf(rows);
    }

    /// The name of a subnet's metadata port, on switches and on hosts.
    static String metadataPort(String subnet) {
        return "md-" + subnet;
    }

    /// The name of a group in match expressions, where a dash is no letter.
    static String groupName(String group) {
        return group.replace('-', '_');
    }

    private void subnet(Subnet subnet) {
        var cidr = Cidr.parse(subnet.cidr());
        var gateway = subnet.gateway() + "/" + cidr.prefix();
        add("Logical_Router_Port", routerPort(subnet.id()), Map.of(
                "name", routerPort(subnet.id()), "mac", Macs.of(subnet.id()), "networks", gateway));
        add("Logical_Switch_Port", toRouter(subnet.id()), Map.of(
                "name", toRouter(subnet.id()),
                "type", "router",
                "addresses", "router",
                "options", Map.of("router-port", routerPort(subnet.id()))));
        add("Logical_Switch_Port", metadataPort(subnet.id()), Map.of(
                "name", metadataPort(subnet.id()),
                "type", "localport",
                "addresses", Macs.of(metadataPort(subnet.id())) + " " + cidr.address(2) + " " + METADATA_ADDRESS));
        add("DHCP_Options", dhcp(subnet.id()), Map.of("cidr", subnet.cidr(), "options", dhcpOptions(subnet, cidr)));
        var ports = network.ports().stream()
                .filter(port -> port.subnet().equals(subnet.id()))
                .map(port -> (Object) new Ref(port.id()))
                .collect(Collectors.toCollection(HashSet::new));
        ports.add(new Ref(toRouter(subnet.id())));
        ports.add(new Ref(metadataPort(subnet.id())));
        add("Logical_Switch", subnet.id(), Map.of("name", subnet.id(), "ports", ports));
    }

    private Map<String, String> dhcpOptions(Subnet subnet, Cidr cidr) {
        var options = new LinkedHashMap<String, String>();
        options.put("server_id", subnet.gateway());
        options.put("server_mac", Macs.of(subnet.id()));
        options.put("router", subnet.gateway());
        options.put("lease_time", Integer.toString(LEASE_SECONDS));
        options.put("mtu", Integer.toString(subnet.dhcp().mtu()));
        options.put("domain_name", "\"" + subnet.dhcp().domainName() + "\"");
        // Clients that read this option pass over `router` (RFC 3442), so the default route is here too.
        options.put("classless_static_route", "{" + METADATA_ADDRESS + "/32," + cidr.address(2) + ", 0.0.0.0/0," + subnet.gateway() + "}");
        if (!subnet.dhcp().dns().isEmpty()) {
            options.put("dns_server", "{" + String.join(", ", subnet.dhcp().dns()) + "}");
        }
        return options;
    }

    private void port(Port port) {
        var addresses = port.mac() + " " + String.join(" ", port.addresses());
        add("Logical_Switch_Port", port.id(), Map.of(
                "name", Identity.port(port.id()),
                "addresses", addresses,
                // A port that may speak for other addresses still speaks with its own hardware address only.
                "port_security", port.antiSpoofing() ? addresses : port.mac(),
                "options", Map.of("hostname", "\"" + port.hostname() + "\""),
                "dhcpv4_options", new Ref(dhcp(port.subnet()))));
        for (var mapping : publicMappings(port)) {
            add("NAT", nat(mapping.publicAddress()), Map.of(
                    "type", "dnat_and_snat",
                    "external_ip", mapping.publicAddress(),
                    "logical_ip", mapping.privateAddress()));
        }
    }

    /// Those that count: of a subnet with a way to the internet.
    private List<Mapping> publicMappings(Port port) {
        boolean internet = network.subnets().stream().anyMatch(subnet -> subnet.id().equals(port.subnet())
                && subnet.routes().stream().anyMatch(route -> route.target() instanceof Target.Internet));
        return internet ? port.publicMapping() : List.of();
    }

    private void group(Group group) {
        var acls = new HashSet<Object>();
        var matches = new HashSet<String>();
        group.ingress().forEach(rule -> matches.add("to-lport|" + Match.ingress(group.id(), rule)));
        group.egress().forEach(rule -> matches.add("from-lport|" + Match.egress(group.id(), rule)));
        for (var match : matches) {
            int bar = match.indexOf('|');
            var key = "acl-" + UUID.nameUUIDFromBytes((group.id() + match).getBytes(StandardCharsets.UTF_8));
            acls.add(acl(key, match.substring(0, bar), ALLOW, match.substring(bar + 1), "allow-related"));
        }
        var members = network.ports().stream()
                .filter(port -> port.groups().contains(group.id()))
                .map(port -> (Object) new Ref(port.id()))
                .collect(Collectors.toSet());
        add("Port_Group", group.id(), Map.of("name", groupName(group.id()), "ports", members, "acls", acls));
    }

    /// The group of all guests' ports.
    private void everyone() {
        var name = groupName("all-" + id);
        var in = "inport == @" + name;
        var out = "outport == @" + name;
        var acls = Set.<Object>of(
                acl("drop-out-" + id, "from-lport", DROP, in + " && ip", "drop"),
                acl("drop-in-" + id, "to-lport", DROP, out + " && ip", "drop"),
                acl("dhcp-" + id, "from-lport", ALLOW, in + " && ip4 && udp.src == 68 && udp.dst == 67", "allow"),
                acl("metadata-" + id, "from-lport", ALLOW,
                        in + " && ip4.dst == " + METADATA_ADDRESS + " && tcp.dst == 80", "allow-related"));
        var ports = network.ports().stream().map(port -> (Object) new Ref(port.id())).collect(Collectors.toSet());
        add("Port_Group", "all-" + id, Map.of("name", name, "ports", ports, "acls", acls));
    }

    private Ref acl(String key, String direction, int priority, String match, String action) {
        add("ACL", key, Map.of("direction", direction, "priority", priority, "match", match, "action", action));
        return new Ref(key);
    }

    /// The router's way to the outer bridge.
    private void outer() {
        var port = "outer-" + id;
        add("Gateway_Chassis", "gateway-" + id, Map.of(
                "name", port + "-" + outside.chassis(), "chassis_name", outside.chassis(), "priority", 10));
        add("Logical_Router_Port", port, Map.of(
                "name", port,
                "mac", Macs.of(port),
                "networks", transitAddress + "/" + outside.transit().prefix(),
                "gateway_chassis", new Ref("gateway-" + id)));
        add("Logical_Switch_Port", "to-" + port, Map.of(
                "name", "to-" + port, "type", "router", "addresses", "router",
                // Public addresses are told to the host when they come here: they may have been another network's before.
                "options", Map.of("router-port", port, "nat-addresses", "router")));
        add("Logical_Switch_Port", "bridge-" + id, Map.of(
                "name", "bridge-" + id,
                "type", "localnet",
                "addresses", "unknown",
                "options", Map.of("network_name", outside.physicalNetwork())));
        add("Logical_Switch", "outside-" + id, Map.of(
                "name", "outside-" + id, "ports", Set.of(new Ref("to-" + port), new Ref("bridge-" + id))));
        add("Logical_Router_Static_Route", "default-" + id, Map.of("ip_prefix", "0.0.0.0/0", "nexthop", outside.nextHop()));
    }

    private void router() {
        var ports = network.subnets().stream()
                .map(subnet -> (Object) new Ref(routerPort(subnet.id())))
                .collect(Collectors.toCollection(HashSet::new));
        ports.add(new Ref("outer-" + id));
        var nats = network.ports().stream()
                .flatMap(port -> publicMappings(port).stream())
                .map(mapping -> (Object) new Ref(nat(mapping.publicAddress())))
                .collect(Collectors.toSet());
        add("Logical_Router", id, Map.of(
                "name", id, "ports", ports, "nat", nats, "static_routes", new Ref("default-" + id)));
    }

    private void add(String table, String key, Map<String, Object> columns) {
        rows.add(new Wanted(table, key, columns));
    }

    private static String routerPort(String subnet) {
        return "router-" + subnet;
    }

    private static String toRouter(String subnet) {
        return "to-router-" + subnet;
    }

    private static String dhcp(String subnet) {
        return "dhcp-" + subnet;
    }

    private static String nat(String publicAddress) {
        return "nat-" + publicAddress;
    }
}
