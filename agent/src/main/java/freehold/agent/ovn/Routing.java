package freehold.agent.ovn;

import freehold.agent.Macs;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.NetworkSpec.Target;
import freehold.hosting.Ranges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Each subnet's routes, and those of what comes from outside, in a table each
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html>).
///
/// OVN's router takes the longest prefix, and so whatever is for a subnet that it has a port in goes there. A route that leads it
/// elsewhere is therefore written as the subnet's two halves.
final class Routing {
    private static final String NOWHERE = "discard";

    private Routing() {}

    /// @param port of the router; empty if the packet is dropped
    private record Hop(String address, String port) {
        static final Hop DISCARD = new Hop(NOWHERE, "");
    }

    static void add(Setting setting, Rows rows) {
        for (var subnet : setting.network().subnets()) {
            var table = table(setting, subnet.routes());
            // A guest that was told no way to these sends them to the router.
            var port = Names.routerPort(subnet.id());
            setting.services(false).forEach(address -> table.put(Ranges.only(address), new Hop(Setting.leg(subnet), port)));
            var block = subnet.ipv6Cidr();
            if (block != null) {
                setting.services(true).forEach(address -> table.put(Ranges.only(address), new Hop(Setting.leg6(block), port)));
            }
            write(setting, subnet.id(), table, rows);
        }
        var arrivals = setting.network().arrivals();
        if (!arrivals.isEmpty()) {
            write(setting, Names.outer(setting.id()), table(setting, arrivals), rows);
        }
    }

    private static void write(Setting setting, String name, Map<String, Hop> table, Rows rows) {
        table.forEach((prefix, hop) -> rows.addTo(
                setting.id(), "static_routes", "Logical_Router_Static_Route", "route-" + name + "-" + prefix, Map.of(
                        "ip_prefix", prefix,
                        "nexthop", hop.address,
                        "output_port", hop.port.isEmpty() ? Set.of() : hop.port,
                        "route_table", name)));
    }

    private static Map<String, Hop> table(Setting setting, List<Route> routes) {
        var table = new LinkedHashMap<String, Hop>();
        // What is the network's own and in no subnet is nobody's, whatever is outside.
        setting.network().blocks().forEach(block -> table.put(block, Hop.DISCARD));
        for (var route : routes) {
            if (!(route.target() instanceof Target.Local)) {
                table.put(route.destination(), hop(setting, route));
            }
        }
        var own = setting.ofOwn(routes);
        for (var block : setting.subnetBlocks().toList()) {
            Setting.elsewhere(own, block)
                    .ifPresent(route -> halves(block).forEach(half -> table.putIfAbsent(half, hop(setting, route))));
        }
        return table;
    }

    private static List<String> halves(String block) {
        if (Ranges.isIpv6(block)) {
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
        boolean ipv6 = Ranges.isIpv6(route.destination());
        return switch (route.target()) {
            case Target.Local() -> throw new IllegalArgumentException("no hop leads there: " + route);
            case Target.Internet() -> outside(setting, ipv6);
            case Target.EgressOnlyInternet() -> ipv6 ? outside(setting, true) : Hop.DISCARD;
            case Target.Nat(var id) -> nat(setting, id, ipv6).orElse(Hop.DISCARD);
            case Target.ToPort(var id) -> port(setting, id, ipv6).orElse(Hop.DISCARD);
            case Target.Peered(var id) -> peering(setting, id, ipv6).orElse(Hop.DISCARD);
            case Target.Blackhole() -> Hop.DISCARD;
        };
    }

    private static Hop outside(Setting setting, boolean ipv6) {
        return new Hop(ipv6 ? Outside.NEXT_HOP_IPV6 : setting.outside().nextHop(), Names.outer(setting.id()));
    }

    private static Optional<Hop> nat(Setting setting, String id, boolean ipv6) {
        return setting.network().nats().stream()
                .filter(nat -> nat.id().equals(id))
                .map(nat -> new Hop(ipv6 ? Macs.linkLocal(nat.mac()) : nat.addresses().getFirst(), Names.routerPort(nat.subnet())))
                .findFirst();
    }

    private static Optional<Hop> port(Setting setting, String id, boolean ipv6) {
        return setting.port(id).flatMap(port -> port.addresses().stream()
                .filter(address -> Ranges.isIpv6(address) == ipv6)
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
