package freehold.control.volume;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.hosting.HostId;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A disk.
///
/// @param image      the image that it began as; null for one that began blank
/// @param host       where its bytes lie
/// @param attachment to an instance; null while nothing has it
public record Volume(
        EbsVolumeId id,
        AccountId owner,
        String zone,
        int gib,
        String type,
        @Nullable Integer iops,
        @Nullable Integer throughput,
        @Nullable String image,
        @Nullable HostId host,
        Instant created,
        @Nullable Attachment attachment,
        Tags tags)
        implements Taggable {
    public static final Kind.Index<Volume> BY_INSTANCE = new Kind.Index<>(
            "instance", v -> v.attachment() == null ? List.of() : List.of(v.attachment().instance()));
    public static final Kind.Index<Volume> BY_HOST =
            new Kind.Index<>("host", v -> v.host() == null ? List.of() : List.of(v.host().value()));
    public static final ResourceType<Volume> TYPE =
            ResourceType.of("volume", Volume.class, EbsVolumeId.FORM).with(BY_INSTANCE).with(BY_HOST);

    /// @param instance the instance's id, as text: the instance's package knows this one
    /// @param device   `/dev/xvda`
    public record Attachment(String instance, String device, Instant at, boolean deleteOnTermination) {}

    public Volume withHost(@Nullable HostId newHost) {
        return new Volume(id, owner, zone, gib, type, iops, throughput, image, newHost, created, attachment, tags);
    }

    public Volume withAttachment(@Nullable Attachment newAttachment) {
        return new Volume(id, owner, zone, gib, type, iops, throughput, image, host, created, newAttachment, tags);
    }

    @Override
    public Volume withTags(Tags newTags) {
        return new Volume(id, owner, zone, gib, type, iops, throughput, image, host, created, attachment, newTags);
    }
}
