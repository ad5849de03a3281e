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
        var deletion = new DeleteFleets(termination);
        return List.of(
                new CreateFleet(new Fulfilment(catalogue, region, launching), item),
                new ModifyFleet(),
                deletion,
                new DescribeFleets(item),
                new DescribeFleetInstances(),
                new DescribeFleetHistory(),
                new RequestSpotFleet(),
                new ModifySpotFleetRequest(),
                new CancelSpotFleetRequests(deletion),
                new DescribeSpotFleetRequests(),
                new DescribeSpotFleetInstances(),
                new DescribeSpotFleetRequestHistory());
    }
}
