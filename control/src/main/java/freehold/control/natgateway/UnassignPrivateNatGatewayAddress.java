package freehold.control.natgateway;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.UnassignPrivateNatGatewayAddressRequest;
import freehold.model.ec2.UnassignPrivateNatGatewayAddressResult;
import java.util.Set;

/// Takes private addresses from a private NAT gateway: any but the primary.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnassignPrivateNatGatewayAddress.html>
public final class UnassignPrivateNatGatewayAddress
        implements Command<UnassignPrivateNatGatewayAddressRequest, UnassignPrivateNatGatewayAddressResult> {
    @Override
    public Api<UnassignPrivateNatGatewayAddressRequest, UnassignPrivateNatGatewayAddressResult> api() {
        return UnassignPrivateNatGatewayAddressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NatGatewayId", "PrivateIpAddress", "MaxDrainDurationSeconds");
    }

    @Override
    public UnassignPrivateNatGatewayAddressResult handle(UnassignPrivateNatGatewayAddressRequest request, Change call) {
        GatewayChange.checkDrain(request.maxDrainDurationSeconds());
        var change = GatewayChange.of(call, request.natGatewayId(), false);
        var named = request.privateIpAddresses().stream().distinct().toList();
        if (named.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter PrivateIpAddresses");
        }
        if (!change.nic().privateIps().containsAll(named)) {
            throw GatewayAddresses.invalid("Some of the specified addresses are not assigned to the NAT gateway '" + change.gateway().id() + "'.");
        }
        var items = new NatGatewayItem(call.view())
                .leaving(change.gateway(), GatewayAddresses.among(call.view(), change.gateway(), named), "unassigning");
        change.release(named);
        return UnassignPrivateNatGatewayAddressResult.builder()
                .natGatewayId(change.gateway().id().value())
                .natGatewayAddresses(items)
                .build();
    }
}
