package freehold.control.instancetype;

import freehold.control.operation.Operation;
import freehold.control.region.Region;
import java.util.List;

/// This concept's operations.
public final class InstanceTypeOperations {
    private InstanceTypeOperations() {}

    public static List<Operation<?, ?>> all(Region region, Catalogue catalogue) {
        return List.of(
                new DescribeInstanceTypes(catalogue),
                new DescribeInstanceTypeOfferings(region, catalogue),
                new GetInstanceTypesFromInstanceRequirements(catalogue));
    }
}
