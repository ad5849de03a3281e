package freehold.agent.ovn;

import freehold.hosting.NetworkSpec.Peer;
import freehold.hosting.NetworkSpec.Rule;

/// A security group's rule in OVN's language of matches
/// (<https://man7.org/linux/man-pages/man5/ovn-sb.5.html>, "Logical Flow Table").
final class Match {
    private static final int ALL = -1;
    private static final int ICMP = 1;
    private static final int TCP = 6;
    private static final int UDP = 17;

    private Match() {}

    /// What may come to the group's ports.
    static String ingress(String group, Rule rule) {
        return "outport == @" + VpcRows.groupName(group) + " && ip4" + peer("ip4.src", rule.peer()) + protocol(rule);
    }

    /// What may leave them.
    static String egress(String group, Rule rule) {
        return "inport == @" + VpcRows.groupName(group) + " && ip4" + peer("ip4.dst", rule.peer()) + protocol(rule);
    }

    private static String peer(String field, Peer peer) {
        return switch (peer) {
            case Peer.Range(var cidr) -> cidr.equals("0.0.0.0/0") ? "" : " && " + field + " == " + cidr;
            // OVN keeps the addresses of a group's ports in a set of that name.
            case Peer.Members(var group) -> " && " + field + " == $" + VpcRows.groupName(group) + "_ip4";
        };
    }

    private static String protocol(Rule rule) {
        return switch (rule.protocol()) {
            case ALL -> "";
            case TCP -> " && tcp" + ports("tcp.dst", rule);
            case UDP -> " && udp" + ports("udp.dst", rule);
            case ICMP -> " && icmp4"
                    + (rule.from() == ALL ? "" : " && icmp4.type == " + rule.from())
                    + (rule.to() == ALL ? "" : " && icmp4.code == " + rule.to());
            default -> " && ip.proto == " + rule.protocol();
        };
    }

    private static String ports(String field, Rule rule) {
        if (rule.from() == ALL || rule.from() == 0 && rule.to() == 65535) {
            return "";
        }
        return rule.from() == rule.to()
                ? " && " + field + " == " + rule.from()
                : " && " + field + " >= " + rule.from() + " && " + field + " <= " + rule.to();
    }
}
