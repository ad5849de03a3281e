package freehold.control.routetable;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.routetable.RouteTable.Route;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.ReplaceRouteRequest;
import java.util.Set;

/// Leads a route of a table elsewhere.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html>
public final class ReplaceRoute implements Command<ReplaceRouteRequest, Empty> {
    @Override
    public Api<ReplaceRouteRequest, Empty> api() {
        return ReplaceRouteRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("RouteTableId", "DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId",
                "GatewayId", "EgressOnlyInternetGatewayId", "NetworkInterfaceId", "InstanceId", "NatGatewayId", "VpcPeeringConnectionId");
    }

    @Override
    public Empty handle(ReplaceRouteRequest request, Change call) {
        var table = call.get(RouteTable.TYPE, new RouteTableId(requireNonNull(request.routeTableId())));
        var destination = Destination.of(
                request.destinationCidrBlock(), request.destinationIpv6CidrBlock(), request.destinationPrefixListId(), call);
        var target = new TargetChoice(request.gatewayId(), request.egressOnlyInternetGatewayId(),
                        request.networkInterfaceId(), request.instanceId(), request.natGatewayId(), request.vpcPeeringConnectionId())
                .in(table, call);
        var local = RouteTableItem.local(call.view(), table);
        if (local.contains(destination)) {
            throw Fault.client("InvalidParameterValue", "cannot replace local route " + destination + " in route table " + table.id());
        }
        if (table.route(destination).isEmpty()) {
            throw Fault.client("InvalidParameterValue",
                    "There is no route defined for '" + destination + "' in the route table. Use CreateRoute instead.");
        }
        call.put(RouteTable.TYPE, table.withRoute(TargetChoice.checked(new Route(destination, target), local)));
        return Empty.ANSWER;
    }
}
