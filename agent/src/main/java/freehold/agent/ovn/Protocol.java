package freehold.agent.ovn;

/// Which packets of one protocol are meant, in OVN's language of matches.
///
/// @param number protocol of IP; -1 for all
/// @param from   first port, or ICMP type; -1 for all
/// @param to     last port, or ICMP code; -1 for all
record Protocol(int number, int from, int to) {
    private static final int ALL = -1;
    private static final int ICMP = 1;
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int ICMPV6 = 58;
    private static final int LAST_PORT = 65535;

    /// Whether such packets exist: each ICMP has its own IP.
    boolean isOf(boolean ipv6) {
        return number != (ipv6 ? ICMP : ICMPV6);
    }

    /// What follows a match of addresses; empty if all packets are meant.
    String match() {
        return switch (number) {
            case ALL -> "";
            case TCP -> " && tcp" + ports("tcp.dst");
            case UDP -> " && udp" + ports("udp.dst");
            case ICMP -> " && icmp4" + typeAndCode("icmp4");
            case ICMPV6 -> " && icmp6" + typeAndCode("icmp6");
            default -> " && ip.proto == " + number;
        };
    }

    private String typeAndCode(String field) {
        return (from == ALL ? "" : " && " + field + ".type == " + from) + (to == ALL ? "" : " && " + field + ".code == " + to);
    }

    private String ports(String field) {
        if (from == ALL || from == 0 && to == LAST_PORT) {
            return "";
        }
        return from == to ? " && " + field + " == " + from : " && " + field + " >= " + from + " && " + field + " <= " + to;
    }
}
