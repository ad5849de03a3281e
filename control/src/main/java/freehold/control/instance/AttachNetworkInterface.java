package freehold.control.instance;

import static java.util.Objects.requireNonNull;

import freehold.control.instancetype.Catalogue;
import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterface.Attachment;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.networkinterface.NetworkInterfacePermission;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AttachNetworkInterfaceRequest;
import freehold.model.ec2.AttachNetworkInterfaceResult;
import java.util.Set;

/// Gives an instance one more interface, running or not; a guest that runs finds it at once.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachNetworkInterface.html>
public final class AttachNetworkInterface implements Command<AttachNetworkInterfaceRequest, AttachNetworkInterfaceResult> {
    private final Catalogue catalogue;

    public AttachNetworkInterface(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Api<AttachNetworkInterfaceRequest, AttachNetworkInterfaceResult> api() {
        return AttachNetworkInterfaceRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfaceId", "InstanceId", "DeviceIndex", "NetworkCardIndex");
    }

    @Override
    public AttachNetworkInterfaceResult handle(AttachNetworkInterfaceRequest request, Change call) {
        var id = new NetworkInterfaceId(requireNonNull(request.networkInterfaceId()));
        var instance = call.get(Instance.TYPE, new InstanceId(requireNonNull(request.instanceId())));
        refuseAnothers(id, call);
        var nic = call.get(NetworkInterface.TYPE, id);
        if (StateChanges.isGone(instance)) {
            throw Fault.client("IncorrectInstanceState",
                    "The instance '" + instance.id() + "' is not in a valid state for this operation.");
        }
        if (nic.isInUse()) {
            throw inUse(nic);
        }
        checkPlace(nic, instance);
        int index = requireNonNull(request.deviceIndex());
        checkIndex(index, request.networkCardIndex() == null ? 0 : request.networkCardIndex(), nic, instance, call);
        var attachment = new Attachment(call.fresh(Attachment.FORM), instance.id().value(), index, call.now(), false);
        call.put(NetworkInterface.TYPE, nic.withAttachment(attachment));
        return AttachNetworkInterfaceResult.builder().attachmentId(attachment.id()).networkCardIndex(0).build();
    }

    static Fault inUse(NetworkInterface nic) {
        return Fault.client("InvalidNetworkInterface.InUse", "Interface: [" + nic.id() + "] in use.");
    }

    /// One that another account permits to attach is in that account's VPC, and instances here have interfaces of one VPC.
    private static void refuseAnothers(NetworkInterfaceId id, Change call) {
        boolean isPermitted = call.view()
                .by(NetworkInterfacePermission.TYPE.kind(), NetworkInterfacePermission.BY_INTERFACE, id.value()).stream()
                .anyMatch(permission -> permission.grantee().equals(call.account()) && !permission.owner().equals(call.account()));
        if (isPermitted) {
            throw Fault.client("UnsupportedOperation",
                    "Attaching a network interface of another account's VPC is not supported in this region.");
        }
    }

    private static void checkPlace(NetworkInterface nic, Instance instance) {
        if (!nic.zone().equals(instance.launch().zone())) {
            throw Fault.client("InvalidParameterCombination",
                    "You may not attach a network interface to an instance if they are not in the same availability zone");
        }
        if (!nic.vpc().equals(instance.launch().vpc())) {
            throw Fault.client("InvalidParameterCombination",
                    "You may not attach a network interface to an instance if they are not in the same VPC");
        }
    }

    private void checkIndex(int index, int card, NetworkInterface nic, Instance instance, Change call) {
        if (index < 0 || card != 0) {
            throw Fault.client("InvalidParameterValue",
                    "Device index " + index + " of network card " + card + " is not a place that an instance has.");
        }
        var there = call.view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, instance.id().value());
        for (var other : there) {
            if (requireNonNull(other.attachment()).deviceIndex() == index) {
                throw Fault.client("InvalidParameterValue", "Instance '" + instance.id()
                        + "' already has an interface attached at device index '" + index + "'.");
            }
        }
        var type = catalogue.get(instance.settings().type());
        InterfaceLimits.checkInterfaces(type, there.size() + 1);
        InterfaceLimits.checkAddresses(type, Math.max(nic.privateCount(), nic.ipv6Ips().size()));
    }
}
