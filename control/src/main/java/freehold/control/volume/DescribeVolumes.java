package freehold.control.volume;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.model.Api;
import freehold.model.ec2.DescribeVolumesRequest;
import freehold.model.ec2.DescribeVolumesResult;
import freehold.model.ec2.VolumeAttachment;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lists the caller's volumes.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumes.html>
public final class DescribeVolumes implements Query<DescribeVolumesRequest, DescribeVolumesResult> {
    private final Region region;
    private final Listing<Volume, EbsVolumeId> listing;

    public DescribeVolumes(Region region) {
        this.region = region;
        var filters = new Filters<Volume>()
                .on("attachment.attach-time", v -> attached(v, a -> Filters.time(a.at())))
                .on("attachment.delete-on-termination", v -> attached(v, a -> Boolean.toString(a.deleteOnTermination())))
                .on("attachment.device", v -> attached(v, Volume.Attachment::device))
                .on("attachment.instance-id", v -> attached(v, Volume.Attachment::instance))
                .on("attachment.status", v -> attached(v, _ -> "attached"))
                .on("availability-zone", Volume::zone)
                .on("availability-zone-id", v -> region.zoneId(v.zone()))
                .on("create-time", v -> Filters.time(v.created()))
                .on("encrypted", _ -> "false")
                .on("fast-restored", _ -> "false")
                .on("multi-attach-enabled", _ -> "false")
                .on("operator.managed", _ -> "false")
                .on("operator.principal", _ -> null)
                .on("size", v -> Integer.toString(v.gib()))
                .on("snapshot-id", DescribeVolumes::snapshot)
                .on("status", DescribeVolumes::state)
                .on("volume-id", v -> v.id().value())
                .on("volume-type", Volume::type)
                .onTags(Volume::tags);
        this.listing = Listing.of(Volume.TYPE, EbsVolumeId::new, filters, "volumeIds");
    }

    @Override
    public Api<DescribeVolumesRequest, DescribeVolumesResult> api() {
        return DescribeVolumesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VolumeId", "IncludeManagedResources");
    }

    @Override
    public DescribeVolumesResult handle(DescribeVolumesRequest request, Call call) {
        var page = listing.list(call, request.volumeIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeVolumesResult.builder()
                .volumes(page.items().stream().map(this::item).toList())
                .nextToken(page.token())
                .build();
    }

    private freehold.model.ec2.Volume item(Volume volume) {
        return freehold.model.ec2.Volume.builder()
                .volumeId(volume.id().value())
                .availabilityZone(volume.zone())
                .availabilityZoneId(region.zoneId(volume.zone()))
                .size(volume.gib())
                .volumeType(volume.type())
                .iops(volume.iops())
                .throughput(volume.throughput())
                .snapshotId(snapshot(volume))
                .state(state(volume))
                .createTime(volume.created())
                .encrypted(false)
                .multiAttachEnabled(false)
                .attachments(attachments(volume))
                .tags(volume.tags().itemsIfAny())
                .build();
    }

    private static List<VolumeAttachment> attachments(Volume volume) {
        var attachment = volume.attachment();
        return attachment == null
                ? List.of()
                : List.of(VolumeAttachment.builder()
                        .volumeId(volume.id().value())
                        .instanceId(attachment.instance())
                        .device(attachment.device())
                        .state("attached")
                        .attachTime(attachment.at())
                        .deleteOnTermination(attachment.deleteOnTermination())
                        .build());
    }

    private static String state(Volume volume) {
        return volume.attachment() == null ? "available" : "in-use";
    }

    /// The content of the image that it began as; empty for one that began blank.
    private static String snapshot(Volume volume) {
        var image = volume.image();
        return image == null ? "" : image.replaceFirst("^ami-", "snap-");
    }

    private static @Nullable String attached(Volume volume, Function<Volume.Attachment, String> of) {
        var attachment = volume.attachment();
        return attachment == null ? null : of.apply(attachment);
    }
}
