package freehold.control.spot;

import freehold.control.instance.Launching;
import freehold.control.instance.Termination;
import freehold.control.instancetype.Catalogue;
import freehold.control.operation.Operation;
import freehold.control.region.Region;
import java.util.List;

/// This concept's operations.
public final class SpotOperations {
    private SpotOperations() {}

    public static List<Operation<?, ?>> all(Region region, Catalogue catalogue, Launching launching, Termination termination) {
        var item = new SpotRequestItem(region, catalogue);
        return List.of(
                new RequestSpotInstances(launching, item),
                new CancelSpotInstanceRequests(termination),
                new DescribeSpotInstanceRequests(item, region),
                new DescribeSpotPriceHistory(region),
                new GetSpotPlacementScores(region, catalogue, launching));
    }
}
