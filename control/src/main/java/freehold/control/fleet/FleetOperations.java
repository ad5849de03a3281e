package freehold.control.fleet;

import freehold.control.instance.Launching;
import freehold.control.instance.Termination;
import freehold.control.instancetype.Catalogue;
import freehold.control.operation.Operation;
import freehold.control.region.Region;
import freehold.kernel.store.Kind;
import java.util.List;

/// This concept's operations, and the records of its own.
public final class FleetOperations {
    public static final List<Kind<?>> KINDS = List.of(FleetEvent.KIND);

    private FleetOperations() {}

    public static List<Operation<?, ?>> all(
            Region region, Catalogue catalogue, Launching launching, Termination termination) {
        var item = new FleetItem(region);
        return List.of(
                new CreateFleet(new Fulfilment(catalogue, region, launching), item),
                new ModifyFleet(),
                new DeleteFleets(termination),
                new DescribeFleets(item),
                new DescribeFleetInstances(),
                new DescribeFleetHistory());
    }
}
