package freehold.control.networkinterface;

import freehold.control.network.Ipv6Addresses;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.Subnet;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;
import freehold.model.ec2.InstanceIpv6Address;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Which IPv6 addresses an interface is to have.
///
/// @param named in their one spelling
/// @param any   how many of any instead; null for as many as the subnet gives to those who don't say
public record Ipv6Request(List<String> named, @Nullable Integer any) {
    public static final Ipv6Request NONE = new Ipv6Request(List.of(), 0);

    /// What two parameters say together, as CreateNetworkInterface and RunInstances have them.
    public static Ipv6Request of(List<InstanceIpv6Address> named, @Nullable Integer any) {
        return ofTexts(named.stream().map(Ipv6Request::text).toList(), any);
    }

    static Ipv6Request ofTexts(List<String> named, @Nullable Integer any) {
        if (!named.isEmpty() && any != null) {
            throw Fault.client("InvalidParameterCombination",
                    "Specifying both IPv6 addresses and an IPv6 address count is not allowed.");
        }
        AddressRequest.atLeastNone(any, "ipv6AddressCount");
        return new Ipv6Request(named.stream().map(Ipv6Addresses::canonical).distinct().toList(), any);
    }

    private static String text(InstanceIpv6Address address) {
        var text = address.ipv6Address();
        if (text == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter ipv6Address");
        }
        return text;
    }

    /// Whether the request says nothing.
    public boolean isUnsaid() {
        return named.isEmpty() && any == null;
    }

    public int count(Subnet subnet) {
        if (!named.isEmpty()) {
            return named.size();
        }
        return any != null ? any : subnet.assignIpv6OnCreation() && subnet.ipv6() != null ? 1 : 0;
    }

    List<String> take(Tx tx, Subnet subnet, NetworkInterfaceId holder, RandomGenerator random) {
        if (!named.isEmpty()) {
            return named.stream().map(address -> Ipv6Addresses.take(tx, subnet, holder, address)).toList();
        }
        var addresses = new ArrayList<String>();
        for (int n = count(subnet); n > 0; n--) {
            addresses.add(Ipv6Addresses.take(tx, subnet, holder, random));
        }
        return addresses;
    }
}
