package freehold.agent.ovn;

import freehold.hosting.Cidr;
import freehold.hosting.NetworkSpec.Nat;
import freehold.hosting.NetworkSpec.Subnet;
import java.util.Map;
import java.util.Set;

/// NAT gateways: a router with one port, in the gateway's subnet. What is sent to it goes on to the network's router as from its
/// own address, and from there as the subnet's table says
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html>).
final class Nats {
    private Nats() {}

    static void add(Setting setting, Rows rows) {
        for (var nat : setting.network().nats()) {
            setting.subnet(nat.subnet()).ifPresent(subnet -> gateway(setting, nat, subnet, rows));
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
        var port = "port-" + nat.id();
        rows.addTo(nat.id(), "ports", "Logical_Router_Port", port, Map.of(
                "name", port, "mac", nat.mac(), "networks", address + "/" + Cidr.parse(subnet.cidr()).prefix()));
        rows.addTo(nat.subnet(), "ports", "Logical_Switch_Port", "to-" + port, Map.of(
                "name", "to-" + port, "type", "router", "addresses", "router", "options", Map.of("router-port", port)));
        rows.addTo(nat.id(), "nat", "NAT", "snat-" + nat.id(), Map.of(
                "type", "snat", "external_ip", address, "logical_ip", "0.0.0.0/0", "options", Map.of()));
        rows.addTo(nat.id(), "static_routes", "Logical_Router_Static_Route", "default-" + nat.id(), Map.of(
                "ip_prefix", "0.0.0.0/0", "nexthop", subnet.gateway(), "output_port", port));
    }
}
