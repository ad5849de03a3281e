package freehold.control.routetable;

import freehold.control.operation.Change;
import freehold.control.prefixlist.PrefixList;
import freehold.control.prefixlist.PrefixListId;
import freehold.control.prefixlist.PrefixListUsers;
import freehold.control.routetable.RouteTable.Route;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import java.util.Collection;

/// The tables with routes to prefix lists. Such a route counts for as many as the list has room for.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html#managed-prefix-lists-rules>
public final class RoutesToLists implements PrefixListUsers {
    /// Routes that a table may have
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>), the local ones aside.
    static final int LIMIT = 500;

    @Override
    public Collection<RouteTable> of(View view, PrefixListId list) {
        return view.by(RouteTable.TYPE.kind(), RouteTable.BY_PREFIX_LIST, list.value());
    }

    @Override
    public void checkRoom(Change call, PrefixListId list) {
        of(call.view(), list).forEach(table -> refuseTooMany(call.view(), table));
    }

    static void refuseTooMany(View view, RouteTable table) {
        if (table.routes().stream().mapToInt(route -> count(view, route)).sum() > LIMIT) {
            throw Fault.client("RouteLimitExceeded", "The maximum number of routes in route table " + table.id() + " has been reached.");
        }
    }

    private static int count(View view, Route route) {
        return route.isToList() ? view.find(PrefixList.TYPE.kind(), route.destination()).map(PrefixList::maxEntries).orElse(0) : 1;
    }
}
