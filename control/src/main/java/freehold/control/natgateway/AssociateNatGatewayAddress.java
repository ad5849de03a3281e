package freehold.control.natgateway;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AssociateNatGatewayAddressRequest;
import freehold.model.ec2.AssociateNatGatewayAddressResult;
import java.util.Set;

/// Gives a public NAT gateway more elastic addresses, each with a private one.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateNatGatewayAddress.html>
public final class AssociateNatGatewayAddress
        implements Command<AssociateNatGatewayAddressRequest, AssociateNatGatewayAddressResult> {
    @Override
    public Api<AssociateNatGatewayAddressRequest, AssociateNatGatewayAddressResult> api() {
        return AssociateNatGatewayAddressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NatGatewayId", "AllocationId", "PrivateIpAddress");
    }

    @Override
    public AssociateNatGatewayAddressResult handle(AssociateNatGatewayAddressRequest request, Change call) {
        var change = GatewayChange.of(call, request.natGatewayId(), true);
        var elastic = GatewayAddresses.elastic(call, request.allocationIds());
        var named = request.privateIpAddresses();
        if (elastic.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter AllocationIds");
        }
        if (!named.isEmpty() && named.size() != elastic.size()) {
            throw GatewayAddresses.invalid("PrivateIpAddresses and AllocationIds must be as many.");
        }
        for (var address : elastic) {
            if (address.association() != null) {
                throw Fault.client("Resource.AlreadyAssociated", "Elastic IP address [" + address.id() + "] is already associated");
            }
        }
        var taken = change.take(named, elastic.size() - named.size());
        GatewayAddresses.associate(call, elastic, change.nic(), taken);
        return AssociateNatGatewayAddressResult.builder()
                .natGatewayId(change.gateway().id().value())
                .natGatewayAddresses(new NatGatewayItem(call.view()).addresses(change.gateway(), GatewayAddresses.among(call.view(), change.gateway(), taken)))
                .build();
    }
}
