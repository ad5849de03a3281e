package freehold.control.instance;

import freehold.control.address.ElasticAddress;
import freehold.control.dedicatedhost.DedicatedHostId;
import freehold.control.instancetype.Catalogue;
import freehold.control.network.NetworkInterface;
import freehold.control.placementgroup.PlacementGroup;
import freehold.control.region.Region;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.volume.Volume;
import freehold.kernel.store.View;
import freehold.model.Unsaid;
import freehold.model.ec2.CapacityReservationSpecificationResponse;
import freehold.model.ec2.CapacityReservationTargetResponse;
import freehold.model.ec2.CpuOptions;
import freehold.model.ec2.EbsInstanceBlockDevice;
import freehold.model.ec2.EnclaveOptions;
import freehold.model.ec2.GroupIdentifier;
import freehold.model.ec2.HibernationOptions;
import freehold.model.ec2.InstanceBlockDeviceMapping;
import freehold.model.ec2.InstanceIpv4Prefix;
import freehold.model.ec2.InstanceIpv6Address;
import freehold.model.ec2.InstanceMaintenanceOptions;
import freehold.model.ec2.InstanceMetadataOptionsResponse;
import freehold.model.ec2.InstanceNetworkInterface;
import freehold.model.ec2.InstanceNetworkInterfaceAssociation;
import freehold.model.ec2.InstanceNetworkInterfaceAttachment;
import freehold.model.ec2.InstancePrivateIpAddress;
import freehold.model.ec2.InstanceState;
import freehold.model.ec2.Monitoring;
import freehold.model.ec2.Placement;
import freehold.model.ec2.PrivateDnsNameOptionsResponse;
import freehold.model.ec2.Reservation;
import freehold.model.ec2.StateReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An instance's shape on the wire, with what is its own of interfaces, addresses and volumes.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html>
final class InstanceItem {
    private final View view;
    private final Region region;
    private final Catalogue catalogue;

    InstanceItem(View view, Region region, Catalogue catalogue) {
        this.view = view;
        this.region = region;
        this.catalogue = catalogue;
    }

    /// Instances under their reservations, in the order given.
    static List<Reservation> reservations(List<Instance> instances, InstanceItem item) {
        var byReservation = new LinkedHashMap<String, List<Instance>>();
        for (var instance : instances) {
            byReservation.computeIfAbsent(instance.launch().reservation(), _ -> new ArrayList<>()).add(instance);
        }
        return byReservation.values().stream().map(group -> reservation(group, item)).toList();
    }

    static Reservation reservation(List<Instance> instances, InstanceItem item) {
        var first = instances.getFirst();
        return Reservation.builder()
                .reservationId(first.launch().reservation())
                .ownerId(first.owner().value())
                .groups(List.of())
                .instances(instances.stream().sorted(Comparator.comparingInt(i -> i.launch().index())).map(item::of).toList())
                .build();
    }

    static InstanceState state(Instance.State state) {
        return InstanceState.builder().code(state.code()).name(state.text()).build();
    }

    freehold.model.ec2.Instance of(Instance instance) {
        var launch = instance.launch();
        var settings = instance.settings();
        var terms = terms(instance);
        var nics = nics(instance);
        var primary = nics.isEmpty() ? null : nics.getFirst();
        var reason = Reasons.shown(instance);
        var spot = instance.spot();
        return freehold.model.ec2.Instance.builder()
                .instanceId(instance.id().value())
                .imageId(launch.image())
                .state(state(instance.state()))
                .privateDnsName(primary == null ? "" : instance.privateDnsName(region))
                .privateDnsNameOptions(PrivateDnsNameOptionsResponse.builder()
                        .hostnameType(settings.nameOptions().hostnameType())
                        .enableResourceNameDnsARecord(settings.nameOptions().a())
                        .enableResourceNameDnsAAAARecord(settings.nameOptions().aaaa())
                        .build())
                .publicDnsName("")
                .stateTransitionReason(Reasons.transition(instance))
                .stateReason(reason == null ? null : StateReason.builder().code(reason.code()).message(reason.message()).build())
                .keyName(launch.keyName())
                .amiLaunchIndex(launch.index())
                .productCodes(List.of())
                .instanceType(settings.type())
                .launchTime(instance.launchTime())
                .placement(placement(instance, terms))
                .monitoring(Monitoring.builder().state(settings.monitoring() ? "enabled" : "disabled").build())
                .subnetId(primary == null ? null : launch.subnet().value())
                .vpcId(primary == null ? null : launch.vpc().value())
                .privateIpAddress(primary == null ? null : primary.privateIp())
                .publicIpAddress(primary == null ? null : publicIp(primary, primary.privateIp()))
                .ipv6Address(primary == null || primary.ipv6Ips().isEmpty() ? null : primary.ipv6Ips().getFirst())
                .architecture(launch.architecture())
                .blockDeviceMappings(disks(instance))
                .clientToken(launch.clientToken() == null ? "" : launch.clientToken())
                .ebsOptimized(settings.ebsOptimized())
                .enaSupport(true)
                .hypervisor("xen")
                .instanceLifecycle(spot == null ? null : "spot")
                .spotInstanceRequestId(spot == null ? null : spot.request())
                .networkInterfaces(nics.stream().map(this::nic).toList())
                .rootDeviceName(launch.rootDevice())
                .rootDeviceType("ebs")
                .securityGroups(primary == null ? List.of() : groups(primary))
                .sourceDestCheck(primary == null ? null : primary.sourceDestCheck())
                .tags(instance.tags().itemsIfAny())
                .virtualizationType("hvm")
                .cpuOptions(cpu(settings))
                .hibernationOptions(HibernationOptions.builder().configured(false).build())
                .metadataOptions(metadata(settings.metadata()))
                .enclaveOptions(EnclaveOptions.builder().enabled(false).build())
                .bootMode(launch.bootMode())
                .currentInstanceBootMode("legacy-bios")
                .platformDetails("Linux/UNIX")
                .usageOperation("RunInstances")
                .usageOperationUpdateTime(launch.at())
                .maintenanceOptions(InstanceMaintenanceOptions.builder().autoRecovery(settings.autoRecovery()).build())
                .capacityReservationId(reservation(instance))
                .capacityReservationSpecification(reservations(terms.reserved()))
                .build();
    }

