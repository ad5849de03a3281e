package freehold.control.networkinterface;

import freehold.control.network.NetworkInterface;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AssignIpv6AddressesRequest;
import freehold.model.ec2.AssignIpv6AddressesResult;
import java.util.Set;
import java.util.stream.Stream;

/// Gives an interface IPv6 addresses of its subnet's block.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssignIpv6Addresses.html>
public final class AssignIpv6Addresses implements Command<AssignIpv6AddressesRequest, AssignIpv6AddressesResult> {
    private final Holders holders;

    AssignIpv6Addresses(Holders holders) {
        this.holders = holders;
    }

    @Override
    public Api<AssignIpv6AddressesRequest, AssignIpv6AddressesResult> api() {
        return AssignIpv6AddressesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfaceId", "Ipv6Addresses", "Ipv6AddressCount");
    }

    @Override
    public AssignIpv6AddressesResult handle(AssignIpv6AddressesRequest request, Change call) {
        var nic = Interfaces.toChange(call, request.networkInterfaceId());
        var asked = Ipv6Request.ofTexts(request.ipv6Addresses(), request.ipv6AddressCount());
        if (asked.isUnsaid()) {
            throw Fault.client("MissingParameter", "Either ipv6Addresses or ipv6AddressCount must be specified");
        }
        var subnet = InterfaceEnd.subnet(call.tx(), nic);
        long coming = asked.count(subnet) - asked.named().stream().filter(nic.ipv6Ips()::contains).count();
        if (nic.ipv6Ips().size() + coming > Interfaces.addressesLimit(call, nic, holders)) {
            throw Interfaces.tooManyAddresses();
        }
        var assigned = asked.take(call.tx(), subnet, nic.id(), call.random());
        var all = Stream.concat(nic.ipv6Ips().stream(), assigned.stream()).distinct().toList();
        call.put(NetworkInterface.TYPE, nic.withIpv6Ips(all));
        return AssignIpv6AddressesResult.builder()
                .networkInterfaceId(nic.id().value())
                .assignedIpv6Addresses(assigned)
                .build();
    }
}
