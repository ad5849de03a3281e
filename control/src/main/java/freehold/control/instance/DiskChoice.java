package freehold.control.instance;

import freehold.control.image.Image;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.control.volume.EbsVolumeId;
import freehold.control.volume.Volume;
import freehold.control.volume.VolumeLedger;
import freehold.hosting.HostId;
import freehold.kernel.Fault;
import freehold.model.ec2.BlockDeviceMapping;
import freehold.model.ec2.EbsBlockDevice;
import freehold.model.ec2.RunInstancesRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which disks a launch makes: so far the root disk, as large as the image or larger.
public final class DiskChoice {
    /// The largest disk, by type, in GiB (<https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html>).
    private static final Map<String, Integer> GIB_LIMIT = Map.of("gp2", 16384, "gp3", 16384, "standard", 1024);
    static final int GP3_IOPS = 3000;
    static final int GP3_IOPS_LIMIT = 16000;
    static final int GP3_THROUGHPUT = 125;
    static final int GP3_THROUGHPUT_LIMIT = 1000;

    private final VolumeLedger ledger;

    public DiskChoice(VolumeLedger ledger) {
        this.ledger = ledger;
    }

    /// A disk to be made.
    ///
    /// @param image the image it begins as; null for a blank one
    record Disk(
            String device,
            int gib,
            String type,
            @Nullable Integer iops,
            @Nullable Integer throughput,
            boolean deleteOnTermination,
            @Nullable String image) {}

    List<Disk> plan(List<BlockDeviceMapping> mappings, Image image) {
        for (var mapping : mappings) {
            if (!image.rootDeviceName().equals(mapping.deviceName())) {
                throw Fault.client("UnsupportedOperation", "The device '" + mapping.deviceName()
                        + "' is not the image's root device '" + image.rootDeviceName()
                        + "': further volumes at launch are not supported in this region.");
            }
        }
        if (mappings.size() > 1) {
            throw Fault.client("InvalidBlockDeviceMapping", "The device '" + image.rootDeviceName() + "' is used in more than one block-device mapping");
        }
        return List.of(root(mappings.isEmpty() ? null : mappings.getFirst().ebs(), image));
    }

    void make(List<Disk> disks, RunInstancesRequest request, InstanceId instance, String zone, HostId host, Change call) {
        for (var disk : disks) {
            var volume = call.put(
                    Volume.TYPE,
                    new Volume(
                            new EbsVolumeId(call.fresh(EbsVolumeId.FORM)),
                            call.account(),
                            zone,
                            disk.gib(),
                            disk.type(),
                            disk.iops(),
                            disk.throughput(),
                            disk.image(),
                            host,
                            call.now(),
                            new Volume.Attachment(instance.value(), disk.device(), call.now(), disk.deleteOnTermination()),
                            Tags.of(request.tagSpecifications(), Volume.TYPE)));
            ledger.created(call.tx(), volume, call.now());
        }
    }

    private static Disk root(@Nullable EbsBlockDevice asked, Image image) {
        var ebs = asked == null ? EbsBlockDevice.builder().build() : asked;
        var type = ebs.volumeType() == null ? "gp3" : ebs.volumeType();
        var limit = GIB_LIMIT.get(type);
        if (limit == null) {
            throw Fault.client("InvalidParameterValue", "The volume type '" + type + "' is not supported in this region.");
        }
        int gib = ebs.volumeSize() == null ? image.diskGib() : ebs.volumeSize();
        if (gib < image.diskGib()) {
            throw Fault.client("InvalidBlockDeviceMapping", "Volume of size " + gib + "GB is smaller than snapshot of image '"
                    + image.id() + "', expect size >= " + image.diskGib() + "GB");
        }
        if (gib > limit) {
            throw Fault.client("InvalidParameterValue", "Volume of " + gib + "GiB is too large for volume type " + type
                    + "; maximum is " + limit + "GiB.");
        }
        boolean gp3 = type.equals("gp3");
        return new Disk(
                image.rootDeviceName(),
                gib,
                type,
                gp3 ? within(ebs.iops(), "iops", GP3_IOPS, GP3_IOPS_LIMIT) : refused(ebs.iops(), "iops", type, type.equals("gp2") ? Math.clamp(3L * gib, 100, 16000) : null),
                gp3 ? within(ebs.throughput(), "throughput", GP3_THROUGHPUT, GP3_THROUGHPUT_LIMIT) : refused(ebs.throughput(), "throughput", type, null),
                !Boolean.FALSE.equals(ebs.deleteOnTermination()),
                image.id().value());
    }

    private static Integer within(@Nullable Integer asked, String parameter, int least, int most) {
        if (asked == null) {
            return least;
        }
        if (asked < least || asked > most) {
            throw Fault.client("InvalidParameterValue",
                    "Volume " + parameter + " of " + asked + " is not supported; it must be from " + least + " to " + most + ".");
        }
        return asked;
    }

    private static @Nullable Integer refused(@Nullable Integer asked, String parameter, String type, @Nullable Integer own) {
        if (asked != null) {
            throw Fault.client("InvalidParameterCombination", "The parameter " + parameter + " is not supported for " + type + " volumes.");
        }
        return own;
    }
}