    String privateDnsName(Instance instance) {
        return instance.privateDnsName(region);
    }

    String privateDnsName(NetworkInterface nic) {
        return InterfaceChoice.privateDnsName(nic.privateIp(), region);
    }

    private Placement placement(Instance instance, Siting.Terms terms) {
        var group = terms.group(view);
        return Placement.builder()
                .availabilityZone(instance.launch().zone())
                .availabilityZoneId(region.zoneId(instance.launch().zone()))
                .groupName(group.map(PlacementGroup::name).orElse(""))
                .groupId(group.map(g -> g.id().value()).orElse(null))
                .partitionNumber(terms.partition())
                .tenancy(terms.tenancy().text())
                .hostId(hostId(instance))
                .affinity(terms.tenancy() == Siting.Tenancy.HOST ? affinity(terms) : null)
                .build();
    }

    /// The Capacity Reservation that it uses.
    @Nullable String reservation(Instance instance) {
        return Siting.used(view, instance.id()).map(reservation -> reservation.id().value()).orElse(null);
    }

    private static CapacityReservationSpecificationResponse reservations(Siting.Reserved reserved) {
        return CapacityReservationSpecificationResponse.builder()
                .capacityReservationPreference(reserved.preferenceText())
                .capacityReservationTarget(reserved.target() == null
                        ? null
                        : CapacityReservationTargetResponse.builder().capacityReservationId(reserved.targetText()).build())
                .build();
    }

    /// Where it may be.
    Siting.Terms terms(Instance instance) {
        return Siting.of(view, instance.id());
    }

    static String affinity(Siting.Terms terms) {
        return terms.affinity() ? "host" : "default";
    }

    @Nullable String hostId(Instance instance) {
        return Siting.hostOf(view, instance).map(DedicatedHostId::value).orElse(null);
    }

    @Nullable String groupName(Instance instance) {
        return terms(instance).group(view).map(PlacementGroup::name).orElse(null);
    }

