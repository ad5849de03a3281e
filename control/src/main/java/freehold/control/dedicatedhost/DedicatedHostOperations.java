package freehold.control.dedicatedhost;

import freehold.control.instancetype.Catalogue;
import freehold.control.operation.Operation;
import freehold.control.placement.Placement;
import freehold.control.region.Region;
import java.util.List;

/// This concept's operations.
public final class DedicatedHostOperations {
    private DedicatedHostOperations() {}

    public static List<Operation<?, ?>> all(Region region, Catalogue catalogue, Placement placement, Residents residents) {
        var terms = new HostTerms(catalogue);
        return List.of(
                new AllocateHosts(region, terms, placement),
                new ModifyHosts(terms, residents),
                new ReleaseHosts(placement, residents),
                new DescribeHosts(region, catalogue, placement, residents));
    }
}
