package freehold.control.spot;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.region.Region;
import freehold.model.ec2.BlockDeviceMapping;
import freehold.model.ec2.EbsBlockDevice;
import freehold.model.ec2.InstanceNetworkInterfaceSpecification;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The filters of DescribeSpotInstanceRequests
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSpotInstanceRequests.html>).
final class SpotRequestFilters {
    private SpotRequestFilters() {}

    static Filters<SpotRequest> of(SpotRequestItem item, Region region, Call call) {
        var filters = new Filters<SpotRequest>()
                .on("create-time", r -> Filters.time(r.created()))
                .on("fault-code", r -> r.fault() == null ? null : r.fault().code())
                .on("fault-message", r -> r.fault() == null ? null : r.fault().message())
                .on("instance-id", SpotRequest::instance)
                .on("launched-availability-zone", SpotRequest::zone)
                .on("launched-availability-zone-id", r -> r.zone() == null ? null : region.zoneId(r.zone()))
                .on("product-description", _ -> DescribeSpotPriceHistory.PRODUCT)
                .on("spot-instance-request-id", r -> r.id().value())
                .on("spot-price", item::price)
                .on("state", r -> r.state().text())
                .on("status-code", r -> SpotRequestItem.status(r, call).code())
                .on("status-message", r -> SpotRequestItem.status(r, call).message())
                .on("type", SpotRequestItem::type)
                .on("valid-from", r -> time(r.validFrom()))
                .on("valid-until", r -> time(r.validUntil()))
                .onTags(SpotRequest::tags)
                .onNothing("availability-zone-group", "launch-group", "launch.kernel-id", "launch.ramdisk-id",
                        "launch.block-device-mapping.snapshot-id");
        onLaunch(filters, call);
        onInterfaces(filters);
        return filters;
    }

    private static void onLaunch(Filters<SpotRequest> filters, Call call) {
        filters.on("launch.image-id", r -> r.launch().imageId())
                .on("launch.instance-type", r -> r.launch().instanceType())
                .on("launch.key-name", r -> r.launch().keyName())
                .onFlag("launch.monitoring-enabled",
                        r -> r.launch().monitoring() != null && Boolean.TRUE.equals(r.launch().monitoring().enabled()))
                .onAny("launch.group-id", r -> each(SpotRequestItem.groups(r, call).stream(), g -> g.groupId()))
                .onAny("launch.group-name", r -> each(SpotRequestItem.groups(r, call).stream(), g -> g.groupName()));
        disk(filters, "launch.block-device-mapping.device-name", BlockDeviceMapping::deviceName);
        disk(filters, "launch.block-device-mapping.delete-on-termination",
                d -> ebs(d, e -> Boolean.toString(!Boolean.FALSE.equals(e.deleteOnTermination()))));
        disk(filters, "launch.block-device-mapping.volume-size", d -> ebs(d, e -> e.volumeSize() == null ? null : e.volumeSize().toString()));
        disk(filters, "launch.block-device-mapping.volume-type", d -> ebs(d, EbsBlockDevice::volumeType));
    }

    private static void onInterfaces(Filters<SpotRequest> filters) {
        nic(filters, "network-interface.delete-on-termination", n -> Boolean.toString(!Boolean.FALSE.equals(n.deleteOnTermination())));
        nic(filters, "network-interface.description", InstanceNetworkInterfaceSpecification::description);
        nic(filters, "network-interface.device-index", n -> n.deviceIndex() == null ? null : n.deviceIndex().toString());
        nic(filters, "network-interface.network-interface-id", InstanceNetworkInterfaceSpecification::networkInterfaceId);
        nic(filters, "network-interface.private-ip-address", InstanceNetworkInterfaceSpecification::privateIpAddress);
        nic(filters, "network-interface.subnet-id", InstanceNetworkInterfaceSpecification::subnetId);
        filters.onAny("network-interface.group-id", r -> r.launch().networkInterfaces().stream().flatMap(n -> n.groups().stream()).toList())
                .onAny("network-interface.addresses.primary", r -> r.launch().networkInterfaces().stream()
                        .flatMap(n -> n.privateIpAddresses().stream())
                        .map(a -> Boolean.toString(Boolean.TRUE.equals(a.primary())))
                        .toList());
    }

    private static void disk(Filters<SpotRequest> filters, String name, Function<BlockDeviceMapping, @Nullable String> of) {
        filters.onAny(name, r -> each(r.launch().blockDeviceMappings().stream(), of));
    }

    private static void nic(Filters<SpotRequest> filters, String name, Function<InstanceNetworkInterfaceSpecification, @Nullable String> of) {
        filters.onAny(name, r -> each(r.launch().networkInterfaces().stream(), of));
    }

    private static @Nullable String ebs(BlockDeviceMapping disk, Function<EbsBlockDevice, @Nullable String> of) {
        var ebs = disk.ebs();
        return ebs == null ? null : of.apply(ebs);
    }

    private static <T> Collection<String> each(Stream<T> things, Function<T, @Nullable String> of) {
        return things.map(of).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : Filters.time(time);
    }
}
