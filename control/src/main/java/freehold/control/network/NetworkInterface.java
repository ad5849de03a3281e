package freehold.control.network;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.hosting.Cidr;
import freehold.kernel.AccountId;
import freehold.kernel.IdForm;
import freehold.kernel.store.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place in a subnet, of an instance's or of what the cloud keeps there: a MAC address, private addresses, and the security groups
/// that guard it.
///
/// @param mac          `02:…`; unique in the cloud
/// @param privateIps   the primary first
/// @param ipv6Ips      in the order in which they were given
/// @param prefixes     whole blocks of the subnet's IPv4 addresses that are its own too
/// @param primaryIpv6  whether its first IPv6 address stays for as long as it has an instance
/// @param publicIp     a public address given at launch for as long as the instance runs; null if none. An elastic
///                     address that is associated takes its place
/// @param wantsPublicIp whether it is to have one as its instance's only interface
/// @param groups       ids of security groups, as text: the group's package knows this one
/// @param attachment   to an instance; null while nothing has it
/// @param interfaceType `interface`, or what the cloud keeps it for: `nat_gateway`, `vpc_endpoint`
public record NetworkInterface(
        NetworkInterfaceId id,
        AccountId owner,
        VpcId vpc,
        SubnetId subnet,
        String zone,
        String mac,
        List<String> privateIps,
        List<String> ipv6Ips,
        List<String> prefixes,
        boolean primaryIpv6,
        @Nullable String publicIp,
        boolean wantsPublicIp,
        List<String> groups,
        boolean sourceDestCheck,
        String description,
        @Nullable Attachment attachment,
        String interfaceType,
        Tags tags)
        implements Taggable {
    public static final Kind.Index<NetworkInterface> BY_VPC = Kind.Index.one("vpc", n -> n.vpc().value());
    public static final Kind.Index<NetworkInterface> BY_SUBNET = Kind.Index.one("subnet", n -> n.subnet().value());
    public static final Kind.Index<NetworkInterface> WITH_SECONDARY_BY_SUBNET = new Kind.Index<>(
            "subnet-with-secondary", n -> n.privateIps().size() < 2 && n.prefixes().isEmpty() ? List.of() : List.of(n.subnet().value()));
    public static final Kind.Index<NetworkInterface> BY_GROUP = new Kind.Index<>("group", NetworkInterface::groups);
    public static final Kind.Index<NetworkInterface> BY_INSTANCE = new Kind.Index<>(
            "instance", n -> n.attachment() == null ? List.of() : List.of(n.attachment().instance()));
    public static final Kind.Index<NetworkInterface> BY_ATTACHMENT = new Kind.Index<>(
            "attachment", n -> n.attachment() == null ? List.of() : List.of(n.attachment().id()));

    /// Under [#place]: whose a packet is.
    public static final Kind.Index<NetworkInterface> BY_ADDRESS = new Kind.Index<>(
            "address", n -> n.addresses().map(address -> place(n.vpc().value(), address)).toList());

    public static final ResourceType<NetworkInterface> TYPE = ResourceType.of(
                    "network-interface", NetworkInterface.class, NetworkInterfaceId.FORM)
            .with(BY_VPC)
            .with(BY_SUBNET)
            .with(WITH_SECONDARY_BY_SUBNET)
            .with(BY_GROUP)
            .with(BY_INSTANCE)
            .with(BY_ATTACHMENT)
            .with(BY_ADDRESS);

    public NetworkInterface {
        prefixes = Objects.requireNonNullElse(prefixes, List.of()); // as it was written when there were none
    }

    /// @param id          `eni-attach-…`
    /// @param instance    the instance's id, as text: the instance's package knows this one
    /// @param deviceIndex its place among the instance's interfaces; the one at 0, the primary, stays for the instance's life
    public record Attachment(String id, String instance, int deviceIndex, Instant at, boolean deleteOnTermination) {
        public static final IdForm FORM = new IdForm("eni-attach", "InvalidNetworkInterfaceAttachmentId.Malformed",
                "InvalidAttachmentID.NotFound", "The attachment ID '%s' does not exist");

        public Attachment withDeleteOnTermination(boolean delete) {
            return new Attachment(id, instance, deviceIndex, at, delete);
        }
    }

    /// What EC2 calls an interface that a customer has made.
    public static final String ORDINARY = "interface";

    /// And one that the cloud has made for a NAT gateway.
    public static final String NAT_GATEWAY = "nat_gateway";

    /// And one that it has made for a way to a service of its own.
    public static final String VPC_ENDPOINT = "vpc_endpoint";

    /// A private address within the VPC that it means something in.
    public static String place(String vpc, String address) {
        return vpc + "/" + address;
    }

    /// All that packets may be from and for.
    public Stream<String> addresses() {
        return Stream.of(privateIps.stream(), ipv6Ips.stream(), prefixes.stream().flatMap(prefix -> Cidr.parse(prefix).addresses()))
                .flatMap(each -> each);
    }

    public String privateIp() {
        return privateIps.getFirst();
    }

    /// Addresses and prefixes, of IPv4: each counts as one of those that an interface may have.
    public int privateCount() {
        return privateIps.size() + prefixes.size();
    }

    /// Whether it is the address that stays.
    public boolean isPrimaryIpv6(String address) {
        return primaryIpv6 && ipv6Ips.getFirst().equals(address);
    }

    /// Whether an instance has it, or the cloud itself for what it keeps for the customer.
    public boolean isInUse() {
        return attachment != null || isManaged();
    }

    /// Whether it is the cloud's to change, and not its owner's.
    public boolean isManaged() {
        return !interfaceType.equals(ORDINARY);
    }

    /// Whether the network has a port for it: an instance's, or one at which the cloud answers.
    public boolean hasPort() {
        return attachment != null || interfaceType.equals(VPC_ENDPOINT);
    }

    public NetworkInterface withPrivateIps(List<String> addresses) {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, List.copyOf(addresses), ipv6Ips, prefixes, primaryIpv6, publicIp, wantsPublicIp, groups,
                sourceDestCheck, description, attachment, interfaceType, tags);
    }

    public NetworkInterface withIpv6Ips(List<String> addresses) {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, privateIps, List.copyOf(addresses), prefixes, primaryIpv6, publicIp, wantsPublicIp, groups,
                sourceDestCheck, description, attachment, interfaceType, tags);
    }

    public NetworkInterface withPrefixes(List<String> blocks) {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, privateIps, ipv6Ips, List.copyOf(blocks), primaryIpv6, publicIp,
                wantsPublicIp, groups, sourceDestCheck, description, attachment, interfaceType, tags);
    }

    public NetworkInterface withPrimaryIpv6(boolean stays) {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, privateIps, ipv6Ips, prefixes, stays, publicIp, wantsPublicIp, groups,
                sourceDestCheck, description, attachment, interfaceType, tags);
    }

    public NetworkInterface withPublicIp(@Nullable String address) {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, privateIps, ipv6Ips, prefixes, primaryIpv6, address, wantsPublicIp, groups,
                sourceDestCheck, description, attachment, interfaceType, tags);
    }

    public NetworkInterface withWantsPublicIp(boolean wants) {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, privateIps, ipv6Ips, prefixes, primaryIpv6, publicIp, wants, groups,
                sourceDestCheck, description, attachment, interfaceType, tags);
    }

    public NetworkInterface withGroups(List<String> newGroups) {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, privateIps, ipv6Ips, prefixes, primaryIpv6, publicIp, wantsPublicIp, newGroups,
                sourceDestCheck, description, attachment, interfaceType, tags);
    }

    public NetworkInterface withSourceDestCheck(boolean check) {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, privateIps, ipv6Ips, prefixes, primaryIpv6, publicIp, wantsPublicIp, groups,
                check, description, attachment, interfaceType, tags);
    }

    public NetworkInterface withDescription(String text) {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, privateIps, ipv6Ips, prefixes, primaryIpv6, publicIp, wantsPublicIp, groups,
                sourceDestCheck, text, attachment, interfaceType, tags);
    }

    public NetworkInterface withAttachment(@Nullable Attachment newAttachment) {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, privateIps, ipv6Ips, prefixes, primaryIpv6, publicIp, wantsPublicIp, groups,
                sourceDestCheck, description, newAttachment, interfaceType, tags);
    }

    /// As one that the cloud keeps for a NAT gateway, which passes on what is from and for others.
    public NetworkInterface asNatGateway() {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, privateIps, ipv6Ips, prefixes, primaryIpv6, publicIp, wantsPublicIp, groups,
                false, description, attachment, NAT_GATEWAY, tags);
    }

    /// As one at which the cloud answers for a service of its own.
    public NetworkInterface asVpcEndpoint() {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, privateIps, ipv6Ips, prefixes, primaryIpv6, publicIp, wantsPublicIp, groups,
                sourceDestCheck, description, attachment, VPC_ENDPOINT, tags);
    }

    @Override
    public NetworkInterface withTags(Tags newTags) {
        return new NetworkInterface(id, owner, vpc, subnet, zone, mac, privateIps, ipv6Ips, prefixes, primaryIpv6, publicIp, wantsPublicIp, groups,
                sourceDestCheck, description, attachment, interfaceType, newTags);
    }
}
