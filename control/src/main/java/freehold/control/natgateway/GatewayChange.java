package freehold.control.natgateway;

import static java.util.Objects.requireNonNull;

import freehold.control.gateway.NatGateway;
import freehold.control.gateway.NatGatewayId;
import freehold.control.network.Addresses;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Subnet;
import freehold.control.networkinterface.InterfaceEnd;
import freehold.control.operation.Change;
import freehold.kernel.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A change of the addresses of a gateway that is there.
///
/// @param nic its interface
record GatewayChange(Change call, NatGateway gateway, NetworkInterface nic) {
    /// How long connections by an address that is to go may be waited for, in seconds. Connections go on by the primary address,
    /// which stays, so none is waited for.
    private static final int LONGEST_DRAIN = 4000;

    /// @param isPublic what the operation is for
    static GatewayChange of(Change call, @Nullable String id, boolean isPublic) {
        var gateway = call.get(NatGateway.TYPE, new NatGatewayId(requireNonNull(id)));
        if (gateway.state() == NatGateway.State.DELETED) {
            throw NatGatewayId.FORM.missing(gateway.id());
        }
        if (!gateway.isWanted()) {
            throw Fault.client("IncorrectState", "The NAT gateway '" + gateway.id() + "' is in the state '"
                    + gateway.state().name().toLowerCase(Locale.ROOT) + "'.");
        }
        if (gateway.isPublic() != isPublic) {
            throw GatewayAddresses.invalid("The NAT gateway '" + gateway.id() + "' has the connectivity type '"
                    + NatGatewayItem.connectivity(gateway) + "', for which this operation is not.");
        }
        return new GatewayChange(call, gateway, GatewayAddresses.networkInterface(call.view(), gateway).orElseThrow());
    }

    static void checkDrain(@Nullable Integer seconds) {
        if (seconds != null && (seconds < 1 || seconds > LONGEST_DRAIN)) {
            throw Fault.client("InvalidParameterValue", "Value (" + seconds + ") for parameter maxDrainDurationSeconds is invalid. "
                    + "Expecting a value between 1 and " + LONGEST_DRAIN + ".");
        }
    }

    /// Gives the interface more private addresses.
    ///
    /// @param any how many of any beside those that are named
    /// @return the new ones
    List<String> take(List<String> named, int any) {
        GatewayAddresses.checkDistinct(named);
        GatewayAddresses.checkLimit(nic.privateIps().size() + named.size() + any);
        var subnet = call.get(Subnet.TYPE, gateway.subnet());
        var taken = new ArrayList<String>();
        for (var address : named) {
            if (nic.privateIps().contains(address)) {
                throw Fault.client("InvalidIPAddress.InUse", "Address " + address + " is in use.");
            }
            taken.add(Addresses.take(call.tx(), subnet, nic.id(), address));
        }
        for (int n = 0; n < any; n++) {
            taken.add(Addresses.take(call.tx(), subnet, nic.id(), call.random()));
        }
        var all = new ArrayList<>(nic.privateIps());
        all.addAll(taken);
        call.put(NetworkInterface.TYPE, nic.withPrivateIps(all));
        return taken;
    }

    /// Takes private addresses from the interface, with the elastic ones that lead to them: any but the primary.
    void release(List<String> privateIps) {
        if (privateIps.contains(nic.privateIp())) {
            throw GatewayAddresses.invalid("The primary address " + nic.privateIp() + " of the NAT gateway '" + gateway.id() + "' can't be taken from it.");
        }
        privateIps.forEach(address -> InterfaceEnd.ofAddress(call.tx(), nic, address));
        var left = nic.privateIps().stream().filter(address -> !privateIps.contains(address)).toList();
        call.put(NetworkInterface.TYPE, nic.withPrivateIps(left));
    }
}
