package freehold.agent.nat64;

import freehold.hosting.Ranges;
import java.util.List;

/// What a translator's namespace lets pass and under which addresses, in nft's language: pure.
///
/// tayga translates one address for one, and refuses the well-known prefix where it stands for addresses that are not global, which
/// a private NAT gateway's are. So all guests become [#GUESTS] before it, and the prefix becomes [#PREFIX], which is known here only.
///
/// @param leg the interface to the NAT gateway
record TranslatorRules(String leg) {
    static final String TUN = "nat64";
    static final String PREFIX = "fd64:ff9b:0:1::/96";
    static final String OWN = "fd64:ff9b::1";
    static final String GUESTS = "fd64:ff9b::2";

    /// Addresses of this host, of this link, of this network, or of many: in no case somebody's whom a guest may ask for.
    private static final List<String> NOBODY = List.of("0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", Link.NETWORK, "224.0.0.0/3");

    /// Whole: loading them again replaces them.
    String text() {
        return """
                table ip6 %1$s {}
                delete table ip6 %1$s
                table ip6 %1$s {
                    chain ask {
                        type filter hook prerouting priority raw; policy accept;
                        iifname "%2$s" ip6 daddr != %3$s drop
                    }
                    chain prerouting {
                        type nat hook prerouting priority dstnat; policy accept;
                        iifname "%2$s" dnat ip6 prefix to ip6 daddr map { %3$s : %5$s }
                    }
                    chain forward {
                        type filter hook forward priority filter; policy drop;
                        iifname "%2$s" oifname "%1$s" accept
                        iifname "%1$s" oifname "%2$s" ct state established,related accept
                    }
                    chain input {
                        type filter hook input priority filter; policy drop;
                    }
                    chain postrouting {
                        type nat hook postrouting priority srcnat; policy accept;
                        oifname "%1$s" snat to %6$s
                    }
                }
                table ip %1$s {}
                delete table ip %1$s
                table ip %1$s {
                    chain forward {
                        type filter hook forward priority filter; policy drop;
                        iifname "%1$s" oifname "%2$s" ip daddr != { %4$s } accept
                        iifname "%2$s" oifname "%1$s" ip daddr %7$s accept
                    }
                    chain input {
                        type filter hook input priority filter; policy drop;
                    }
                }
                """
                .formatted(TUN, leg, Ranges.NAT64, String.join(", ", NOBODY), PREFIX, GUESTS, Link.TRANSLATED);
    }
}
