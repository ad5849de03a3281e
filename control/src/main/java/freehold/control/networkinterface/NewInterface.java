package freehold.control.networkinterface;

import freehold.control.network.MacAddresses;
import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.Subnet;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import java.util.List;

/// An interface that is to be made: all that is decided of it.
///
/// @param groups ids
public record NewInterface(
        Subnet subnet,
        List<String> groups,
        AddressRequest addresses,
        PrefixRequest prefixes,
        Ipv6Request ipv6,
        boolean primaryIpv6,
        String description,
        Tags tags) {

    /// Takes what it needs. It is its maker's to write.
    public NetworkInterface make(Change call) {
        if (primaryIpv6 && ipv6.count(subnet) == 0) {
            throw withoutPrimaryIpv6();
        }
        var id = new NetworkInterfaceId(call.fresh(NetworkInterfaceId.FORM));
        return new NetworkInterface(
                id,
                call.account(),
                subnet.vpc(),
                subnet.id(),
                subnet.zone(),
                MacAddresses.take(call.tx(), id, call.random()),
                addresses.take(call.tx(), subnet, id, call.random()),
                ipv6.take(call.tx(), subnet, id, call.random()),
                prefixes.take(call.tx(), subnet, id, call.random()),
                primaryIpv6,
                null,
                false,
                groups,
                true,
                description,
                null,
                NetworkInterface.ORDINARY,
                tags);
    }

    static Fault withoutPrimaryIpv6() {
        return Fault.client("InvalidParameterCombination", "A primary IPv6 address can be enabled only where there is an IPv6 address.");
    }
}
