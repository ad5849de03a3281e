package freehold.control.networkinterface;

import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.operation.Call;
import freehold.kernel.Fault;
import org.jspecify.annotations.Nullable;

/// How requests name the interface that they are about.
final class Interfaces {
    private Interfaces() {}

    static NetworkInterface named(Call call, @Nullable String id) {
        if (id == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter NetworkInterfaceId");
        }
        return call.get(NetworkInterface.TYPE, new NetworkInterfaceId(id));
    }

    /// One that is the caller's to change.
    static NetworkInterface toChange(Call call, @Nullable String id) {
        var nic = named(call, id);
        if (nic.isManaged()) {
            throw Fault.client("AuthFailure", 403, "You do not have permission to access the specified resource.");
        }
        return nic;
    }

    /// How many addresses of one family it may have.
    static int addressesLimit(Call call, NetworkInterface nic, Holders holders) {
        var attachment = nic.attachment();
        return attachment == null
                ? Holders.ADDRESSES_LIMIT
                : holders.addressesPerInterface(call.view(), attachment.instance());
    }

    static Fault tooManyAddresses() {
        return Fault.client("PrivateIpAddressLimitExceeded", "Number of private addresses will exceed limit.");
    }
}
