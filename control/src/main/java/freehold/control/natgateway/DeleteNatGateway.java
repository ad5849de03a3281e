package freehold.control.natgateway;

import static java.util.Objects.requireNonNull;

import freehold.control.gateway.NatGateway;
import freehold.control.gateway.NatGatewayId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.DeleteNatGatewayRequest;
import freehold.model.ec2.DeleteNatGatewayResult;
import java.util.Set;

/// Ends a NAT gateway. Its elastic addresses stay the account's, and routes to it lead nowhere.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNatGateway.html>
public final class DeleteNatGateway implements Command<DeleteNatGatewayRequest, DeleteNatGatewayResult> {
    @Override
    public Api<DeleteNatGatewayRequest, DeleteNatGatewayResult> api() {
        return DeleteNatGatewayRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NatGatewayId");
    }

    @Override
    public DeleteNatGatewayResult handle(DeleteNatGatewayRequest request, Change call) {
        var gateway = call.get(NatGateway.TYPE, new NatGatewayId(requireNonNull(request.natGatewayId())));
        switch (gateway.state()) {
            case PENDING, AVAILABLE, FAILED -> call.put(NatGateway.TYPE, gateway.deleted(call.now()));
            case DELETING -> {} // it is on its way
            case DELETED -> throw NatGatewayId.FORM.missing(gateway.id());
        }
        return DeleteNatGatewayResult.builder().natGatewayId(gateway.id().value()).build();
    }
}
