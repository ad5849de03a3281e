package freehold.control.network;

import freehold.control.operation.Operation;
import freehold.control.region.Region;
import java.util.List;

/// This concept's operations.
public final class NetworkOperations {
    private NetworkOperations() {}

    public static List<Operation<?, ?>> all(Region region) {
        return List.of(
                new DescribeVpcs(),
                new DescribeVpcAttribute(),
                new DescribeSubnets(region));
    }
}
