package freehold.control.routetable;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.operation.Said;
import freehold.control.routetable.RouteTable.Association;
import freehold.model.Api;
import freehold.model.ec2.DescribeRouteTablesRequest;
import freehold.model.ec2.DescribeRouteTablesResult;
import freehold.model.ec2.Route;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lists route tables, where they lead and for which subnets they count.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html>
public final class DescribeRouteTables implements Query<DescribeRouteTablesRequest, DescribeRouteTablesResult> {
    private static final Listing<RouteTable, Said> LISTING =
            new Listing<>(RouteTable.TYPE, Said::new, DescribeRouteTables::filters, 5, 100, "routeTableIds");

    @Override
    public Api<DescribeRouteTablesRequest, DescribeRouteTablesResult> api() {
        return DescribeRouteTablesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("RouteTableId");
    }

    @Override
    public DescribeRouteTablesResult handle(DescribeRouteTablesRequest request, Call call) {
        var page = LISTING.list(call, request.routeTableIds(), request.filters(), request.maxResults(), request.nextToken());
        var item = new RouteTableItem(call.view());
        return DescribeRouteTablesResult.builder()
                .routeTables(page.items().stream().map(item::of).toList())
                .nextToken(page.token())
                .build();
    }

    private static Filters<RouteTable> filters(Call call) {
        var item = new RouteTableItem(call.view());
        var filters = new Filters<RouteTable>()
                .onAny("association.main", t -> associations(t, a -> Boolean.toString(a.isMain())))
                .onAny("association.route-table-association-id", t -> associations(t, Association::id))
                .onAny("association.route-table-id", t -> associations(t, _ -> t.id().value()))
                .onAny("association.subnet-id", t -> associations(t, a -> a.subnet() == null ? null : a.subnet().value()))
                .onAny("association.gateway-id", t -> associations(t, a -> a.gateway() == null ? null : a.gateway().value()))
                .on("owner-id", t -> t.owner().value())
                .on("route-table-id", t -> t.id().value())
                .on("vpc-id", t -> t.vpc().value())
                .onNothing("route.transit-gateway-id")
                .onTags(RouteTable::tags);
        onRoutes(filters, item, "destination-cidr-block", Route::destinationCidrBlock);
        onRoutes(filters, item, "destination-ipv6-cidr-block", Route::destinationIpv6CidrBlock);
        onRoutes(filters, item, "destination-prefix-list-id", Route::destinationPrefixListId);
        onRoutes(filters, item, "egress-only-internet-gateway-id", Route::egressOnlyInternetGatewayId);
        onRoutes(filters, item, "gateway-id", Route::gatewayId);
        onRoutes(filters, item, "instance-id", Route::instanceId);
        onRoutes(filters, item, "nat-gateway-id", Route::natGatewayId);
        onRoutes(filters, item, "origin", Route::origin);
        onRoutes(filters, item, "state", Route::state);
        onRoutes(filters, item, "vpc-peering-connection-id", Route::vpcPeeringConnectionId);
        return filters;
    }

    private static void onRoutes(Filters<RouteTable> filters, RouteTableItem item, String name, Function<Route, @Nullable String> value) {
        filters.onAny("route." + name, t -> item.routes(t).stream().map(value).filter(Objects::nonNull).toList());
    }

    private static List<String> associations(RouteTable table, Function<Association, @Nullable String> value) {
        return table.associations().stream().map(value).filter(Objects::nonNull).toList();
    }
}
