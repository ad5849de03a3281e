package freehold.agent.ovn;

import freehold.agent.Macs;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.NetworkSpec.Target;
import freehold.hosting.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The router's way to the outer bridge, and who is known by which address there: those whose subnets have a route outside, and
/// those that what arrives is led to by another's port.
///
/// IPv6 addresses are the same inside and out; that they are mapped all the same makes the router answer for them on the bridge.
final class Outward {
    private static final int ANSWERS_ONLY = 2;

    private Outward() {}

    static void add(Setting setting, Rows rows) {
        port(setting, rows);
        var answered = new ArrayList<String>();
        for (var port : setting.network().ports()) {
            setting.subnet(port.subnet()).ifPresent(subnet -> {
                ipv4(setting, port, subnet, rows);
                ipv6(setting, port, subnet, answered, rows);
            });
        }
        answersOnly(setting, answered, rows);
        gateways(setting, rows);
    }

    private static void port(Setting setting, Rows rows) {
        var id = setting.id();
        var outside = setting.outside();
        var port = Names.outer(id);
        rows.addTo(port, "gateway_chassis", "Gateway_Chassis", "gateway-" + id, Map.of(
                "name", port + "-" + outside.chassis(), "chassis_name", outside.chassis(), "priority", 10));
        rows.addTo(id, "ports", "Logical_Router_Port", port, Map.of(
                "name", port,
                "mac", Macs.of(port),
                "options", setting.network().arrivals().isEmpty() ? Map.of() : Map.of("route_table", port),
                // Alone on its network: a subnet without a route outside has none to the bridge either.
                "networks", setting.transitAddress() + "/32",
                "gateway_chassis", Set.of()));
        rows.add("Logical_Switch", "outside-" + id, Map.of("name", "outside-" + id, "ports", Set.of()));
        rows.addTo("outside-" + id, "ports", "Logical_Switch_Port", "to-" + port, Map.of(
                "name", "to-" + port, "type", "router", "addresses", "router",
                // Public addresses are told to the host when they come here: they may have been another network's before.
                "options", Map.of("router-port", port, "nat-addresses", "router")));
        rows.addTo("outside-" + id, "ports", "Logical_Switch_Port", "bridge-" + id, Map.of(
                "name", "bridge-" + id,
                "type", "localnet",
                "addresses", "unknown",
                "options", Map.of("network_name", outside.physicalNetwork())));
    }

    private static void ipv4(Setting setting, Port port, Subnet subnet, Rows rows) {
        boolean leaves = Setting.leadsTo(subnet, Target.Internet.class, false);
        for (var mapping : port.publicMapping()) {
            if (leaves || setting.isLedOn(mapping.privateAddress())) {
                map(setting, "dnat_and_snat", mapping.publicAddress(), mapping.privateAddress(), false, rows);
            }
        }
    }

    private static void ipv6(Setting setting, Port port, Subnet subnet, List<String> answered, Rows rows) {
        boolean leaves = Setting.leadsTo(subnet, Target.Internet.class, true);
        boolean asks = Setting.leadsTo(subnet, Target.EgressOnlyInternet.class, true);
        for (var address : port.addresses()) {
            if (Ranges.isIpv6(address)) {
                boolean reached = leaves || setting.isLedOn(address);
                if (reached || asks) {
                    // Who is only answered has to have been asked for: its connections are tracked.
                    map(setting, reached ? "dnat_and_snat" : "snat", address, address, reached, rows);
                    if (!reached) {
                        answered.add(address);
                    }
                }
            }
        }
    }

    private static void answersOnly(Setting setting, List<String> addresses, Rows rows) {
        if (!addresses.isEmpty()) {
            rows.addTo(setting.id(), "policies", "Logical_Router_Policy", "answers-" + setting.id(), Map.of(
                    "priority", ANSWERS_ONLY,
                    "match", "inport == \"" + Names.outer(setting.id()) + "\" && ip6.dst == {"
                            + String.join(", ", addresses.stream().sorted().toList()) + "} && !ct.rpl && !ct.rel",
                    "action", "drop"));
        }
    }

    /// NAT gateways are never asked from outside: their addresses are for what leaves.
    private static void gateways(Setting setting, Rows rows) {
        for (var nat : setting.network().nats()) {
            var primary = nat.addresses().getFirst();
            if (setting.subnet(nat.subnet()).filter(subnet -> Setting.leadsTo(subnet, Target.Internet.class, false)).isPresent()) {
                nat.publicMapping().stream()
                        .filter(mapping -> mapping.privateAddress().equals(primary))
                        .forEach(mapping -> map(setting, "snat", mapping.publicAddress(), primary, false, rows));
            }
        }
    }

    private static void map(Setting setting, String type, String outer, String inner, boolean stateless, Rows rows) {
        rows.addTo(setting.id(), "nat", "NAT", "nat-" + outer, Map.of(
                "type", type,
                "external_ip", outer,
                "logical_ip", inner,
                "options", stateless ? Map.of("stateless", "true") : Map.of()));
    }
}
