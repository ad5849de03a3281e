package freehold.control.securitygroup;

import freehold.control.network.PacketRange;
import freehold.control.operation.Tags;
import freehold.control.securitygroup.SecurityGroupRule.Peer;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.kernel.Fault;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a request asks to allow or to stop allowing: a rule that has no id yet, spelt as EC2 keeps it.
///
/// @param description null if none was given
record Permission(String protocol, int fromPort, int toPort, Peer peer, @Nullable String description) {
    static final int ALL = -1;
    private static final int PROTOCOL_LIMIT = 255;

    private static final Pattern DESCRIPTION = Pattern.compile("[a-zA-Z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]{0,255}");

    /// @param protocol name or number, as the caller wrote it
    /// @param from     first port, or ICMP type; null if not given
    /// @param to       last port, or ICMP code; null if not given
    static Permission of(
            @Nullable String protocol, @Nullable Integer from, @Nullable Integer to, Peer peer, @Nullable String description) {
        var name = protocolName(protocol);
        var text = checkDescription(description);
        return switch (name) {
            case "tcp", "udp" -> of(name, PacketRange.ports(from, to), peer, text);
            case "icmp" -> {
                if (from == null || to == null) {
                    throw invalid("Invalid value 'Must specify both type and code with ICMP.' for portRange.");
                }
                yield of(name, PacketRange.types(from, to), peer, text);
            }
            case "icmpv6" -> of(name, PacketRange.types(from == null ? ALL : from, to == null ? ALL : to), peer, text);
            default -> new Permission(name, ALL, ALL, peer, text); // ports have no meaning, and EC2 ignores them
        };
    }

    private static Permission of(String name, PacketRange range, Peer peer, @Nullable String description) {
        return new Permission(name, range.from(), range.to(), peer, description);
    }

    static Peer ipv4(@Nullable String cidr) {
        var text = cidr == null ? "" : cidr.strip();
        try {
            return Peer.ipv4(Cidr.containing(text).toString());
        } catch (IllegalArgumentException _) {
            throw invalid("CIDR block " + text + " is malformed");
        }
    }

    static Peer ipv6(@Nullable String cidr) {
        var text = cidr == null ? "" : cidr.strip();
        try {
            return Peer.ipv6(Ipv6Cidr.containing(text).toString());
        } catch (IllegalArgumentException _) {
            throw invalid("CIDR block " + text + " is malformed");
        }
    }

    private static String protocolName(@Nullable String protocol) {
        if (protocol == null || protocol.isEmpty()) {
            throw invalid("Invalid value 'null' for protocol. VPC security group rules must specify protocols explicitly.");
        }
        return switch (protocol.toLowerCase(Locale.ROOT)) {
            case "tcp", "6" -> "tcp";
            case "udp", "17" -> "udp";
            case "icmp", "1" -> "icmp";
            case "icmpv6", "58" -> "icmpv6";
            case "-1", "all" -> "-1";
            default -> {
                if (!protocol.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(protocol) > PROTOCOL_LIMIT) {
                    throw invalid("Invalid value '" + protocol + "' for IP protocol. Unknown protocol.");
                }
                yield protocol;
            }
        };
    }

    static @Nullable String checkDescription(@Nullable String description) {
        if (description == null || description.isEmpty()) {
            return null;
        }
        if (!DESCRIPTION.matcher(description).matches()) {
            throw invalid("Invalid rule description. Valid descriptions are strings less than 256 characters from the "
                    + "following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*");
        }
        return description;
    }

    /// Whether a rule allows just this, whatever it is described as.
    boolean isAllowedBy(SecurityGroupRule rule) {
        return protocol.equals(rule.protocol())
                && fromPort == rule.fromPort()
                && toPort == rule.toPort()
                && peer.isSame(rule.peer());
    }

    /// Two that are equal without their descriptions allow the same.
    Permission withoutDescription() {
        return new Permission(protocol, fromPort, toPort, peer, null);
    }

    SecurityGroupRule rule(SecurityGroupRuleId id, boolean egress, Tags tags) {
        return new SecurityGroupRule(id, egress, protocol, fromPort, toPort, peer, description, tags);
    }

    /// In EC2's words: `peer: 0.0.0.0/0, TCP, from port: 22, to port: 22, ALLOW`.
    String sentence() {
        var words = new StringBuilder("peer: ").append(peerText()).append(", ");
        words.append(protocol.equals("-1") ? "ALL" : protocol.toUpperCase(Locale.ROOT));
        switch (protocol) {
            case "tcp", "udp" -> words.append(", from port: ").append(fromPort).append(", to port: ").append(toPort);
            case "icmp", "icmpv6" -> words.append(", type: ").append(fromPort).append(", code: ").append(toPort);
            default -> {} // it has none
        }
        return words.append(", ALLOW").toString();
    }

    private String peerText() {
        var group = peer.group();
        var list = peer.prefixList();
        if (group != null || list != null) {
            return group != null ? group.value() : String.valueOf(list);
        }
        return String.valueOf(peer.cidrIpv4() != null ? peer.cidrIpv4() : peer.cidrIpv6());
    }

    private static Fault invalid(String sentence) {
        return Fault.client("InvalidParameterValue", sentence);
    }
}
