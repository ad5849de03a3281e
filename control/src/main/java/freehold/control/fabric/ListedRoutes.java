package freehold.control.fabric;

import freehold.control.network.Vpc;
import freehold.control.prefixlist.PrefixList;
import freehold.control.routetable.RouteTable;
import freehold.control.routetable.RouteTable.Route;
import freehold.kernel.store.View;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// A table's routes as what networks know: a route to a prefix list is one for each range that the list has now. What stays in the
/// VPC is not led elsewhere by it, nor what a route of its own is for.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html#route-tables-priority>
final class ListedRoutes {
    private ListedRoutes() {}

    static Collection<Route> of(View view, RouteTable table) {
        Map<String, Route> all = new LinkedHashMap<>();
        table.routes().stream().filter(route -> !route.isToList()).forEach(route -> all.put(route.destination(), route));
        table.routes().stream().filter(Route::isToList).flatMap(route -> each(view, table, route))
                .forEach(route -> all.putIfAbsent(route.destination(), route));
        return all.values();
    }

    private static Stream<Route> each(View view, RouteTable table, Route route) {
        return view.find(PrefixList.TYPE.kind(), route.destination()).stream()
                .flatMap(list -> list.entries().stream())
                .filter(entry -> !isLocal(view, table, entry.cidr()))
                .map(entry -> new Route(entry.cidr(), route.target()));
    }

    private static boolean isLocal(View view, RouteTable table, String block) {
        return view.find(Vpc.TYPE.kind(), table.vpc().value()).filter(vpc -> vpc.ranges().contains(block)).isPresent();
    }
}
