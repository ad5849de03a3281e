package freehold.control.gateway;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
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
        if (call.find(EgressOnlyInternetGateway.TYPE, id).isEmpty()) { // the one operation where EC2 calls it so
            throw Fault.client("InvalidGatewayID.NotFound", "The eigw ID '" + id + "' does not exist");
        }
        call.remove(EgressOnlyInternetGateway.TYPE, id);
        return DeleteEgressOnlyInternetGatewayResult.builder().returnCode(true).build();
    }
}
