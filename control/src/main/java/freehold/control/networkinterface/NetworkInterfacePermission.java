package freehold.control.networkinterface;

import freehold.control.network.NetworkInterfaceId;
import freehold.control.operation.Resource;
import freehold.control.operation.ResourceType;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import freehold.model.ec2.NetworkInterfacePermissionState;

/// The word of an interface's owner that another account may attach it.
///
/// @param grantee the other account
public record NetworkInterfacePermission(
        NetworkInterfacePermissionId id, AccountId owner, NetworkInterfaceId networkInterface, AccountId grantee)
        implements Resource {
    public static final Kind.Index<NetworkInterfacePermission> BY_INTERFACE =
            Kind.Index.one("interface", p -> p.networkInterface().value());
    public static final ResourceType<NetworkInterfacePermission> TYPE = ResourceType.of(
                    "network-interface-permission", NetworkInterfacePermission.class, NetworkInterfacePermissionId.FORM)
            .with(BY_INTERFACE);

    /// The one thing that can be permitted, in EC2's word for it.
    static final String ATTACH = "INSTANCE-ATTACH";

    /// What EC2 says of one that holds: in capitals, unlike its model, and clients wait for that
    /// (<https://docs.aws.amazon.com/cli/latest/reference/ec2/describe-network-interface-permissions.html>).
    static final String GRANTED = "GRANTED";

    freehold.model.ec2.NetworkInterfacePermission item() {
        return freehold.model.ec2.NetworkInterfacePermission.builder()
                .networkInterfacePermissionId(id.value())
                .networkInterfaceId(networkInterface.value())
                .awsAccountId(grantee.value())
                .permission(ATTACH)
                .permissionState(NetworkInterfacePermissionState.builder().state(GRANTED).build())
                .build();
    }
}
