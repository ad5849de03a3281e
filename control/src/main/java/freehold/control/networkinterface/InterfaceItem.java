package freehold.control.networkinterface;

import freehold.control.address.ElasticAddress;
import freehold.control.network.NetworkInterface;
import freehold.control.region.Region;
import freehold.control.securitygroup.SecurityGroup;
import freehold.kernel.store.View;
import freehold.model.Unsaid;
import freehold.model.ec2.GroupIdentifier;
import freehold.model.ec2.Ipv4PrefixSpecification;
import freehold.model.ec2.NetworkInterfaceAssociation;
import freehold.model.ec2.NetworkInterfaceAttachment;
import freehold.model.ec2.NetworkInterfaceIpv6Address;
import freehold.model.ec2.NetworkInterfacePrivateIpAddress;
import freehold.model.ec2.OperatorResponse;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// An interface's shape on the wire.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html>
record InterfaceItem(View view, Region region) {

    freehold.model.ec2.NetworkInterface of(NetworkInterface nic) {
        return item(nic).status(status(nic)).build();
    }

    /// As what makes one answers: it is there at once, but EC2 says so only to who asks again.
    freehold.model.ec2.NetworkInterface made(NetworkInterface nic) {
        return item(nic).status("pending").build();
    }

    private freehold.model.ec2.NetworkInterface.Builder item(NetworkInterface nic) {
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
                .privateIpAddresses(nic.privateIps().stream().map(ip -> address(nic, ip)).toList())
                .ipv6Address(nic.ipv6Ips().isEmpty() ? null : nic.ipv6Ips().getFirst())
                .ipv6Addresses(nic.ipv6Ips().stream()
                        .map(ip -> NetworkInterfaceIpv6Address.builder().ipv6Address(ip).isPrimaryIpv6(nic.isPrimaryIpv6(ip)).build())
                        .toList())
                .ipv4Prefixes(Unsaid.ifEmpty(nic.prefixes().stream()
                        .map(prefix -> Ipv4PrefixSpecification.builder().ipv4Prefix(prefix).build())
                        .toList()))
                .association(association(nic, nic.privateIp()))
                .attachment(attachment(nic))
                .requesterManaged(nic.isManaged())
                .operator(OperatorResponse.builder().managed(false).build())
                .sourceDestCheck(nic.sourceDestCheck())
                .tagSet(nic.tags().items());
    }

    static String status(NetworkInterface nic) {
        return nic.isInUse() ? "in-use" : "available";
    }

    /// The elastic addresses that lead to an interface.
    static Collection<ElasticAddress> elastic(View view, NetworkInterface nic) {
        return view.by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic.id().value());
    }

    private GroupIdentifier group(String id) {
        return GroupIdentifier.builder().groupId(id).groupName(SecurityGroup.name(view, id)).build();
    }

    private NetworkInterfacePrivateIpAddress address(NetworkInterface nic, String ip) {
        return NetworkInterfacePrivateIpAddress.builder()
                .primary(ip.equals(nic.privateIp()))
                .privateIpAddress(ip)
                .privateDnsName(region.privateDnsName(ip))
                .association(association(nic, ip))
                .build();
    }

    /// With an elastic address, which is the account's, or with one of the region's for the time being.
    private @Nullable NetworkInterfaceAssociation association(NetworkInterface nic, String ip) {
        for (var elastic : elastic(view, nic)) {
            var association = elastic.association();
            if (association != null && association.privateIp().equals(ip)) {
                return NetworkInterfaceAssociation.builder()
                        .publicIp(elastic.publicIp())
                        .publicDnsName("")
                        .allocationId(elastic.id().value())
                        .associationId(association.id().value())
                        .ipOwnerId(nic.owner().value())
                        .build();
            }
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
