package freehold.control.routetable;

import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.kernel.Fault;
import org.jspecify.annotations.Nullable;

/// What a request calls a route by: exactly one block, in any spelling.
final class Destination {
    private Destination() {}

    /// @return the block in its one spelling: bits beyond the prefix don't count, as on EC2
    static String of(@Nullable String ipv4, @Nullable String ipv6) {
        if ((ipv4 == null) == (ipv6 == null)) {
            throw Fault.client(ipv4 == null ? "MissingParameter" : "InvalidParameterCombination",
                    "The request must contain exactly one of destinationCidrBlock, destinationIpv6CidrBlock, destinationPrefixListId");
        }
        try {
            return ipv4 == null ? Ipv6Cidr.containing(ipv6).toString() : block(ipv4);
        } catch (IllegalArgumentException _) {
            throw Fault.client("InvalidParameterValue", "Value (" + (ipv4 == null ? ipv6 : ipv4) + ") for parameter "
                    + (ipv4 == null ? "destinationIpv6CidrBlock" : "destinationCidrBlock") + " is invalid. This is not a valid CIDR block.");
        }
    }

    private static String block(String text) {
        int slash = Math.max(text.indexOf('/'), 0);
        int prefix = Cidr.parse("0.0.0.0" + text.substring(slash)).prefix();
        return Cidr.containing(Cidr.address(text.substring(0, slash)), prefix).toString();
    }
}
