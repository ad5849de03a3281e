package freehold.control.networkinterface;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeNetworkInterfacePermissionsRequest;
import freehold.model.ec2.DescribeNetworkInterfacePermissionsResult;
import java.util.Set;

/// Lists the permissions on the caller's interfaces.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfacePermissions.html>
public final class DescribeNetworkInterfacePermissions
        implements Query<DescribeNetworkInterfacePermissionsRequest, DescribeNetworkInterfacePermissionsResult> {
    private static final Filters<NetworkInterfacePermission> FILTERS = new Filters<NetworkInterfacePermission>()
            .on("network-interface-permission.network-interface-permission-id", p -> p.id().value())
            .on("network-interface-permission.network-interface-id", p -> p.networkInterface().value())
            .on("network-interface-permission.aws-account-id", p -> p.grantee().value())
            .on("network-interface-permission.permission", _ -> NetworkInterfacePermission.ATTACH)
            .onNothing("network-interface-permission.aws-service");

    private final Listing<NetworkInterfacePermission, NetworkInterfacePermissionId> listing = new Listing<>(
            NetworkInterfacePermission.TYPE, NetworkInterfacePermissionId::new, _ -> FILTERS, 5, 255, "networkInterfacePermissionIds");

    @Override
    public Api<DescribeNetworkInterfacePermissionsRequest, DescribeNetworkInterfacePermissionsResult> api() {
        return DescribeNetworkInterfacePermissionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfacePermissionId");
    }

    @Override
    public DescribeNetworkInterfacePermissionsResult handle(DescribeNetworkInterfacePermissionsRequest request, Call call) {
        var page = listing.list(
                call, request.networkInterfacePermissionIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeNetworkInterfacePermissionsResult.builder()
                .networkInterfacePermissions(page.items().stream().map(NetworkInterfacePermission::item).toList())
                .nextToken(page.token())
                .build();
    }
}
