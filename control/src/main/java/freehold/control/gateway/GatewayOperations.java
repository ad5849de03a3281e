package freehold.control.gateway;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class GatewayOperations {
    private GatewayOperations() {}

    public static List<Operation<?, ?>> all(PublicMappings mappings, GatewayCompanion companion) {
        return List.of(
                new CreateInternetGateway(),
                new AttachInternetGateway(),
                new DescribeInternetGateways(),
                new DetachInternetGateway(mappings, companion),
                new DeleteInternetGateway(),
                new CreateEgressOnlyInternetGateway(),
                new DescribeEgressOnlyInternetGateways(),
                new DeleteEgressOnlyInternetGateway(),
                new DescribeVpcBlockPublicAccessOptions(),
                new ModifyVpcBlockPublicAccessOptions(),
                new CreateVpcBlockPublicAccessExclusion(),
                new DescribeVpcBlockPublicAccessExclusions(),
                new ModifyVpcBlockPublicAccessExclusion(),
                new DeleteVpcBlockPublicAccessExclusion());
    }
}
