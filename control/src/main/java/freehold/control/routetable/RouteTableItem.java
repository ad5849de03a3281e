package freehold.control.routetable;

import freehold.control.network.NetworkInterface;
import freehold.control.network.Vpc;
import freehold.control.routetable.RouteTable.Association;
import freehold.control.routetable.RouteTable.Route;
import freehold.control.routetable.RouteTable.Target;
import freehold.hosting.Ranges;
import freehold.kernel.store.View;
import freehold.model.ec2.RouteTableAssociation;
import freehold.model.ec2.RouteTableAssociationState;
import java.util.ArrayList;
import java.util.List;

/// A route table's shape on the wire, with the routes that are never written down.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTable.html>
record RouteTableItem(View view) {
    freehold.model.ec2.RouteTable of(RouteTable table) {
        return freehold.model.ec2.RouteTable.builder()
                .routeTableId(table.id().value())
                .ownerId(table.owner().value())
                .vpcId(table.vpc().value())
                .associations(table.associations().stream().map(a -> association(table, a)).toList())
                .routes(routes(table))
                .propagatingVgws(List.of())
                .tags(table.tags().items())
                .build();
    }

    /// The VPC's own blocks, which every table leads to.
    static List<String> local(View view, RouteTable table) {
        return view.find(Vpc.TYPE.kind(), table.vpc().value()).map(Vpc::ranges).orElse(List.of());
    }

    List<freehold.model.ec2.Route> routes(RouteTable table) {
        var all = new ArrayList<freehold.model.ec2.Route>();
        var local = local(view, table);
        for (var block : local) {
            all.add(route(table, table.route(block).orElse(new Route(block, Target.LOCAL)), "CreateRouteTable"));
        }
        table.routes().stream()
                .filter(route -> !local.contains(route.destination()))
                .forEach(route -> all.add(route(table, route, "CreateRoute")));
        return all;
    }

    private freehold.model.ec2.Route route(RouteTable table, Route route, String origin) {
        var target = route.target();
        var item = (route.isToList()
                        ? freehold.model.ec2.Route.builder().destinationPrefixListId(route.destination())
                        : destination(route.destination()))
                .origin(origin)
                .state(RouteTargets.isActive(view, table.vpc(), target) ? "active" : "blackhole");
        switch (target.kind()) {
            case LOCAL, INTERNET_GATEWAY -> item.gatewayId(target.id());
            case EGRESS_ONLY_INTERNET_GATEWAY -> item.egressOnlyInternetGatewayId(target.id());
            case NAT_GATEWAY -> item.natGatewayId(target.id());
            case PEERING_CONNECTION -> item.vpcPeeringConnectionId(target.id());
            case NETWORK_INTERFACE -> {
                item.networkInterfaceId(target.id());
                view.find(NetworkInterface.TYPE.kind(), target.id())
                        .map(NetworkInterface::attachment)
                        .ifPresent(a -> item.instanceId(a.instance()).instanceOwnerId(table.owner().value()));
            }
        }
        return item.build();
    }

    private static freehold.model.ec2.Route.Builder destination(String block) {
        var item = freehold.model.ec2.Route.builder();
        return !Ranges.isIpv6(block) ? item.destinationCidrBlock(block) : item.destinationIpv6CidrBlock(block);
    }

    private static RouteTableAssociation association(RouteTable table, Association association) {
        var subnet = association.subnet();
        var gateway = association.gateway();
        return RouteTableAssociation.builder()
                .routeTableAssociationId(association.id())
                .routeTableId(table.id().value())
                .main(association.isMain())
                .subnetId(subnet == null ? null : subnet.value())
                .gatewayId(gateway == null ? null : gateway.value())
                .associationState(associated())
                .build();
    }

    /// Associations count at once.
    static RouteTableAssociationState associated() {
        return RouteTableAssociationState.builder().state("associated").build();
    }
}
