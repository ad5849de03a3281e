package freehold.control.gateway;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.DeleteEgressOnlyInternetGatewayRequest;
import freehold.model.ec2.DeleteEgressOnlyInternetGatewayResult;
import java.util.Set;

/// Removes an egress-only internet gateway. Routes to it lead nowhere.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteEgressOnlyInternetGateway.html>
public final class DeleteEgressOnlyInternetGateway
        implements Command<DeleteEgressOnlyInternetGatewayRequest, DeleteEgressOnlyInternetGatewayResult> {
    @Override
    public Api<DeleteEgressOnlyInternetGatewayRequest, DeleteEgressOnlyInternetGatewayResult> api() {
        return DeleteEgressOnlyInternetGatewayRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("EgressOnlyInternetGatewayId");
    }

    @Override
    public DeleteEgressOnlyInternetGatewayResult handle(DeleteEgressOnlyInternetGatewayRequest request, Change call) {
        var id = new EgressOnlyInternetGatewayId(requireNonNull(request.egressOnlyInternetGatewayId()));
        if (call.find(EgressOnlyInternetGateway.TYPE, id).isEmpty()) {
            throw EgressOnlyInternetGateway.missing(id.value());
        }
        call.remove(EgressOnlyInternetGateway.TYPE, id);
        return DeleteEgressOnlyInternetGatewayResult.builder().returnCode(true).build();
    }
}
