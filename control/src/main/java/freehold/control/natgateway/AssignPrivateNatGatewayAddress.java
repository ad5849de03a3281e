package freehold.control.natgateway;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AssignPrivateNatGatewayAddressRequest;
import freehold.model.ec2.AssignPrivateNatGatewayAddressResult;
import java.util.Set;

/// Gives a private NAT gateway more private addresses.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssignPrivateNatGatewayAddress.html>
public final class AssignPrivateNatGatewayAddress
        implements Command<AssignPrivateNatGatewayAddressRequest, AssignPrivateNatGatewayAddressResult> {
    @Override
    public Api<AssignPrivateNatGatewayAddressRequest, AssignPrivateNatGatewayAddressResult> api() {
        return AssignPrivateNatGatewayAddressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NatGatewayId", "PrivateIpAddress", "PrivateIpAddressCount");
    }

    @Override
    public AssignPrivateNatGatewayAddressResult handle(AssignPrivateNatGatewayAddressRequest request, Change call) {
        var change = GatewayChange.of(call, request.natGatewayId(), false);
        var named = request.privateIpAddresses();
        int any = WantedAddresses.more(named, request.privateIpAddressCount());
        if (named.size() + any == 0) {
            throw Fault.client("MissingParameter", "Either PrivateIpAddresses or PrivateIpAddressCount must be specified");
        }
        var taken = change.take(named, any);
        return AssignPrivateNatGatewayAddressResult.builder()
                .natGatewayId(change.gateway().id().value())
                .natGatewayAddresses(new NatGatewayItem(call.view()).addresses(change.gateway(), GatewayAddresses.among(call.view(), change.gateway(), taken)))
                .build();
    }
}
