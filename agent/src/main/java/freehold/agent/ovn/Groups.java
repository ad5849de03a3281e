package freehold.agent.ovn;

import freehold.agent.ovsdb.Wanted.Ref;
import freehold.hosting.NetworkSpec.Group;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Security groups: port groups with rules that let packets of a connection and its answers through. All guests' ports are in
/// one group more, that drops what no security group allows; DHCP, metadata and names always pass, as on EC2
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html>).
final class Groups {
    /// Priorities: what no guest may say goes before what is allowed, and that before what is dropped.
    private static final int NEVER = 1004;
    private static final int ALLOW = 1002;
    private static final int DROP = 1000;

    private Groups() {}

    static void add(Setting setting, Rows rows) {
        setting.network().groups().forEach(group -> group(setting, group, rows));
        everyone(setting, rows);
        for (var port : setting.network().ports()) {
            rows.refer(Names.everyone(setting.id()), "ports", new Ref(port.id()));
            setting.network().groups().stream()
                    .filter(group -> port.groups().contains(group.id()))
                    .forEach(group -> rows.refer(group.id(), "ports", new Ref(port.id())));
        }
    }

    private static void group(Setting setting, Group group, Rows rows) {
        portGroup(group.id(), rows);
        Match.ingress(group.id(), group.ingress(), setting.strangers())
                .forEach(match -> acl(group.id(), "to-lport", ALLOW, match, "allow-related", rows));
        Match.egress(group.id(), group.egress(), setting.strangers())
                .forEach(match -> acl(group.id(), "from-lport", ALLOW, match, "allow-related", rows));
    }

    private static void everyone(Setting setting, Rows rows) {
        var group = Names.everyone(setting.id());
        var sent = "inport == @" + Names.symbol(group);
        portGroup(group, rows);
        acl(group, "from-lport", DROP, sent + " && ip", "drop", rows);
        acl(group, "to-lport", DROP, "outport == @" + Names.symbol(group) + " && ip", "drop", rows);
        acl(group, "from-lport", ALLOW, sent + " && ip4 && udp.src == 68 && udp.dst == 67", "allow", rows);
        acl(group, "from-lport", ALLOW, sent + " && ip6 && udp.src == 546 && udp.dst == 547", "allow", rows);
        acl(group, "from-lport", ALLOW, sent + " && ip4.dst == " + Setting.METADATA_ADDRESS + " && tcp.dst == 80", "allow-related", rows);
        acl(group, "from-lport", ALLOW, sent + " && ip6.dst == " + Setting.METADATA_ADDRESS_IPV6 + " && tcp.dst == 80", "allow-related", rows);
        resolver(group, sent + " && ip4.dst == {", setting.resolverAddresses(false), rows);
        resolver(group, sent + " && ip6.dst == {", setting.resolverAddresses(true), rows);
        // Leases are told by the fabric and by nobody else.
        acl(group, "from-lport", NEVER, sent + " && ip4 && udp.src == 67 && udp.dst == 68", "drop", rows);
        acl(group, "from-lport", NEVER, sent + " && ip6 && udp.src == 547 && udp.dst == 546", "drop", rows);
    }

    private static void resolver(String group, String sentTo, List<String> addresses, Rows rows) {
        if (!addresses.isEmpty()) {
            var asked = sentTo + String.join(", ", addresses) + "}";
            acl(group, "from-lport", ALLOW, asked + " && udp.dst == 53", "allow-related", rows);
            acl(group, "from-lport", ALLOW, asked + " && tcp.dst == 53", "allow-related", rows);
        }
    }

    private static void portGroup(String group, Rows rows) {
        rows.add("Port_Group", group, Map.of("name", Names.symbol(group), "ports", Set.of(), "acls", Set.of()));
    }

    private static void acl(String group, String direction, int priority, String match, String action, Rows rows) {
        rows.addTo(group, "acls", "ACL", Names.digest("acl", group + direction + "|" + match), Map.of(
                "direction", direction, "priority", priority, "match", match, "action", action));
    }
}
