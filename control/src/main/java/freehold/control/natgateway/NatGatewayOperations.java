package freehold.control.natgateway;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class NatGatewayOperations {
    private NatGatewayOperations() {}

    public static List<Operation<?, ?>> all() {
        return List.of(
                new CreateNatGateway(),
                new DescribeNatGateways(),
                new DeleteNatGateway(),
                new AssociateNatGatewayAddress(),
                new DisassociateNatGatewayAddress(),
                new AssignPrivateNatGatewayAddress(),
                new UnassignPrivateNatGatewayAddress());
    }
}
