package freehold.control.prefixlist;

import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.kernel.Fault;
import org.jspecify.annotations.Nullable;

/// Which addresses a list's ranges are of.
public enum AddressFamily {
    IPV4("IPv4"),
    IPV6("IPv6");

    private final String text;

    AddressFamily(String text) {
        this.text = text;
    }

    /// As EC2 writes it.
    String text() {
        return text;
    }

    static AddressFamily of(@Nullable String text) {
        return switch (text) {
            case "IPv4" -> IPV4;
            case "IPv6" -> IPV6;
            case null, default -> throw Fault.client("InvalidParameterValue",
                    "Value (" + text + ") for parameter addressFamily is invalid. Valid values: IPv4, IPv6.");
        };
    }

    /// A range as it is kept: with the first of its addresses.
    String range(@Nullable String given) {
        var cidr = given == null ? "" : given.strip();
        try {
            return switch (this) {
                case IPV4 -> Cidr.containing(cidr).toString();
                case IPV6 -> Ipv6Cidr.containing(cidr).toString();
            };
        } catch (IllegalArgumentException _) {
            throw Fault.client("InvalidParameterValue", "The CIDR '" + cidr + "' is not a valid " + text + " CIDR.");
        }
    }
}
