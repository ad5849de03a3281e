package freehold.agent.ovn;

import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.NetworkSpec.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Each subnet's routes, in a table of its own (<https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html>).
///
/// OVN's router takes the longest prefix, and of two of the same length the subnet that it has a port in. A route that leads
/// just such a subnet elsewhere is therefore written as its two halves.
final class Routing {
    private static final String NOWHERE = "discard";

    private Routing() {}

    /// @param port of the router; empty if the packet is dropped
    private record Hop(String address, String port) {
        static final Hop DISCARD = new Hop(NOWHERE, "");
    }

    static void add(Setting setting, Rows rows) {
        for (var subnet : setting.network().subnets()) {
            table(setting, subnet).forEach((prefix, hop) -> rows.addTo(
                    setting.id(), "static_routes", "Logical_Router_Static_Route", "route-" + subnet.id() + "-" + prefix, Map.of(
                            "ip_prefix", prefix,
                            "nexthop", hop.address,
                            "output_port", hop.port.isEmpty() ? Set.of() : hop.port,
                            "route_table", subnet.id())));
        }
    }

    private static Map<String, Hop> table(Setting setting, Subnet subnet) {
        var table = new LinkedHashMap<String, Hop>();
        // What is the network's own and in no subnet is nobody's, whatever is outside.
        setting.network().blocks().forEach(block -> table.put(block, Hop.DISCARD));
        for (var route : subnet.routes()) {
            table.put(route.destination(), hop(setting, route));
        }
        for (var route : subnet.routes()) {
            if (isConnected(setting, route.destination())) {
                halves(route.destination()).forEach(half -> table.putIfAbsent(half, hop(setting, route)));
            }
        }
        // A guest that was told no way to these sends them to the router.
        setting.services().forEach(
                address -> table.put(address + "/32", new Hop(Setting.leg(subnet), Names.routerPort(subnet.id()))));
        return table;
    }

    private static boolean isConnected(Setting setting, String destination) {
        return setting.network().subnets().stream()
                .anyMatch(subnet -> destination.equals(subnet.cidr()) || destination.equals(subnet.ipv6Cidr()));
    }

    private static List<String> halves(String block) {
        if (Setting.isIpv6(block)) {
            var whole = Ipv6Cidr.parse(block);
            int half = whole.prefix() + 1;
            return List.of(whole.block(0, half).toString(), whole.block(1, half).toString());
        }
        var whole = Cidr.parse(block);
        int half = whole.prefix() + 1;
        return List.of(
                new Cidr(whole.network(), half).toString(),
                Cidr.containing(Cidr.address(whole.address(whole.size() / 2)), half).toString());
    }

    private static Hop hop(Setting setting, Route route) {
        boolean ipv6 = Setting.isIpv6(route.destination());
        return switch (route.target()) {
            case Target.Internet() -> outside(setting, ipv6);
            case Target.EgressOnlyInternet() -> ipv6 ? outside(setting, true) : Hop.DISCARD;
            case Target.Nat(var id) -> (ipv6 ? Optional.<Hop>empty() : nat(setting, id)).orElse(Hop.DISCARD);
            case Target.ToPort(var id) -> port(setting, id, ipv6).orElse(Hop.DISCARD);
            case Target.Peered(var id) -> peering(setting, id, ipv6).orElse(Hop.DISCARD);
            case Target.Blackhole() -> Hop.DISCARD;
        };
    }

    private static Hop outside(Setting setting, boolean ipv6) {
        return new Hop(ipv6 ? Outside.NEXT_HOP_IPV6 : setting.outside().nextHop(), Names.outer(setting.id()));
    }

    private static Optional<Hop> nat(Setting setting, String id) {
        return setting.network().nats().stream()
                .filter(nat -> nat.id().equals(id))
                .map(nat -> new Hop(nat.addresses().getFirst(), Names.routerPort(nat.subnet())))
                .findFirst();
    }

    private static Optional<Hop> port(Setting setting, String id, boolean ipv6) {
        return setting.port(id).flatMap(port -> port.addresses().stream()
                .filter(address -> Setting.isIpv6(address) == ipv6)
                .map(address -> new Hop(address, Names.routerPort(port.subnet())))
                .findFirst());
    }

    private static Optional<Hop> peering(Setting setting, String id, boolean ipv6) {
        return setting.network().peerings().stream()
                .filter(peering -> peering.id().equals(id))
                .map(peering -> new Hop(Peerings.address(id, !peering.requester(), ipv6), Peerings.end(id, peering.requester())))
                .findFirst();
    }
}
