package freehold.control.network;

import freehold.control.operation.Operation;
import freehold.control.region.Region;
import java.util.List;

/// This concept's operations.
public final class NetworkOperations {
    private NetworkOperations() {}

    /// @param all  what comes with each VPC
    /// @param pool where VPCs' IPv6 blocks are from
    public static List<Operation<?, ?>> all(Region region, List<VpcCompanion> all, Ipv6Pool pool) {
        var companions = new Companions(List.copyOf(all));
        return List.of(
                new CreateVpc(region, companions, pool),
                new DescribeVpcs(region),
                new DescribeVpcAttribute(),
                new ModifyVpcAttribute(),
                new ModifyVpcTenancy(),
                new AssociateVpcCidrBlock(region, companions, pool),
                new DisassociateVpcCidrBlock(region),
                new DeleteVpc(companions),
                new CreateDefaultVpc(region, companions),
                new CreateSubnet(region, companions),
                new DescribeSubnets(region),
                new ModifySubnetAttribute(),
                new AssociateSubnetCidrBlock(),
                new DisassociateSubnetCidrBlock(),
                new DeleteSubnet(companions),
                new CreateDefaultSubnet(region, companions),
                new CreateSubnetCidrReservation(),
                new GetSubnetCidrReservations(),
                new DeleteSubnetCidrReservation());
    }
}
