package freehold.agent.ovn;

import freehold.hosting.NetworkSpec.Peer;
import freehold.hosting.NetworkSpec.Rule;
import freehold.hosting.Ranges;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Security groups' rules in OVN's language of matches
/// (<https://man7.org/linux/man-pages/man5/ovn-sb.5.html>, "Logical Flow Table").
final class Match {
    private Match() {}

    /// What may come to the group's ports.
    ///
    /// @param strangers groups that don't count as peers
    static Set<String> ingress(String group, Collection<Rule> rules, Set<String> strangers) {
        return matches("outport == @" + Names.symbol(group), "src", rules, strangers);
    }

    /// What may leave them.
    static Set<String> egress(String group, Collection<Rule> rules, Set<String> strangers) {
        return matches("inport == @" + Names.symbol(group), "dst", rules, strangers);
    }

    /// One match for each protocol and all its ranges: a prefix list of a thousand is one row. Other groups' members have
    /// matches of their own, for a set that isn't there (any more) makes its whole match void.
    private static Set<String> matches(String ports, String end, Collection<Rule> rules, Set<String> strangers) {
        var matches = new LinkedHashSet<String>();
        Map<Protocol, Set<String>> ranges = new LinkedHashMap<>();
        for (var rule : rules) {
            var protocol = new Protocol(rule.protocol(), rule.from(), rule.to());
            switch (rule.peer()) {
                case Peer.Range(var cidr) -> ranges.computeIfAbsent(protocol, _ -> new TreeSet<>()).add(cidr);
                case Peer.Members(var group) -> {
                    if (!strangers.contains(group)) {
                        // OVN keeps the addresses of a group's ports in sets of these names.
                        add(matches, ports, end, protocol, false, "$" + Names.symbol(group) + "_ip4");
                        add(matches, ports, end, protocol, true, "$" + Names.symbol(group) + "_ip6");
                    }
                }
            }
        }
        ranges.forEach((protocol, cidrs) -> {
            add(matches, ports, end, protocol, false, one(cidrs, false));
            add(matches, ports, end, protocol, true, one(cidrs, true));
        });
        return matches;
    }

    private static void add(Set<String> matches, String ports, String end, Protocol protocol, boolean ipv6, String peers) {
        if (!peers.isEmpty() && protocol.isOf(ipv6)) {
            var ip = ipv6 ? "ip6" : "ip4";
            boolean all = peers.equals("0.0.0.0/0") || peers.equals("::/0");
            matches.add(ports + " && " + ip + (all ? "" : " && " + ip + "." + end + " == " + peers) + protocol.match());
        }
    }

    /// Those of one kind as one constant; empty if there are none.
    private static String one(Set<String> cidrs, boolean ipv6) {
        var all = ipv6 ? "::/0" : "0.0.0.0/0";
        if (cidrs.contains(all)) {
            return all;
        }
        var those = cidrs.stream().filter(cidr -> Ranges.isIpv6(cidr) == ipv6).toList();
        return those.size() < 2 ? String.join("", those) : "{" + String.join(", ", those) + "}";
    }
}
