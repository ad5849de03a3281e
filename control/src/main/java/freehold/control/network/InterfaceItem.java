package freehold.control.network;

import freehold.control.network.InterfaceSurroundings.Elastic;
import freehold.control.region.Region;
import freehold.kernel.store.View;
import freehold.model.ec2.GroupIdentifier;
import freehold.model.ec2.NetworkInterfaceAssociation;
import freehold.model.ec2.NetworkInterfaceAttachment;
import freehold.model.ec2.NetworkInterfacePrivateIpAddress;
import freehold.model.ec2.OperatorResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An interface's shape on the wire.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html>
record InterfaceItem(View view, Region region, InterfaceSurroundings surroundings) {

    freehold.model.ec2.NetworkInterface of(NetworkInterface nic) {
        var elastic = surroundings.elastic(view, nic);
        return freehold.model.ec2.NetworkInterface.builder()
                .networkInterfaceId(nic.id().value())
                .ownerId(nic.owner().value())
                .vpcId(nic.vpc().value())
                .subnetId(nic.subnet().value())
                .availabilityZone(nic.zone())
                .availabilityZoneId(region.zoneId(nic.zone()))
                .description(nic.description())
                .groups(nic.groups().stream().map(this::group).toList())
                .interfaceType(nic.interfaceType())
                .macAddress(nic.mac())
                .privateIpAddress(nic.privateIp())
                .privateDnsName(region.privateDnsName(nic.privateIp()))
                .privateIpAddresses(nic.privateIps().stream().map(ip -> address(nic, ip, elastic)).toList())
                .association(association(nic, nic.privateIp(), elastic))
                .attachment(attachment(nic))
                .requesterManaged(false)
                .operator(OperatorResponse.builder().managed(false).build())
                .sourceDestCheck(nic.sourceDestCheck())
                .status(status(nic))
                .tagSet(nic.tags().items())
                .build();
    }

    static String status(NetworkInterface nic) {
        return nic.attachment() == null ? "available" : "in-use";
    }

    private GroupIdentifier group(String id) {
        return GroupIdentifier.builder().groupId(id).groupName(surroundings.groupName(view, id)).build();
    }

    private NetworkInterfacePrivateIpAddress address(NetworkInterface nic, String ip, List<Elastic> elastic) {
        return NetworkInterfacePrivateIpAddress.builder()
                .primary(ip.equals(nic.privateIp()))
                .privateIpAddress(ip)
                .privateDnsName(region.privateDnsName(ip))
                .association(association(nic, ip, elastic))
                .build();
    }

    /// With an elastic address, which is the account's, or with one of the region's for the time being.
    private static @Nullable NetworkInterfaceAssociation association(NetworkInterface nic, String ip, List<Elastic> all) {
        Optional<Elastic> elastic = all.stream().filter(e -> e.privateIp().equals(ip)).findFirst();
        if (elastic.isPresent()) {
            return NetworkInterfaceAssociation.builder()
                    .publicIp(elastic.get().publicIp())
                    .publicDnsName("")
                    .allocationId(elastic.get().allocation())
                    .associationId(elastic.get().association())
                    .ipOwnerId(nic.owner().value())
                    .build();
        }
        return nic.publicIp() == null || !ip.equals(nic.privateIp())
                ? null
                : NetworkInterfaceAssociation.builder().publicIp(nic.publicIp()).publicDnsName("").ipOwnerId("amazon").build();
    }

    private static @Nullable NetworkInterfaceAttachment attachment(NetworkInterface nic) {
        var attachment = nic.attachment();
        return attachment == null
                ? null
                : NetworkInterfaceAttachment.builder()
                        .attachmentId(attachment.id())
                        .attachTime(attachment.at())
                        .deleteOnTermination(attachment.deleteOnTermination())
                        .deviceIndex(attachment.deviceIndex())
                        .networkCardIndex(0)
                        .instanceId(attachment.instance())
                        .instanceOwnerId(nic.owner().value())
                        .status("attached")
                        .build();
    }
}
