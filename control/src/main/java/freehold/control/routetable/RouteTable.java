package freehold.control.routetable;

import freehold.control.gateway.InternetGatewayId;
import freehold.control.network.SubnetId;
import freehold.control.network.VpcId;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.control.prefixlist.PrefixListId;
import freehold.hosting.Ranges;
import freehold.kernel.AccountId;
import freehold.kernel.IdForm;
import freehold.kernel.store.Kind;
import freehold.kernel.store.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A VPC's routes, and the subnets that they count for, or the gateway that what comes by it is routed by them. What stays in the VPC
/// is routed without being written down, unless it is led elsewhere.
///
/// @param routes each destination once
public record RouteTable(RouteTableId id, AccountId owner, VpcId vpc, List<Route> routes, List<Association> associations, Tags tags)
        implements Taggable {
    public static final Kind.Index<RouteTable> BY_VPC = Kind.Index.one("vpc", t -> t.vpc().value());
    public static final Kind.Index<RouteTable> BY_ASSOCIATION =
            new Kind.Index<>("association", t -> t.associations().stream().map(Association::id).toList());
    public static final Kind.Index<RouteTable> BY_PREFIX_LIST = new Kind.Index<>(
            "prefix-list", t -> t.routes().stream().filter(Route::isToList).map(Route::destination).toList());
    public static final ResourceType<RouteTable> TYPE = ResourceType.of("route-table", RouteTable.class, RouteTableId.FORM)
            .with(BY_VPC)
            .with(BY_ASSOCIATION)
            .with(BY_PREFIX_LIST);

    static final IdForm ASSOCIATION = IdForm.unchecked("rtbassoc", "InvalidAssociationID.NotFound",
            "The association ID '%s' does not exist");

    /// @param destination an IPv4 or IPv6 block in its one spelling, or a prefix list's id
    /// @param target      what it leads to; that may be gone
    public record Route(String destination, Target target) {
        boolean isIpv6() {
            return Ranges.isIpv6(destination);
        }

        /// Whether it is a route to each range of a prefix list, as they are at any time.
        public boolean isToList() {
            return destination.startsWith(PrefixListId.FORM.prefix() + "-");
        }
    }

    /// @param id of what the kind says; `local` for the VPC itself
    public record Target(Kind kind, String id) {
        static final Target LOCAL = new Target(Kind.LOCAL, "local");

        public enum Kind {
            /// Where what is in the VPC is. Only where there was another target before.
            LOCAL,
            INTERNET_GATEWAY,
            EGRESS_ONLY_INTERNET_GATEWAY,
            NAT_GATEWAY,
            NETWORK_INTERFACE,
            PEERING_CONNECTION
        }
    }

    /// Where the table counts: for a subnet, for what comes by a gateway, or, with neither, wherever in the VPC no other does.
    public record Association(String id, @Nullable SubnetId subnet, @Nullable InternetGatewayId gateway) {
        static Association main(String id) {
            return new Association(id, null, null);
        }

        boolean isMain() {
            return subnet == null && gateway == null;
        }

        /// The same place, for another table.
        Association withId(String newId) {
            return new Association(newId, subnet, gateway);
        }
    }

    public boolean isMain() {
        return associations.stream().anyMatch(Association::isMain);
    }

    boolean isOfGateway() {
        return associations.stream().anyMatch(association -> association.gateway != null);
    }

    Optional<Route> route(String destination) {
        return routes.stream().filter(route -> route.destination.equals(destination)).findFirst();
    }

    /// The table that counts for a subnet.
    public static Optional<RouteTable> of(View view, VpcId vpc, SubnetId subnet) {
        var tables = view.by(TYPE.kind(), BY_VPC, vpc.value());
        return tables.stream()
                .filter(table -> table.associations.stream().anyMatch(a -> subnet.equals(a.subnet)))
                .findFirst()
                .or(() -> tables.stream().filter(RouteTable::isMain).findFirst());
    }

    /// The table that counts for what comes by a gateway, if one does.
    public static Optional<RouteTable> of(View view, VpcId vpc, InternetGatewayId gateway) {
        return view.by(TYPE.kind(), BY_VPC, vpc.value()).stream()
                .filter(table -> table.associations.stream().anyMatch(a -> gateway.equals(a.gateway)))
                .findFirst();
    }

    RouteTable withRoute(Route route) {
        var all = new ArrayList<>(withoutRoute(route.destination).routes);
        all.add(route);
        return withRoutes(all);
    }

    RouteTable withoutRoute(String destination) {
        return withRoutes(routes.stream().filter(route -> !route.destination.equals(destination)).toList());
    }

    private RouteTable withRoutes(List<Route> newRoutes) {
        return new RouteTable(id, owner, vpc, List.copyOf(newRoutes), associations, tags);
    }

    RouteTable with(Association association) {
        var all = new ArrayList<>(associations);
        all.add(association);
        return new RouteTable(id, owner, vpc, routes, List.copyOf(all), tags);
    }

    RouteTable without(Association association) {
        return new RouteTable(id, owner, vpc, routes, associations.stream().filter(a -> !a.equals(association)).toList(), tags);
    }

    @Override
    public RouteTable withTags(Tags newTags) {
        return new RouteTable(id, owner, vpc, routes, associations, newTags);
    }
}
