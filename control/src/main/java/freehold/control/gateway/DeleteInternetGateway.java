package freehold.control.gateway;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DeleteInternetGatewayRequest;
import java.util.Set;

/// Removes an internet gateway that is attached to nothing.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteInternetGateway.html>
public final class DeleteInternetGateway implements Command<DeleteInternetGatewayRequest, Empty> {
    @Override
    public Api<DeleteInternetGatewayRequest, Empty> api() {
        return DeleteInternetGatewayRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InternetGatewayId");
    }

    @Override
    public Empty handle(DeleteInternetGatewayRequest request, Change call) {
        var gateway = call.get(InternetGateway.TYPE, new InternetGatewayId(requireNonNull(request.internetGatewayId())));
        if (gateway.vpc() != null) {
            throw Fault.client("DependencyViolation",
                    "The internetGateway '" + gateway.id() + "' has dependencies and cannot be deleted.");
        }
        call.remove(InternetGateway.TYPE, gateway.id());
        return Empty.ANSWER;
    }
}
