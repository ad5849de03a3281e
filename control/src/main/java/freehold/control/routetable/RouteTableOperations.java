package freehold.control.routetable;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class RouteTableOperations {
    private RouteTableOperations() {}

    public static List<Operation<?, ?>> all() {
        return List.of(
                new CreateRouteTable(),
                new DescribeRouteTables(),
                new DeleteRouteTable(),
                new CreateRoute(),
                new ReplaceRoute(),
                new DeleteRoute(),
                new AssociateRouteTable(),
                new DisassociateRouteTable(),
                new ReplaceRouteTableAssociation());
    }
}
