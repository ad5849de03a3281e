package freehold.control.networkinterface;

import freehold.control.network.PublicPool;
import freehold.control.operation.Operation;
import freehold.control.region.Region;
import java.util.List;

/// This concept's operations.
public final class NetworkInterfaceOperations {
    private NetworkInterfaceOperations() {}

    public static List<Operation<?, ?>> all(Region region, PublicPool pool, Holders holders) {
        return List.of(
                new CreateNetworkInterface(region),
                new DeleteNetworkInterface(),
                new DescribeNetworkInterfaces(region),
                new DescribeNetworkInterfaceAttribute(region),
                new ModifyNetworkInterfaceAttribute(pool, holders),
                new ResetNetworkInterfaceAttribute(),
                new AssignPrivateIpAddresses(holders),
                new UnassignPrivateIpAddresses(),
                new AssignIpv6Addresses(holders),
                new UnassignIpv6Addresses(),
                new CreateNetworkInterfacePermission(),
                new DeleteNetworkInterfacePermission(),
                new DescribeNetworkInterfacePermissions());
    }
}
