package freehold.control.instance;

import freehold.control.image.Image;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.control.volume.DeviceName;
import freehold.control.volume.EbsVolumeId;
import freehold.control.volume.Volume;
import freehold.control.volume.VolumeLedger;
import freehold.control.volume.VolumeSize;
import freehold.hosting.HostId;
import freehold.kernel.Fault;
import freehold.model.ec2.BlockDeviceMapping;
import freehold.model.ec2.EbsBlockDevice;
import freehold.model.ec2.RunInstancesRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which disks a launch makes: the root disk, as large as the image or larger, and the blank ones that are mapped.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-device-mapping-concepts.html>
public final class DiskChoice {
    /// Disks of one instance, its root among them: as many as there are letters for them.
    static final int DISK_LIMIT = 26;

    private static final Pattern INSTANCE_STORE = Pattern.compile("ephemeral([0-9]|1[0-9]|2[0-3])");

    private final VolumeLedger ledger;

    public DiskChoice(VolumeLedger ledger) {
        this.ledger = ledger;
    }

    /// A disk to be made.
    ///
    /// @param image the image it begins as; null for a blank one
    record Disk(String device, VolumeSize size, boolean deleteOnTermination, @Nullable String image) {
        int gib() {
            return size.gib();
        }
    }

    List<Disk> plan(List<BlockDeviceMapping> mappings, Image image) {
        var root = root(null, image);
        var further = new ArrayList<Disk>();
        var places = new HashSet<String>();
        for (var mapping : mappings) {
            var device = DeviceName.of(mapping.deviceName());
            if (!places.add(device.place())) {
                throw Fault.client("InvalidBlockDeviceMapping",
                        "The device '" + device.value() + "' is used in more than one block-device mapping");
            }
            boolean isRoot = device.value().equals(image.rootDeviceName());
            if (mapping.noDevice() != null) {
                suppress(device, isRoot, mapping);
            } else if (mapping.virtualName() != null) {
                checkInstanceStore(mapping.virtualName(), isRoot, mapping);
            } else if (isRoot) {
                root = root(mapping.ebs(), image);
            } else {
                further.add(blank(device, mapping.ebs()));
            }
        }
        if (places.contains(new DeviceName(image.rootDeviceName()).place())
                && mappings.stream().noneMatch(m -> image.rootDeviceName().equals(m.deviceName()))) {
            throw Fault.client("InvalidBlockDeviceMapping",
                    "The device '" + image.rootDeviceName() + "' is used in more than one block-device mapping");
        }
        if (further.size() >= DISK_LIMIT) {
            throw Fault.client("AttachmentLimitExceeded", "An instance may have up to " + DISK_LIMIT + " volumes.");
        }
        further.addFirst(root);
        return List.copyOf(further);
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
                            disk.size().type(),
                            disk.size().iops(),
                            disk.size().throughput(),
                            disk.image(),
                            host,
                            call.now(),
                            new Volume.Attachment(instance.value(), disk.device(), call.now(), disk.deleteOnTermination()),
                            Tags.of(request.tagSpecifications(), Volume.TYPE)));
            ledger.created(call.tx(), volume, call.now());
        }
    }

    /// NoDevice takes away what the image maps; this cloud's images map their root only.
    private static void suppress(DeviceName device, boolean isRoot, BlockDeviceMapping mapping) {
        if (!"".equals(mapping.noDevice())) {
            throw Fault.client("InvalidRequest", "The request received was invalid");
        }
        if (isRoot) {
            throw Fault.client("InvalidBlockDeviceMapping", "The root device '" + device.value() + "' can't be suppressed.");
        }
        if (mapping.ebs() != null) {
            throw Fault.client("InvalidBlockDeviceMapping",
                    "The device '" + device.value() + "' has both NoDevice and Ebs in its block-device mapping");
        }
    }

    /// A disk of the host's own: EC2 passes over it where the type has none, and no type here has any.
    private static void checkInstanceStore(String name, boolean isRoot, BlockDeviceMapping mapping) {
        if (!INSTANCE_STORE.matcher(name).matches()) {
            throw Fault.client("InvalidParameterValue", "Value (" + name + ") for parameter virtualName is invalid.");
        }
        if (isRoot || mapping.ebs() != null) {
            throw Fault.client("InvalidBlockDeviceMapping",
                    "The device '" + mapping.deviceName() + "' can't be an instance store volume and an EBS volume.");
        }
    }

    private static Disk root(@Nullable EbsBlockDevice asked, Image image) {
        var ebs = checked(asked == null ? EbsBlockDevice.builder().build() : asked);
        int gib = ebs.volumeSize() == null ? image.diskGib() : ebs.volumeSize();
        if (gib < image.diskGib()) {
            throw Fault.client("InvalidBlockDeviceMapping", "Volume of size " + gib + "GB is smaller than snapshot of image '"
                    + image.id() + "', expect size >= " + image.diskGib() + "GB");
        }
        var type = ebs.volumeType() == null ? "gp3" : ebs.volumeType();
        return new Disk(
                image.rootDeviceName(),
                VolumeSize.ofRoot(type, gib, ebs.iops(), ebs.throughput()),
                !Boolean.FALSE.equals(ebs.deleteOnTermination()),
                image.id().value());
    }

    private static Disk blank(DeviceName device, @Nullable EbsBlockDevice asked) {
        if (asked == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter ebs");
        }
        if (asked.volumeSize() == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter size or snapshotId");
        }
        var ebs = checked(asked);
        return new Disk(
                device.value(),
                VolumeSize.of(ebs.volumeType() == null ? "gp2" : ebs.volumeType(), asked.volumeSize(), ebs.iops(), ebs.throughput()),
                Boolean.TRUE.equals(ebs.deleteOnTermination()),
                null);
    }

    private static EbsBlockDevice checked(EbsBlockDevice ebs) {
        if (Boolean.TRUE.equals(ebs.encrypted())) {
            throw Fault.client("UnsupportedOperation", "Encrypted volumes are not supported in this region.");
        }
        return ebs;
    }
}
