package freehold.hosting;

/// Ranges of addresses as they are written, of IPv4 or IPv6.
public final class Ranges {
    /// Where IPv6 has IPv4's addresses (<https://www.rfc-editor.org/rfc/rfc6052#section-2.1>).
    public static final String NAT64 = "64:ff9b::/96";

    private Ranges() {}

    /// @param text an address or a range
    public static boolean isIpv6(String text) {
        return text.indexOf(':') >= 0;
    }

    /// The range that is one address.
    public static String only(String address) {
        return address + (isIpv6(address) ? "/128" : "/32");
    }

    /// The length of a range's prefix.
    public static int prefix(String range) {
        return Integer.parseInt(range.substring(range.indexOf('/') + 1));
    }

    /// Whether the inner range is the outer one, or a part of it.
    public static boolean contains(String outer, String inner) {
        if (isIpv6(outer) || isIpv6(inner)) {
            return isIpv6(outer) && isIpv6(inner) && Ipv6Cidr.parse(outer).contains(Ipv6Cidr.parse(inner));
        }
        return Cidr.parse(outer).contains(Cidr.parse(inner));
    }
}
