package freehold.control.routetable;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DeleteRouteRequest;
import java.util.Set;

/// Takes a route out of a table.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRoute.html>
public final class DeleteRoute implements Command<DeleteRouteRequest, Empty> {
    @Override
    public Api<DeleteRouteRequest, Empty> api() {
        return DeleteRouteRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("RouteTableId", "DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId");
    }

    @Override
    public Empty handle(DeleteRouteRequest request, Change call) {
        var table = call.get(RouteTable.TYPE, new RouteTableId(requireNonNull(request.routeTableId())));
        var destination = Destination.of(
                request.destinationCidrBlock(), request.destinationIpv6CidrBlock(), request.destinationPrefixListId(), call);
        if (RouteTableItem.local(call.view(), table).contains(destination)) {
            throw Fault.client("InvalidParameterValue", "cannot remove local route " + destination + " in route table " + table.id());
        }
        if (table.route(destination).isEmpty()) {
            throw missing(table, destination);
        }
        call.put(RouteTable.TYPE, table.withoutRoute(destination));
        return Empty.ANSWER;
    }

    static Fault missing(RouteTable table, String destination) {
        return Fault.client("InvalidRoute.NotFound",
                "no route with destination-cidr-block " + destination + " in route table " + table.id());
    }
}
