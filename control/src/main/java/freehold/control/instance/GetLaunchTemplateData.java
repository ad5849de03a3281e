package freehold.control.instance;

import freehold.control.instancetype.Catalogue;
import freehold.control.instancetype.Processors;
import freehold.control.network.NameOptions;
import freehold.control.network.NetworkInterface;
import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.control.placementgroup.PlacementGroup;
import freehold.control.region.Region;
import freehold.control.volume.Volume;
import freehold.model.Api;
import freehold.model.ec2.CapacityReservationTargetResponse;
import freehold.model.ec2.CreditSpecification;
import freehold.model.ec2.GetLaunchTemplateDataRequest;
import freehold.model.ec2.GetLaunchTemplateDataResult;
import freehold.model.ec2.LaunchTemplateBlockDeviceMapping;
import freehold.model.ec2.LaunchTemplateCapacityReservationSpecificationResponse;
import freehold.model.ec2.LaunchTemplateEbsBlockDevice;
import freehold.model.ec2.LaunchTemplateCpuOptions;
import freehold.model.ec2.LaunchTemplateInstanceMaintenanceOptions;
import freehold.model.ec2.LaunchTemplateInstanceMarketOptions;
import freehold.model.ec2.LaunchTemplateInstanceMetadataOptions;
import freehold.model.ec2.LaunchTemplateInstanceNetworkInterfaceSpecification;
import freehold.model.ec2.LaunchTemplatePlacement;
import freehold.model.ec2.LaunchTemplatePrivateDnsNameOptions;
import freehold.model.ec2.LaunchTemplateSpotMarketOptions;
import freehold.model.ec2.LaunchTemplateTagSpecification;
import freehold.model.ec2.LaunchTemplatesMonitoring;
import freehold.model.ec2.ResponseLaunchTemplateData;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says of an instance what a template would have to say for another one like it: without its addresses, which are its own.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetLaunchTemplateData.html>
public final class GetLaunchTemplateData implements Query<GetLaunchTemplateDataRequest, GetLaunchTemplateDataResult> {
    private final Region region;
    private final Catalogue catalogue;

    public GetLaunchTemplateData(Region region, Catalogue catalogue) {
        this.region = region;
        this.catalogue = catalogue;
    }

    @Override
    public Api<GetLaunchTemplateDataRequest, GetLaunchTemplateDataResult> api() {
        return GetLaunchTemplateDataRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId");
    }

    @Override
    public GetLaunchTemplateDataResult handle(GetLaunchTemplateDataRequest request, Call call) {
        var instance = Instances.named(request.instanceId(), call);
        return GetLaunchTemplateDataResult.builder().launchTemplateData(data(instance, call)).build();
    }