    /// The instance's interfaces, the primary first.
    List<NetworkInterface> nics(Instance instance) {
        return view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, instance.id().value()).stream()
                .sorted(Comparator.comparingInt(n -> n.attachment() == null ? 0 : n.attachment().deviceIndex()))
                .toList();
    }

    /// The public addresses that lead to an interface.
    List<String> publicIps(NetworkInterface nic) {
        return nic.privateIps().stream().map(address -> publicIp(nic, address)).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    /// The public address that leads to a private one; null if none does.
    private @Nullable String publicIp(NetworkInterface nic, String privateIp) {
        var elastic = elastic(nic, privateIp);
        return elastic != null ? elastic.publicIp() : privateIp.equals(nic.privateIp()) ? nic.publicIp() : null;
    }

    /// The instance's volumes, the root first.
    List<Volume> volumes(Instance instance) {
        var root = instance.launch().rootDevice();
        return view.by(Volume.TYPE.kind(), Volume.BY_INSTANCE, instance.id().value()).stream()
                .sorted(Comparator.comparing((Volume v) -> !device(v).equals(root)).thenComparing(InstanceItem::device))
                .toList();
    }

    private static String device(Volume volume) {
        var attachment = volume.attachment();
        return attachment == null ? "" : attachment.device();
    }

    List<GroupIdentifier> groups(NetworkInterface nic) {
        var groups = new ArrayList<GroupIdentifier>();
        for (var id : nic.groups()) {
            view.find(SecurityGroup.TYPE.kind(), id)
                    .ifPresent(g -> groups.add(GroupIdentifier.builder().groupId(id).groupName(g.name()).build()));
        }
        return groups;
    }

    private @Nullable ElasticAddress elastic(NetworkInterface nic, String privateIp) {
        for (var address : view.by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic.id().value())) {
            var association = address.association();
            if (association != null && association.privateIp().equals(privateIp)) {
                return address;
            }
        }
        return null;
    }

    private @Nullable InstanceNetworkInterfaceAssociation association(NetworkInterface nic, String privateIp) {
        var address = publicIp(nic, privateIp);
        return address == null
                ? null
                : InstanceNetworkInterfaceAssociation.builder()
                        .publicIp(address)
                        .publicDnsName("")
                        .ipOwnerId(elastic(nic, privateIp) == null ? "amazon" : nic.owner().value())
                        .build();
    }

    private InstanceNetworkInterface nic(NetworkInterface nic) {
        var attachment = nic.attachment();
        var addresses = new ArrayList<InstancePrivateIpAddress>();
        for (var address : nic.privateIps()) {
            addresses.add(InstancePrivateIpAddress.builder()
                    .primary(address.equals(nic.privateIp()))
                    .privateIpAddress(address)
                    .privateDnsName(InterfaceChoice.privateDnsName(address, region))
                    .association(association(nic, address))
                    .build());
        }
        return InstanceNetworkInterface.builder()
                .networkInterfaceId(nic.id().value())
                .subnetId(nic.subnet().value())
                .vpcId(nic.vpc().value())
                .ownerId(nic.owner().value())
                .description(nic.description())
                .status("in-use")
                .macAddress(nic.mac())
                .privateIpAddress(nic.privateIp())
                .privateDnsName(privateDnsName(nic))
                .privateIpAddresses(addresses)
                .ipv6Addresses(nic.ipv6Ips().stream()
                        .map(address -> InstanceIpv6Address.builder().ipv6Address(address).isPrimaryIpv6(nic.isPrimaryIpv6(address)).build())
                        .toList())
                .ipv4Prefixes(Unsaid.ifEmpty(nic.prefixes().stream()
                        .map(prefix -> InstanceIpv4Prefix.builder().ipv4Prefix(prefix).build())
                        .toList()))
                .sourceDestCheck(nic.sourceDestCheck())
                .groups(groups(nic))
                .association(association(nic, nic.privateIp()))
                .interfaceType(nic.interfaceType())
                .attachment(attachment == null
                        ? null
                        : InstanceNetworkInterfaceAttachment.builder()
                                .attachmentId(attachment.id())
                                .attachTime(attachment.at())
                                .deleteOnTermination(attachment.deleteOnTermination())
                                .deviceIndex(attachment.deviceIndex())
                                .networkCardIndex(0)
                                .status("attached")
                                .build())
                .build();
    }

    List<InstanceBlockDeviceMapping> disks(Instance instance) {
        var mappings = new ArrayList<InstanceBlockDeviceMapping>();
        for (var volume : volumes(instance)) {
            var attachment = volume.attachment();
            if (attachment != null) {
                mappings.add(InstanceBlockDeviceMapping.builder()
                        .deviceName(attachment.device())
                        .ebs(EbsInstanceBlockDevice.builder()
                                .volumeId(volume.id().value())
                                .attachTime(attachment.at())
                                .deleteOnTermination(attachment.deleteOnTermination())
                                .status("attached")
                                .build())
                        .build());
            }
        }
        return mappings;
    }

    private CpuOptions cpu(Settings settings) {
        var processors = settings.processors(catalogue.get(settings.type()));
        return CpuOptions.builder().coreCount(processors.cores()).threadsPerCore(processors.threadsPerCore()).build();
    }

    static InstanceMetadataOptionsResponse metadata(Settings.MetadataOptions options) {
        return InstanceMetadataOptionsResponse.builder()
                .state("applied")
                .httpTokens(options.tokensRequired() ? "required" : "optional")
                .httpPutResponseHopLimit(options.hopLimit())
                .httpEndpoint(options.enabled() ? "enabled" : "disabled")
                .httpProtocolIpv6(options.ipv6() ? "enabled" : "disabled")
                .instanceMetadataTags(options.tags() ? "enabled" : "disabled")
                .build();
    }
}
