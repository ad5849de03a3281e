package freehold.control.routetable;

import freehold.control.network.Subnet;
import freehold.control.operation.Call;
import freehold.control.routetable.RouteTable.Association;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import java.util.Optional;

/// Which table counts where.
final class Associations {
    private Associations() {}

    record Found(RouteTable table, Association association) {}

    /// A subnet's own; empty if the main table counts for it.
    static Optional<Found> of(View view, Subnet subnet) {
        return view.by(RouteTable.TYPE.kind(), RouteTable.BY_VPC, subnet.vpc().value()).stream()
                .flatMap(table -> table.associations().stream()
                        .filter(association -> subnet.id().equals(association.subnet()))
                        .map(association -> new Found(table, association)))
                .findFirst();
    }

    /// The caller's association of that id.
    static Found named(Call call, String id) {
        RouteTable.ASSOCIATION.check(id);
        return call.view().by(RouteTable.TYPE.kind(), RouteTable.BY_ASSOCIATION, id).stream()
                .filter(table -> table.owner().equals(call.account()))
                .flatMap(table -> table.associations().stream()
                        .filter(association -> association.id().equals(id))
                        .map(association -> new Found(table, association)))
                .findFirst()
                .orElseThrow(() -> Fault.client(RouteTable.ASSOCIATION.notFound(), RouteTable.ASSOCIATION.sentence().replace("%s", id)));
    }
}
