package freehold.agent.ovn;

import freehold.agent.Macs;
import freehold.agent.ovsdb.Wanted.Ref;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.hosting.NetworkSpec.Dhcp;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.Ranges;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Subnets: a switch each, the router's port in it, and what DHCP tells there.
///
/// Each has a metadata port (a `localport`, which is on every host at once) with the subnet's third address and
/// 169.254.169.254; DHCP tells guests the route to the latter.
final class Switches {
    private static final int LEASE_SECONDS = 3600;

    private Switches() {}

    static void add(Setting setting, Rows rows) {
        for (var subnet : setting.network().subnets()) {
            rows.add("Logical_Switch", subnet.id(), Map.of("name", subnet.id(), "ports", Set.of()));
            router(setting, subnet, rows);
            metadata(setting, subnet, rows);
            rows.add("DHCP_Options", dhcp(subnet.id()), Map.of("cidr", subnet.cidr(), "options", options(setting, subnet)));
            var block = subnet.ipv6Cidr();
            if (block != null) {
                rows.add("DHCP_Options", dhcp6(subnet.id()), Map.of("cidr", block, "options", options6(subnet)));
            }
        }
    }

    static String dhcp(String subnet) {
        return "dhcp-" + subnet;
    }

    static String dhcp6(String subnet) {
        return "dhcp6-" + subnet;
    }

    private static void router(Setting setting, Subnet subnet, Rows rows) {
        var port = Names.routerPort(subnet.id());
        var networks = new LinkedHashSet<Object>();
        networks.add(subnet.gateway() + "/" + Cidr.parse(subnet.cidr()).prefix());
        Map<String, String> announced = Map.of();
        var block = subnet.ipv6Cidr();
        if (block != null) {
            networks.add(gateway6(block) + "/" + Ipv6Cidr.parse(block).prefix());
            // As on EC2: the router says who it is, addresses are told by DHCP.
            announced = Map.of(
                    "address_mode", "dhcpv6_stateful",
                    "send_periodic", "true",
                    "mtu", Integer.toString(subnet.dhcp().mtu()));
        }
        rows.addTo(setting.id(), "ports", "Logical_Router_Port", port, Map.of(
                "name", port,
                "mac", Names.routerMac(subnet.id()),
                "networks", networks,
                "ipv6_ra_configs", announced,
                "options", Map.of("route_table", subnet.id())));
        rows.addTo(subnet.id(), "ports", "Logical_Switch_Port", Names.toRouter(subnet.id()), Map.of(
                "name", Names.toRouter(subnet.id()),
                "type", "router",
                "addresses", "router",
                "options", Map.of("router-port", port)));
    }

    private static void metadata(Setting setting, Subnet subnet, Rows rows) {
        var name = Names.metadataPort(subnet.id());
        rows.addTo(subnet.id(), "ports", "Logical_Switch_Port", name, Map.of(
                "name", name,
                "type", "localport",
                "addresses", Macs.of(name) + " " + legs(subnet) + " " + String.join(" ", linkLocal(setting))));
    }

    private static String legs(Subnet subnet) {
        var block = subnet.ipv6Cidr();
        return Setting.leg(subnet) + (block == null ? "" : " " + Setting.leg6(block));
    }

    /// Those of the service addresses that guests take for neighbours.
    private static Set<String> linkLocal(Setting setting) {
        return setting.services(false).stream()
                .filter(address -> address.startsWith("169.254."))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, String> options(Setting setting, Subnet subnet) {
        var options = common(subnet.dhcp(), false);
        options.put("server_id", subnet.gateway());
        options.put("server_mac", Names.routerMac(subnet.id()));
        options.put("router", subnet.gateway());
        options.put("lease_time", Integer.toString(LEASE_SECONDS));
        options.put("mtu", Integer.toString(subnet.dhcp().mtu()));
        put(options, "domain_name", quoted(subnet.dhcp().domainName()));
        put(options, "ntp_server", list(subnet.dhcp().ntp().stream().filter(address -> !Ranges.isIpv6(address)).toList()));
        // Clients that read this option pass over `router` (RFC 3442), so the default route is here too.
        var routes = linkLocal(setting).stream()
                .map(address -> address + "/32," + Setting.leg(subnet))
                .collect(Collectors.joining(", "));
        options.put("classless_static_route", "{" + routes + ", 0.0.0.0/0," + subnet.gateway() + "}");
        return options;
    }

    private static Map<String, String> options6(Subnet subnet) {
        var options = common(subnet.dhcp(), true);
        options.put("server_id", Names.routerMac(subnet.id()));
        put(options, "domain_search", quoted(subnet.dhcp().domainName()));
        return options;
    }

    private static Map<String, String> common(Dhcp dhcp, boolean ipv6) {
        var options = new LinkedHashMap<String, String>();
        put(options, "dns_server", list(dhcp.dns().stream().filter(address -> Ranges.isIpv6(address) == ipv6).toList()));
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }

    private static @Nullable String list(java.util.List<String> addresses) {
        return addresses.isEmpty() ? null : "{" + String.join(", ", addresses) + "}";
    }

    private static @Nullable String quoted(String text) {
        return text.isEmpty() ? null : "\"" + text + "\"";
    }

    /// The router's address in a subnet's IPv6 block: the first after the block's own.
    static String gateway6(String block) {
        return Ipv6Cidr.parse(block).address(BigInteger.ONE);
    }

    /// A reference to what DHCP tells, if there is any.
    static Set<Object> dhcp6(Subnet subnet) {
        return subnet.ipv6Cidr() == null ? Set.of() : Set.of(new Ref(dhcp6(subnet.id())));
    }
}
