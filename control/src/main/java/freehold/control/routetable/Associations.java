package freehold.control.routetable;

import freehold.control.network.VpcId;
import freehold.control.operation.Call;
import freehold.control.routetable.RouteTable.Association;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import java.util.Optional;
import java.util.function.Predicate;

/// Which table counts where.
final class Associations {
    private Associations() {}

    record Found(RouteTable table, Association association) {}

    /// The first like that in a VPC.
    static Optional<Found> of(View view, VpcId vpc, Predicate<Association> like) {
        return view.by(RouteTable.TYPE.kind(), RouteTable.BY_VPC, vpc.value()).stream()
                .flatMap(table -> table.associations().stream().filter(like).map(association -> new Found(table, association)))
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
