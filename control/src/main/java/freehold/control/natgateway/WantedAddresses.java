package freehold.control.natgateway;

import freehold.control.networkinterface.AddressRequest;
import freehold.kernel.Fault;
import freehold.model.ec2.CreateNatGatewayRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The addresses that a new gateway is to have.
///
/// @param allocations of elastic addresses, the primary first; none for a private gateway
/// @param privateOnes as many, for a public one
record WantedAddresses(boolean isPublic, List<String> allocations, AddressRequest privateOnes) {
    static WantedAddresses of(CreateNatGatewayRequest request) {
        boolean isPublic = isPublic(request.connectivityType());
        var wanted = isPublic ? ofPublic(request) : ofPrivate(request);
        GatewayAddresses.checkDistinct(wanted.allocations);
        GatewayAddresses.checkLimit(wanted.privateOnes.count());
        var named = new ArrayList<>(wanted.privateOnes.secondary());
        if (wanted.privateOnes.primary() != null) {
            named.add(wanted.privateOnes.primary());
        }
        GatewayAddresses.checkDistinct(named);
        return wanted;
    }

    private static boolean isPublic(@Nullable String type) {
        return switch (type) {
            case null -> true;
            case NatGatewayItem.PUBLIC -> true;
            case NatGatewayItem.PRIVATE -> false;
            default -> throw Fault.client("InvalidParameterValue",
                    "Value (" + type + ") for parameter connectivityType is invalid. Expecting one of: private, public.");
        };
    }

    private static WantedAddresses ofPublic(CreateNatGatewayRequest request) {
        var primary = request.allocationId();
        if (primary == null) {
            throw Fault.client("MissingParameter",
                    "The request must include the AllocationId parameter. Add the required parameter and retry the request.");
        }
        if (request.secondaryPrivateIpAddressCount() != null) {
            throw GatewayAddresses.invalid("SecondaryPrivateIpAddressCount is for private NAT gateways only.");
        }
        var more = request.secondaryAllocationIds();
        var named = request.secondaryPrivateIpAddresses();
        if (!named.isEmpty() && named.size() != more.size()) {
            throw GatewayAddresses.invalid("SecondaryPrivateIpAddresses and SecondaryAllocationIds must be as many.");
        }
        var allocations = new ArrayList<>(List.of(primary));
        allocations.addAll(more);
        return new WantedAddresses(true, allocations, new AddressRequest(request.privateIpAddress(), named, more.size() - named.size()));
    }

    private static WantedAddresses ofPrivate(CreateNatGatewayRequest request) {
        if (request.allocationId() != null || !request.secondaryAllocationIds().isEmpty()) {
            throw GatewayAddresses.invalid("Elastic IP addresses can't be associated with a private NAT gateway.");
        }
        var named = request.secondaryPrivateIpAddresses();
        var more = request.secondaryPrivateIpAddressCount();
        return new WantedAddresses(false, List.of(), new AddressRequest(request.privateIpAddress(), named, more(named, more)));
    }

    /// How many addresses of any there are to be, beside or instead of those that are named.
    static int more(List<String> named, @Nullable Integer count) {
        if (count == null) {
            return 0;
        }
        if (!named.isEmpty()) {
            throw GatewayAddresses.invalid("Private IP addresses and a count of them can't be specified both.");
        }
        if (count < 1) {
            throw Fault.client("InvalidParameterValue", "Value (" + count + ") for a count of private IP addresses is invalid. Expecting at least 1.");
        }
        return count;
    }
}
