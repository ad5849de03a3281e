package freehold.control.natgateway;

import freehold.control.address.AssociationId;
import freehold.control.gateway.NatGateway.Address;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DisassociateNatGatewayAddressRequest;
import freehold.model.ec2.DisassociateNatGatewayAddressResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Takes elastic addresses from a public NAT gateway, with the private ones that they led to: any but the primary.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateNatGatewayAddress.html>
public final class DisassociateNatGatewayAddress
        implements Command<DisassociateNatGatewayAddressRequest, DisassociateNatGatewayAddressResult> {
    @Override
    public Api<DisassociateNatGatewayAddressRequest, DisassociateNatGatewayAddressResult> api() {
        return DisassociateNatGatewayAddressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NatGatewayId", "AssociationId", "MaxDrainDurationSeconds");
    }

    @Override
    public DisassociateNatGatewayAddressResult handle(DisassociateNatGatewayAddressRequest request, Change call) {
        GatewayChange.checkDrain(request.maxDrainDurationSeconds());
        var change = GatewayChange.of(call, request.natGatewayId(), true);
        var leaving = named(request.associationIds(), change);
        var items = new NatGatewayItem(call.view()).leaving(change.gateway(), leaving, "disassociating");
        change.release(leaving.stream().map(Address::privateIp).filter(Objects::nonNull).toList());
        return DisassociateNatGatewayAddressResult.builder()
                .natGatewayId(change.gateway().id().value())
                .natGatewayAddresses(items)
                .build();
    }

    private static List<Address> named(List<String> associations, GatewayChange change) {
        if (associations.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter AssociationIds");
        }
        var has = GatewayAddresses.of(change.call().view(), change.gateway());
        var found = new ArrayList<Address>();
        for (var text : associations) {
            var id = new AssociationId(text);
            found.add(has.stream()
                    .filter(address -> text.equals(address.association()))
                    .findFirst()
                    .orElseThrow(() -> AssociationId.FORM.missing(id)));
        }
        return found.stream().distinct().toList();
    }
}
