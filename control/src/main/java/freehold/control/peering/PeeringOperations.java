package freehold.control.peering;

import freehold.control.operation.Operation;
import freehold.control.region.Region;
import java.util.List;

/// This concept's operations.
public final class PeeringOperations {
    private PeeringOperations() {}

    public static List<Operation<?, ?>> all(Region region) {
        return List.of(
                new CreateVpcPeeringConnection(region),
                new AcceptVpcPeeringConnection(),
                new RejectVpcPeeringConnection(),
                new DeleteVpcPeeringConnection(),
                new DescribeVpcPeeringConnections(),
                new ModifyVpcPeeringConnectionOptions());
    }
}
