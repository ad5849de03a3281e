package freehold.control.routetable;

import freehold.control.network.Subnet;
import freehold.control.routetable.RouteTable.Route;
import freehold.control.routetable.RouteTable.Target;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import java.util.Set;

/// What the table of a gateway may say: that what comes for the VPC, or for a subnet, goes to an interface first.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html#gateway-route-table-rules>
final class GatewayRoutes {
    private static final Set<Target.Kind> TARGETS = Set.of(Target.Kind.LOCAL, Target.Kind.NETWORK_INTERFACE);

    private GatewayRoutes() {}

    /// Refuses a table that can't be a gateway's.
    static void check(RouteTable table, View view) {
        if (table.isMain()) {
            throw Fault.client("InvalidParameterValue", "The main route table " + table.id() + " can't be associated with a gateway.");
        }
        table.routes().forEach(route -> check(table, route, view));
    }

    /// Refuses a route that a gateway's table can't have.
    static void check(RouteTable table, Route route, View view) {
        if (!TARGETS.contains(route.target().kind())) {
            throw refused(table, route, "can target only an interface or an instance");
        }
        boolean isWhole = RouteTableItem.local(view, table).contains(route.destination())
                || view.by(Subnet.TYPE.kind(), Subnet.BY_VPC, table.vpc().value()).stream().anyMatch(subnet -> subnet.has(route.destination()));
        if (!isWhole) {
            throw refused(table, route, "must have the whole CIDR block of the VPC or of one of its subnets as its destination");
        }
    }

    private static Fault refused(RouteTable table, Route route, String why) {
        return Fault.client("InvalidParameterValue", "The route to " + route.destination() + " in route table " + table.id()
                + " is not valid: a route of a gateway's route table " + why + ".");
    }
}
