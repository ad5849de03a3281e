package freehold.agent.ovn;

import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import java.util.List;
import java.util.stream.Collectors;

/// What the host lets pass on the outer bridge, in nft's language: pure.
///
/// From the bridge the host accepts only answers to what it began itself, and passes on only what has one of the guests' public
/// addresses as its source: a guest reaches the outside, and neither the host nor the host's neighbours by a forged address.
///
/// @param bridge its name
/// @param ranges guests' public addresses
record OuterRules(String bridge, PublicRanges ranges) {
    private static final String TABLE = "freehold";

    /// IPv4's rules, whole: loading them again replaces them.
    String ipv4() {
        return """
                table ip %1$s {}
                delete table ip %1$s
                table ip %1$s {
                    chain input {
                        type filter hook input priority filter; policy accept;
                        iifname "%2$s" ct state established,related accept
                        iifname "%2$s" ip saddr { %3$s } icmp type echo-request accept
                        iifname "%2$s" drop
                    }
                    chain forward {
                        type filter hook forward priority filter; policy accept;
                        iifname "%2$s" ip saddr != { %3$s } drop
                    }
                    chain postrouting {
                        type nat hook postrouting priority srcnat; policy accept;
                        ip saddr { %3$s } oifname != "%2$s" masquerade
                    }
                }
                """
                .formatted(TABLE, bridge, ranges.ipv4().stream().map(Cidr::toString).collect(Collectors.joining(", ")));
    }

    /// IPv6's. Where nobody outside has a route to guests' addresses, what they send is masqueraded, and what comes uncalled from
    /// beyond the host is dropped.
    String ipv6() {
        var guests = ranges.ipv6().stream().map(Ipv6Cidr::toString).collect(Collectors.joining(", "));
        boolean masqueraded = !guests.isEmpty() && !ranges.ipv6Routed();
        return """
                table ip6 %1$s {}
                delete table ip6 %1$s
                table ip6 %1$s {
                    chain input {
                        type filter hook input priority filter; policy accept;
                        iifname "%2$s" ct state established,related accept
                        iifname "%2$s" icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert, echo-request } accept
                        iifname "%2$s" drop
                    }
                    chain forward {
                        type filter hook forward priority filter; policy accept;
                        iifname "%2$s" %3$s drop
                        %4$s
                    }
                    chain postrouting {
                        type nat hook postrouting priority srcnat; policy accept;
                        %5$s
                    }
                }
                """
                .formatted(
                        TABLE,
                        bridge,
                        guests.isEmpty() ? "" : "ip6 saddr != { " + guests + " }",
                        masqueraded ? "oifname \"" + bridge + "\" iifname != \"" + bridge + "\" ct state != { established, related } drop" : "",
                        masqueraded ? "ip6 saddr { " + guests + " } oifname != \"" + bridge + "\" masquerade" : "");
    }

    /// What takes them away.
    List<List<String>> removal() {
        return List.of(List.of("nft", "delete", "table", "ip", TABLE), List.of("nft", "delete", "table", "ip6", TABLE));
    }
}
