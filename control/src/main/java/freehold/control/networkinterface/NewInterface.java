package freehold.control.networkinterface;

import freehold.control.network.MacAddresses;
import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.Subnet;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import java.util.List;

/// An interface that is to be made: all that is decided of it.
///
/// @param groups ids
public record NewInterface(
        Subnet subnet, List<String> groups, AddressRequest addresses, Ipv6Request ipv6, String description, Tags tags) {

    /// Takes what it needs. It is its maker's to write.
    public NetworkInterface make(Change call) {
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
                null,
                false,
                groups,
                true,
                description,
                null,
                NetworkInterface.ORDINARY,
                tags);
    }
}
