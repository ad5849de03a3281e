package freehold.control.networkinterface;

import freehold.control.network.Ipv6Addresses;
import freehold.control.network.NetworkInterface;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.UnassignIpv6AddressesRequest;
import freehold.model.ec2.UnassignIpv6AddressesResult;
import java.util.Set;

/// Takes IPv6 addresses from an interface.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnassignIpv6Addresses.html>
public final class UnassignIpv6Addresses implements Command<UnassignIpv6AddressesRequest, UnassignIpv6AddressesResult> {
    @Override
    public Api<UnassignIpv6AddressesRequest, UnassignIpv6AddressesResult> api() {
        return UnassignIpv6AddressesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfaceId", "Ipv6Addresses");
    }

    @Override
    public UnassignIpv6AddressesResult handle(UnassignIpv6AddressesRequest request, Change call) {
        var nic = Interfaces.toChange(call, request.networkInterfaceId());
        var addresses = request.ipv6Addresses().stream().map(Ipv6Addresses::canonical).distinct().toList();
        if (addresses.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter ipv6Addresses");
        }
        if (!nic.ipv6Ips().containsAll(addresses)) {
            throw Fault.client("InvalidParameterValue", "Some of the specified addresses are not assigned to interface " + nic.id());
        }
        if (nic.attachment() != null && addresses.stream().anyMatch(nic::isPrimaryIpv6)) {
            throw Fault.client("InvalidParameterValue", "The primary IPv6 address " + nic.ipv6Ips().getFirst() + " cannot be unassigned.");
        }
        var subnet = InterfaceEnd.subnet(call.tx(), nic);
        addresses.forEach(address -> Ipv6Addresses.release(call.tx(), subnet, address));
        var left = nic.ipv6Ips().stream().filter(address -> !addresses.contains(address)).toList();
        call.put(NetworkInterface.TYPE, nic.withIpv6Ips(left));
        return UnassignIpv6AddressesResult.builder()
                .networkInterfaceId(nic.id().value())
                .unassignedIpv6Addresses(addresses)
                .build();
    }
}
