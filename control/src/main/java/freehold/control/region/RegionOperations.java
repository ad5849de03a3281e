package freehold.control.region;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class RegionOperations {
    private RegionOperations() {}

    /// @param endpoint host (and port, where it is not the usual one) at which clients find this region
    public static List<Operation<?, ?>> all(Region region, String endpoint) {
        return List.of(new DescribeRegions(region, endpoint), new DescribeAvailabilityZones(region));
    }
}
