package freehold.control.routetable;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DeleteRouteTableRequest;
import java.util.Set;

/// Removes a route table that counts for no subnet. The main one goes with its VPC.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRouteTable.html>
public final class DeleteRouteTable implements Command<DeleteRouteTableRequest, Empty> {
    @Override
    public Api<DeleteRouteTableRequest, Empty> api() {
        return DeleteRouteTableRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("RouteTableId");
    }

    @Override
    public Empty handle(DeleteRouteTableRequest request, Change call) {
        var table = call.get(RouteTable.TYPE, new RouteTableId(requireNonNull(request.routeTableId())));
        if (!table.associations().isEmpty()) {
            throw Fault.client("DependencyViolation", "The routeTable '" + table.id() + "' has dependencies and cannot be deleted.");
        }
        call.remove(RouteTable.TYPE, table.id());
        return Empty.ANSWER;
    }
}
