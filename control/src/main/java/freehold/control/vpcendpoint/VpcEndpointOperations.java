package freehold.control.vpcendpoint;

import freehold.control.operation.Operation;
import freehold.control.region.Region;
import java.util.List;

/// This concept's operations.
public final class VpcEndpointOperations {
    private VpcEndpointOperations() {}

    public static List<Operation<?, ?>> all(Region region) {
        return List.of(
                new CreateVpcEndpoint(region),
                new DescribeVpcEndpoints(region),
                new ModifyVpcEndpoint(region),
                new DeleteVpcEndpoints(),
                new DescribeVpcEndpointServices(region),
                new DescribeVpcEndpointAssociations());
    }
}
