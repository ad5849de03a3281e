package freehold.control.routetable;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Call;
import freehold.control.prefixlist.PrefixList;
import freehold.control.prefixlist.PrefixListId;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.kernel.Fault;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a request calls a route by: exactly one block, in any spelling, or one of the caller's prefix lists.
final class Destination {
    private Destination() {}

    /// @return the block in its one spelling (bits beyond the prefix don't count, as on EC2), or the list's id
    static String of(@Nullable String ipv4, @Nullable String ipv6, @Nullable String list, Call call) {
        long named = Stream.of(ipv4, ipv6, list).filter(each -> each != null).count();
        if (named != 1) {
            throw Fault.client(named == 0 ? "MissingParameter" : "InvalidParameterCombination",
                    "The request must contain exactly one of destinationCidrBlock, destinationIpv6CidrBlock, destinationPrefixListId");
        }
        if (list != null) {
            return call.get(PrefixList.TYPE, new PrefixListId(list)).id().value();
        }
        try {
            return ipv4 == null ? Ipv6Cidr.containing(requireNonNull(ipv6)).toString() : Cidr.containing(ipv4).toString();
        } catch (IllegalArgumentException _) {
            throw Fault.client("InvalidParameterValue", "Value (" + (ipv4 == null ? ipv6 : ipv4) + ") for parameter "
                    + (ipv4 == null ? "destinationIpv6CidrBlock" : "destinationCidrBlock") + " is invalid. This is not a valid CIDR block.");
        }
    }
}
