package freehold.agent.ovn;

import freehold.agent.Macs;
import freehold.agent.nat64.Link;
import freehold.hosting.Cidr;
import freehold.hosting.NetworkSpec.Nat;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.Ranges;
import java.util.Map;
import java.util.Set;

/// NAT gateways: a router with one port, in the gateway's subnet. What is sent to it goes on to the network's router as from its
/// own address, and from there as the subnet's table says
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html>). IPv6 makes a detour there, by a translator, from which it
/// comes back as IPv4.
final class Nats {
    private Nats() {}

    static void add(Setting setting, Rows rows) {
        for (var nat : setting.network().nats()) {
            setting.subnet(nat.subnet()).ifPresent(subnet -> gateway(setting, nat, subnet, rows));
        }
        for (var nat : setting.network().translators()) {
            setting.subnet(nat.subnet()).ifPresent(subnet -> translator(nat, subnet, rows));
        }
    }

    private static void gateway(Setting setting, Nat nat, Subnet subnet, Rows rows) {
        var address = nat.addresses().getFirst();
        rows.add("Logical_Router", nat.id(), Map.of(
                "name", nat.id(),
                "ports", Set.of(),
                "nat", Set.of(),
                "static_routes", Set.of(),
                "options", Map.of("chassis", setting.outside().chassis())));
        var port = port(nat);
        rows.addTo(nat.id(), "ports", "Logical_Router_Port", port, Map.of(
                "name", port, "mac", nat.mac(), "networks", address + "/" + Cidr.parse(subnet.cidr()).prefix()));
        rows.addTo(nat.subnet(), "ports", "Logical_Switch_Port", "to-" + port, Map.of(
                "name", "to-" + port, "type", "router", "addresses", "router", "options", Map.of("router-port", port)));
        rows.addTo(nat.id(), "nat", "NAT", "snat-" + nat.id(), Map.of(
                "type", "snat", "external_ip", address, "logical_ip", "0.0.0.0/0", "options", Map.of()));
        route(nat, "0.0.0.0/0", subnet.gateway(), port, "", rows);
    }

    private static void translator(Nat nat, Subnet subnet, Rows rows) {
        var link = new Link(nat.id());
        rows.add("Logical_Switch", link.port(), Map.of("name", link.port(), "ports", Set.of()));
        rows.addTo(link.port(), "ports", "Logical_Switch_Port", link.port() + "-port", Map.of(
                "name", link.port(), "addresses", link.mac() + " " + Link.TRANSLATED + " " + link.linkLocal()));
        rows.addTo(link.port(), "ports", "Logical_Switch_Port", "switch-" + link.routerPort(), Map.of(
                "name", "switch-" + link.routerPort(), "type", "router", "addresses", "router",
                "options", Map.of("router-port", link.routerPort())));
        rows.addTo(nat.id(), "ports", "Logical_Router_Port", link.routerPort(), Map.of(
                "name", link.routerPort(),
                "mac", link.routerMac(),
                "networks", Link.ROUTER + "/" + Ranges.prefix(Link.NETWORK),
                "options", Map.of("route_table", link.port())));
        route(nat, Ranges.NAT64, link.linkLocal(), link.routerPort(), "", rows);
        // Only what was translated goes back to guests: the gateway is no way for other IPv6.
        route(nat, "0.0.0.0/0", subnet.gateway(), port(nat), link.port(), rows);
        route(nat, "::/0", Macs.linkLocal(Names.routerMac(subnet.id())), port(nat), link.port(), rows);
    }

    private static void route(Nat nat, String prefix, String nextHop, String port, String table, Rows rows) {
        rows.addTo(nat.id(), "static_routes", "Logical_Router_Static_Route", "route-" + nat.id() + "-" + table + "-" + prefix, Map.of(
                "ip_prefix", prefix, "nexthop", nextHop, "output_port", port, "route_table", table));
    }

    private static String port(Nat nat) {
        return "port-" + nat.id();
    }
}
