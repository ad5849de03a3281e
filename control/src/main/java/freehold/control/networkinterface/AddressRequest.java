package freehold.control.networkinterface;

import freehold.control.network.Addresses;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.Subnet;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;
import freehold.model.ec2.PrivateIpAddressSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Which private addresses an interface is to have.
///
/// @param primary   null for any
/// @param secondary those that are named
/// @param more      how many of any beside them
public record AddressRequest(@Nullable String primary, List<String> secondary, int more) {
    /// What two lists of parameters say together, as CreateNetworkInterface and RunInstances have them.
    ///
    /// @param primary   PrivateIpAddress
    /// @param addresses PrivateIpAddresses, of which one may be called the primary
    /// @param more      SecondaryPrivateIpAddressCount
    public static AddressRequest of(
            @Nullable String primary, List<PrivateIpAddressSpecification> addresses, @Nullable Integer more) {
        var first = primary;
        var secondary = new ArrayList<String>();
        for (var each : addresses) {
            var address = each.privateIpAddress();
            if (address == null) {
                throw Fault.client("MissingParameter", "The request must contain the parameter privateIpAddress");
            }
            if (!Boolean.TRUE.equals(each.primary())) {
                secondary.add(address);
            } else if (first == null) {
                first = address;
            } else {
                throw Fault.client("InvalidParameterCombination", "Only one primary private IP address can be specified.");
            }
        }
        if (more != null && !secondary.isEmpty()) {
            throw Fault.client("InvalidParameterCombination",
                    "Specifying both secondary private IP addresses and a secondary private IP address count is not allowed.");
        }
        return new AddressRequest(first, secondary, atLeastNone(more, "secondaryPrivateIpAddressCount")).checked();
    }

    static int atLeastNone(@Nullable Integer count, String parameter) {
        if (count != null && count < 0) {
            throw Fault.client("InvalidParameterValue", "Value (" + count + ") for parameter " + parameter + " is invalid.");
        }
        return count == null ? 0 : count;
    }

    private AddressRequest checked() {
        var all = new HashSet<>(secondary);
        if (all.size() < secondary.size() || primary != null && all.contains(primary)) {
            throw Fault.client("InvalidParameterValue", "A private IP address is specified twice.");
        }
        return this;
    }

    public int count() {
        return 1 + secondary.size() + more;
    }

    /// How many of any: those that are named don't need to be free for all.
    public int any() {
        return (primary == null ? 1 : 0) + more;
    }

    /// Whether an address is named, so that one interface only can be made of it.
    public boolean isNamed() {
        return primary != null || !secondary.isEmpty();
    }

    /// Takes them: first those that are named, lest another one's chance takes them away.
    ///
    /// @return the primary first
    List<String> take(Tx tx, Subnet subnet, NetworkInterfaceId holder, RandomGenerator random) {
        var addresses = new ArrayList<String>();
        if (primary != null) {
            addresses.add(Addresses.take(tx, subnet, holder, primary));
        }
        secondary.forEach(address -> addresses.add(Addresses.take(tx, subnet, holder, address)));
        if (primary == null) {
            addresses.addFirst(Addresses.take(tx, subnet, holder, random));
        }
        for (int n = 0; n < more; n++) {
            addresses.add(Addresses.take(tx, subnet, holder, random));
        }
        return addresses;
    }
}
