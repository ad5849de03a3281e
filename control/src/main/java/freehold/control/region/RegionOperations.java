package freehold.control.region;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class RegionOperations {
    private RegionOperations() {}

    /// @param regions  names of all regions behind the endpoint
    /// @param endpoint host (and port, where it is not the usual one) at which clients find all of them
    public static List<Operation<?, ?>> all(Region region, List<String> regions, String endpoint) {
        return List.of(
                new DescribeRegions(regions, endpoint), new DescribeAvailabilityZones(region), new ModifyAvailabilityZoneGroup(region));
    }
}
