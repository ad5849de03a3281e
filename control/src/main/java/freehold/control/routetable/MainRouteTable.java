package freehold.control.routetable;

import freehold.control.gateway.InternetGateway;
import freehold.control.network.Subnet;
import freehold.control.network.Vpc;
import freehold.control.network.VpcCompanion;
import freehold.control.operation.Tags;
import freehold.control.routetable.RouteTable.Association;
import freehold.control.routetable.RouteTable.Route;
import freehold.control.routetable.RouteTable.Target;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;

/// The table that a VPC has from its beginning, for subnets that have no other. A default VPC's leads outside.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html#main-route-table>
public final class MainRouteTable implements VpcCompanion {
    @Override
    public void born(Tx tx, Vpc vpc, RandomGenerator random) {
        var outward = InternetGateway.of(tx, vpc.id())
                .map(gateway -> new Route("0.0.0.0/0", new Target(Target.Kind.INTERNET_GATEWAY, gateway.id().value())))
                .map(List::of)
                .orElse(List.of());
        var main = Association.main(RouteTable.ASSOCIATION.fresh(random));
        var id = new RouteTableId(RouteTableId.FORM.fresh(random));
        tx.put(RouteTable.TYPE.kind(), new RouteTable(id, vpc.owner(), vpc.id(), outward, List.of(main), Tags.NONE));
    }

    @Override
    public boolean holds(View view, Vpc vpc) {
        return of(view, vpc).stream().anyMatch(table -> !table.isMain());
    }

    @Override
    public void gone(Tx tx, Vpc vpc) {
        List.copyOf(of(tx, vpc)).forEach(table -> tx.remove(RouteTable.TYPE.kind(), table.id().value()));
    }

    @Override
    public void gone(Tx tx, Subnet subnet) {
        Associations.of(tx, subnet.vpc(), association -> subnet.id().equals(association.subnet()))
                .ifPresent(found -> tx.put(RouteTable.TYPE.kind(), found.table().without(found.association())));
    }

    private static Collection<RouteTable> of(View view, Vpc vpc) {
        return view.by(RouteTable.TYPE.kind(), RouteTable.BY_VPC, vpc.id().value());
    }
}
