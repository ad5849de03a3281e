package freehold.control.networkacl;

import freehold.kernel.Fault;
import java.util.Locale;

/// Protocols by their numbers (<https://www.iana.org/assignments/protocol-numbers>), which is how network ACLs know them.
final class Protocols {
    static final int ALL = -1;
    static final int ICMP = 1;
    static final int TCP = 6;
    static final int UDP = 17;
    static final int ICMPV6 = 58;
    private static final int LAST = 255;

    private Protocols() {}

    /// @param text a number, or one of EC2's names
    static int number(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "all", "-1" -> ALL;
            case "icmp" -> ICMP;
            case "tcp" -> TCP;
            case "udp" -> UDP;
            case "icmpv6" -> ICMPV6;
            default -> {
                if (!text.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(text) > LAST) {
                    throw Fault.client("InvalidParameterValue", "Invalid value '" + text + "' for IP protocol. Unknown protocol.");
                }
                yield Integer.parseInt(text);
            }
        };
    }

    /// The name that filters know a protocol by; its number, if they don't.
    static String name(int protocol) {
        return switch (protocol) {
            case ICMP -> "icmp";
            case TCP -> "tcp";
            case UDP -> "udp";
            default -> Integer.toString(protocol);
        };
    }

    static boolean hasPorts(int protocol) {
        return protocol == TCP || protocol == UDP;
    }

    /// Whether packets of a protocol have an ICMP type and code that a list can tell apart: ICMP for IPv6 only with IPv6 blocks.
    static boolean hasTypes(int protocol, boolean ipv6) {
        return protocol == ICMP || protocol == ICMPV6 && ipv6;
    }
}
