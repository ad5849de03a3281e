package freehold.control.networkinterface;

import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.Prefixes;
import freehold.control.network.Subnet;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;
import freehold.model.ec2.Ipv4PrefixSpecificationRequest;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which prefixes an interface is to have.
///
/// @param any how many of any instead of those that are named
public record PrefixRequest(List<String> named, int any) {
    public static final PrefixRequest NONE = new PrefixRequest(List.of(), 0);

    /// What two parameters say together, as CreateNetworkInterface and RunInstances have them.
    public static PrefixRequest of(List<Ipv4PrefixSpecificationRequest> named, @Nullable Integer any) {
        return ofTexts(named.stream().map(PrefixRequest::text).toList(), any);
    }

    static PrefixRequest ofTexts(List<String> named, @Nullable Integer any) {
        if (!named.isEmpty() && any != null) {
            throw Fault.client("InvalidParameterCombination", "Specifying both IPv4 prefixes and an IPv4 prefix count is not allowed.");
        }
        return new PrefixRequest(named.stream().distinct().toList(), AddressRequest.atLeastNone(any, "ipv4PrefixCount"));
    }

    private static String text(Ipv4PrefixSpecificationRequest prefix) {
        var text = prefix.ipv4Prefix();
        if (text == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter ipv4Prefix");
        }
        return text;
    }

    public int count() {
        return named.size() + any;
    }

    /// How many addresses are in any that are not named.
    public int addresses() {
        return any * Prefixes.SIZE;
    }

    List<String> take(Tx tx, Subnet subnet, NetworkInterfaceId holder, RandomGenerator random) {
        return named.isEmpty()
                ? IntStream.range(0, any).mapToObj(_ -> Prefixes.take(tx, subnet, holder, random)).toList()
                : named.stream().map(prefix -> Prefixes.take(tx, subnet, holder, prefix)).toList();
    }
}
