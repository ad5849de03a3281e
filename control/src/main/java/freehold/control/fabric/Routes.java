package freehold.control.fabric;

import freehold.control.network.Subnet;
import freehold.control.routetable.RouteTable;
import freehold.control.routetable.RouteTargets;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Target;
import freehold.kernel.store.View;
import java.util.List;

/// Where a subnet's packets go, from the table that counts for it: pure.
final class Routes {
    private Routes() {}

    static List<Route> of(View view, Subnet subnet) {
        return RouteTable.of(view, subnet.vpc(), subnet.id())
                .map(table -> ListedRoutes.of(view, table).stream()
                        .map(route -> new Route(route.destination(), target(view, table, route.target())))
                        .toList())
                .orElse(List.of());
    }

    private static Target target(View view, RouteTable table, RouteTable.Target target) {
        if (!RouteTargets.isActive(view, table.vpc(), target)) {
            return new Target.Blackhole();
        }
        return switch (target.kind()) {
            case INTERNET_GATEWAY -> new Target.Internet();
            case EGRESS_ONLY_INTERNET_GATEWAY -> new Target.EgressOnlyInternet();
            case NAT_GATEWAY -> new Target.Nat(target.id());
            case NETWORK_INTERFACE -> new Target.ToPort(target.id());
            case PEERING_CONNECTION -> new Target.Peered(target.id());
        };
    }
}