    private ResponseLaunchTemplateData data(Instance instance, Call call) {
        var settings = instance.settings();
        var credit = settings.creditMode();
        var volumes = call.view().by(Volume.TYPE.kind(), Volume.BY_INSTANCE, instance.id().value());
        var nics = call.view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, instance.id().value());
        return ResponseLaunchTemplateData.builder()
                .imageId(instance.launch().image())
                .instanceType(settings.type())
                .keyName(instance.launch().keyName())
                .userData(settings.userData())
                .ebsOptimized(settings.ebsOptimized())
                .monitoring(LaunchTemplatesMonitoring.builder().enabled(settings.monitoring()).build())
                .placement(placement(instance, call))
                .disableApiTermination(settings.disableApiTermination())
                .disableApiStop(settings.disableApiStop())
                .instanceInitiatedShutdownBehavior(settings.shutdownBehavior().text())
                .metadataOptions(metadata(settings.metadata()))
                .maintenanceOptions(LaunchTemplateInstanceMaintenanceOptions.builder().autoRecovery(settings.autoRecovery()).build())
                .privateDnsNameOptions(names(settings.nameOptions()))
                .capacityReservationSpecification(reservations(Siting.of(call.view(), instance.id()).reserved()))
                .cpuOptions(processors(settings.processors(catalogue.get(settings.type()))))
                .creditSpecification(credit == null ? null : CreditSpecification.builder().cpuCredits(credit).build())
                .blockDeviceMappings(volumes.stream().map(GetLaunchTemplateData::disk).toList())
                .networkInterfaces(nics.stream().map(GetLaunchTemplateData::nic).toList())
                .instanceMarketOptions(market(instance.spot()))
                .tagSpecifications(tags(instance))
                .build();
    }

    private static LaunchTemplateCapacityReservationSpecificationResponse reservations(Siting.Reserved reserved) {
        return LaunchTemplateCapacityReservationSpecificationResponse.builder()
                .capacityReservationPreference(reserved.preferenceText())
                .capacityReservationTarget(reserved.target() == null
                        ? null
                        : CapacityReservationTargetResponse.builder().capacityReservationId(reserved.targetText()).build())
                .build();
    }

    private static LaunchTemplateCpuOptions processors(Processors processors) {
        return LaunchTemplateCpuOptions.builder().coreCount(processors.cores()).threadsPerCore(processors.threadsPerCore()).build();
    }

    private static LaunchTemplatePrivateDnsNameOptions names(NameOptions options) {
        return LaunchTemplatePrivateDnsNameOptions.builder()
                .hostnameType(options.hostnameType())
                .enableResourceNameDnsARecord(options.a())
                .enableResourceNameDnsAAAARecord(options.aaaa())
                .build();
    }

    private LaunchTemplatePlacement placement(Instance instance, Call call) {
        var terms = Siting.of(call.view(), instance.id());
        return LaunchTemplatePlacement.builder()
                .availabilityZone(instance.launch().zone())
                .availabilityZoneId(region.zoneId(instance.launch().zone()))
                .groupName(terms.group(call.view()).map(PlacementGroup::name).orElse(null))
                .partitionNumber(terms.partition())
                .tenancy(terms.tenancy().text())
                .hostId(terms.host() == null ? null : terms.host().value())
                .affinity(terms.affinity() ? "host" : null)
                .build();
    }

    private static @Nullable LaunchTemplateInstanceMarketOptions market(Instance.@Nullable Spot spot) {
        return spot == null
                ? null
                : LaunchTemplateInstanceMarketOptions.builder()
                        .marketType("spot")
                        .spotOptions(LaunchTemplateSpotMarketOptions.builder()
                                .spotInstanceType(spot.persistent() ? "persistent" : "one-time")
                                .instanceInterruptionBehavior(spot.behavior())
                                .build())
                        .build();
    }

    private static LaunchTemplateInstanceMetadataOptions metadata(Settings.MetadataOptions options) {
        return LaunchTemplateInstanceMetadataOptions.builder()
                .httpTokens(options.tokensRequired() ? "required" : "optional")
                .httpPutResponseHopLimit(options.hopLimit())
                .httpEndpoint(options.enabled() ? "enabled" : "disabled")
                .httpProtocolIpv6(options.ipv6() ? "enabled" : "disabled")
                .instanceMetadataTags(options.tags() ? "enabled" : "disabled")
                .build();
    }

    /// Figures that its type has of itself are left out: a template may not say them.
    private static LaunchTemplateBlockDeviceMapping disk(Volume volume) {
        var attachment = volume.attachment();
        boolean hasChoice = Set.of("gp3", "io1", "io2").contains(volume.type());
        return LaunchTemplateBlockDeviceMapping.builder()
                .deviceName(attachment == null ? null : attachment.device())
                .ebs(LaunchTemplateEbsBlockDevice.builder()
                        .deleteOnTermination(attachment != null && attachment.deleteOnTermination())
                        .encrypted(false)
                        .volumeSize(volume.gib())
                        .volumeType(volume.type())
                        .iops(hasChoice ? volume.iops() : null)
                        .throughput(volume.throughput())
                        .build())
                .build();
    }

    private static LaunchTemplateInstanceNetworkInterfaceSpecification nic(NetworkInterface nic) {
        var attachment = nic.attachment();
        return LaunchTemplateInstanceNetworkInterfaceSpecification.builder()
                .deviceIndex(attachment == null ? 0 : attachment.deviceIndex())
                .subnetId(nic.subnet().value())
                .groups(nic.groups())
                .description(nic.description())
                .associatePublicIpAddress(nic.wantsPublicIp())
                .deleteOnTermination(attachment == null || attachment.deleteOnTermination())
                .build();
    }

    private static List<LaunchTemplateTagSpecification> tags(Instance instance) {
        var own = instance.tags().items().stream()
                .filter(tag -> !instance.tags().reserved().map().containsKey(String.valueOf(tag.key())))
                .toList();
        return own.isEmpty()
                ? List.of()
                : List.of(LaunchTemplateTagSpecification.builder().resourceType("instance").tags(own).build());
    }
}
