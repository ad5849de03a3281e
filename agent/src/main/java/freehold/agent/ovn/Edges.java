package freehold.agent.ovn;

import freehold.agent.ovsdb.Wanted.Ref;
import freehold.hosting.NetworkSpec.Acl;
import freehold.hosting.NetworkSpec.Acl.Entry;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.Ranges;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Network ACLs, at subnets' edges (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html>).
///
/// What comes in is judged by the switch, where it enters from the router. What goes out is judged by the router: when it leaves
/// the switch, it still bears what connection tracking said of it where the guest sent it, and a switch lets answers pass before
/// it looks at any ACL. Neither place has tracked the packet, so both are stateless, and security groups are not asked there.
final class Edges {
    private static final int SERVICES = 32000;
    private static final int FIRST = 31000;
    private static final int REST = 1;

    private Edges() {}

    static void add(Setting setting, Rows rows) {
        for (var acl : setting.network().acls()) {
            var subnets = setting.network().subnets().stream().filter(subnet -> acl.id().equals(subnet.acl())).toList();
            if (!subnets.isEmpty()) {
                inward(setting, acl, subnets, rows);
                outward(setting, acl, subnets, rows);
            }
        }
    }

    private static void inward(Setting setting, Acl acl, List<Subnet> subnets, Rows rows) {
        var group = "edge-" + acl.id();
        var from = "inport == @" + Names.symbol(group);
        rows.add("Port_Group", group, Map.of("name", Names.symbol(group), "ports", Set.of(), "acls", Set.of()));
        subnets.forEach(subnet -> rows.refer(group, "ports", new Ref(Names.toRouter(subnet.id()))));
        rule(group, SERVICES, from + services(setting), true, rows);
        int priority = FIRST;
        for (var entry : acl.ingress()) {
            if (applies(entry)) {
                rule(group, priority--, from + match(entry, "src"), entry.allow(), rows);
            }
        }
        rule(group, REST, from + " && ip", false, rows);
    }

    private static void rule(String group, int priority, String match, boolean allow, Rows rows) {
        rows.addTo(group, "acls", "ACL", group + "-" + priority, Map.of(
                "direction", "from-lport", "priority", priority, "match", match, "action", allow ? "allow-stateless" : "drop"));
    }

    private static void outward(Setting setting, Acl acl, List<Subnet> subnets, Rows rows) {
        var from = subnets.stream()
                .map(subnet -> "\"" + Names.routerPort(subnet.id()) + "\"")
                .sorted()
                .collect(Collectors.joining(", ", "inport == {", "}"));
        policy(setting, acl, SERVICES, from + services(setting), true, rows);
        int priority = FIRST;
        for (var entry : acl.egress()) {
            if (applies(entry)) {
                policy(setting, acl, priority--, from + match(entry, "dst"), entry.allow(), rows);
            }
        }
        policy(setting, acl, REST, from + " && ip", false, rows);
    }

    private static void policy(Setting setting, Acl acl, int priority, String match, boolean allow, Rows rows) {
        rows.addTo(setting.id(), "policies", "Logical_Router_Policy", "leave-" + acl.id() + "-" + priority, Map.of(
                "priority", priority, "match", match, "action", allow ? "allow" : "drop"));
    }

    private static String services(Setting setting) {
        return " && (ip4.dst == {" + String.join(", ", setting.services(false)) + "} || ip6.dst == {" + String.join(", ", setting.services(true)) + "})";
    }

    private static boolean applies(Entry entry) {
        return protocol(entry).isOf(Ranges.isIpv6(entry.cidr()));
    }

    private static String match(Entry entry, String end) {
        var ip = Ranges.isIpv6(entry.cidr()) ? "ip6" : "ip4";
        boolean all = entry.cidr().endsWith("/0");
        return " && " + ip + (all ? "" : " && " + ip + "." + end + " == " + entry.cidr()) + protocol(entry).match();
    }

    private static Protocol protocol(Entry entry) {
        return new Protocol(entry.protocol(), entry.from(), entry.to());
    }
}
