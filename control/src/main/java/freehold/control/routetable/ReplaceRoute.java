package freehold.control.routetable;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.routetable.RouteTable.Route;
import freehold.control.routetable.RouteTable.Target;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.ReplaceRouteRequest;
import java.util.Set;

/// Leads a route of a table elsewhere, or what stays in the VPC, and lets it stay again.
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
                "GatewayId", "EgressOnlyInternetGatewayId", "NetworkInterfaceId", "InstanceId", "NatGatewayId", "VpcPeeringConnectionId",
                "LocalTarget");
    }

    @Override
    public Empty handle(ReplaceRouteRequest request, Change call) {
        var table = call.get(RouteTable.TYPE, new RouteTableId(requireNonNull(request.routeTableId())));
        var destination = Destination.of(
                request.destinationCidrBlock(), request.destinationIpv6CidrBlock(), request.destinationPrefixListId(), call);
        var target = new TargetChoice(Boolean.TRUE.equals(request.localTarget()), request.gatewayId(), request.egressOnlyInternetGatewayId(),
                        request.networkInterfaceId(), request.instanceId(), request.natGatewayId(), request.vpcPeeringConnectionId())
                .in(table, call);
        boolean isLocal = RouteTableItem.local(call.view(), table).contains(destination);
        if (!isLocal && table.route(destination).isEmpty()) {
            throw Fault.client("InvalidParameterValue",
                    "There is no route defined for '" + destination + "' in the route table. Use CreateRoute instead.");
        }
        var route = TargetChoice.checked(table, new Route(destination, target), call.view());
        call.put(RouteTable.TYPE, isLocal && target.equals(Target.LOCAL) ? table.withoutRoute(destination) : table.withRoute(route));
        return Empty.ANSWER;
    }
}
