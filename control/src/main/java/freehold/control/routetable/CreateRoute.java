package freehold.control.routetable;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.routetable.RouteTable.Route;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateRouteRequest;
import freehold.model.ec2.CreateRouteResult;
import java.util.Set;

/// Adds a route to a table. Asked again for the one that is there, it says so again.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html>
public final class CreateRoute implements Command<CreateRouteRequest, CreateRouteResult> {
    @Override
    public Api<CreateRouteRequest, CreateRouteResult> api() {
        return CreateRouteRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("RouteTableId", "DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId",
                "GatewayId", "EgressOnlyInternetGatewayId", "NetworkInterfaceId", "InstanceId", "NatGatewayId", "VpcPeeringConnectionId");
    }

    @Override
    public CreateRouteResult handle(CreateRouteRequest request, Change call) {
        var table = call.get(RouteTable.TYPE, new RouteTableId(requireNonNull(request.routeTableId())));
        var destination = Destination.of(
                request.destinationCidrBlock(), request.destinationIpv6CidrBlock(), request.destinationPrefixListId(), call);
        var target = new TargetChoice(false, request.gatewayId(), request.egressOnlyInternetGatewayId(),
                        request.networkInterfaceId(), request.instanceId(), request.natGatewayId(), request.vpcPeeringConnectionId())
                .in(table, call);
        var route = TargetChoice.checked(table, new Route(destination, target), call.view());
        if (!table.routes().contains(route)) {
            refuseIfThere(table, destination, call);
            RoutesToLists.refuseTooMany(call.view(), table.withRoute(route));
            call.put(RouteTable.TYPE, table.withRoute(route));
        }
        return CreateRouteResult.builder().return_(true).build();
    }

    private static void refuseIfThere(RouteTable table, String destination, Change call) {
        if (table.route(destination).isPresent() || RouteTableItem.local(call.view(), table).contains(destination)) {
            throw Fault.client("RouteAlreadyExists", "The route identified by " + destination + " already exists.");
        }
    }
}
