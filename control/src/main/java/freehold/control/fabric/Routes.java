package freehold.control.fabric;

import freehold.control.gateway.InternetGateway;
import freehold.control.gateway.InternetReach;
import freehold.control.network.Subnet;
import freehold.control.network.VpcId;
import freehold.control.routetable.RouteTable;
import freehold.control.routetable.RouteTargets;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Target;
import freehold.hosting.Ranges;
import freehold.kernel.store.View;
import java.util.List;
import java.util.Optional;

/// Where a subnet's packets go, from the table that counts for it, as far as its account lets it reach the internet, and where those
/// go that come by the internet gateway: pure.
final class Routes {
    private Routes() {}

    static List<Route> of(View view, Subnet subnet, InternetReach reach) {
        return routes(view, RouteTable.of(view, subnet.vpc(), subnet.id()), reach);
    }

    static List<Route> arrivals(View view, VpcId vpc) {
        return routes(view, InternetGateway.of(view, vpc).flatMap(gateway -> RouteTable.of(view, vpc, gateway.id())), InternetReach.FULL);
    }

    private static List<Route> routes(View view, Optional<RouteTable> found, InternetReach reach) {
        return found.map(table -> ListedRoutes.of(view, table).stream()
                        .map(route -> new Route(route.destination(), reached(target(view, table, route.target()), route.destination(), reach)))
                        .toList())
                .orElse(List.of());
    }

    /// Who reaches outward only has a way to the internet's IPv4 left for the NAT gateways of the subnet, and no public address itself.
    private static Target reached(Target target, String destination, InternetReach reach) {
        boolean ipv6 = Ranges.isIpv6(destination);
        boolean cut = switch (target) {
            case Target.Internet() -> reach == InternetReach.NONE || ipv6 && reach == InternetReach.OUTWARD;
            case Target.EgressOnlyInternet() -> reach == InternetReach.NONE;
            case Target.Local(), Target.Nat(_), Target.ToPort(_), Target.Peered(_), Target.Blackhole() -> false;
        };
        return cut ? new Target.Blackhole() : target;
    }

    private static Target target(View view, RouteTable table, RouteTable.Target target) {
        if (!RouteTargets.isActive(view, table.vpc(), target)) {
            return new Target.Blackhole();
        }
        return switch (target.kind()) {
            case LOCAL -> new Target.Local();
            case INTERNET_GATEWAY -> new Target.Internet();
            case EGRESS_ONLY_INTERNET_GATEWAY -> new Target.EgressOnlyInternet();
            case NAT_GATEWAY -> new Target.Nat(target.id());
            case NETWORK_INTERFACE -> new Target.ToPort(target.id());
            case PEERING_CONNECTION -> new Target.Peered(target.id());
        };
    }
}
