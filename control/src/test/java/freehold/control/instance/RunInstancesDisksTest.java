package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.billing.VolumeUsage;
import freehold.control.host.HostRecord;
import freehold.control.host.Load;
import freehold.hosting.GuestId;
import freehold.hosting.GuestSpec.DiskSpec;
import freehold.kernel.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunInstancesDisksTest {
    static final String ROOT = "/dev/xvda";

    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void aMappedVolumeIsADiskOfTheGuest() {
        var id = run("BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.Ebs.VolumeSize", "3",
                "BlockDeviceMapping.2.DeviceName", "/dev/xvda", "BlockDeviceMapping.2.Ebs.VolumeSize", "2",
                "BlockDeviceMapping.3.DeviceName", "/dev/sdg", "BlockDeviceMapping.3.Ebs.VolumeSize", "4");
        cloud.settle();
        var disks = cloud.machines().getFirst().specOf(new GuestId(id)).orElseThrow().disks();
        assertThat(disks).extracting(DiskSpec::deviceName).containsExactly(ROOT, "/dev/sdf", "/dev/sdg");
        assertThat(disks).extracting(DiskSpec::gib).containsExactly(2, 3, 4);
        assertThat(disks).extracting(disk -> disk.image().isEmpty()).containsExactly(false, true, true);
        assertThat(diskGib()).isEqualTo(9);
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).texts("//blockDeviceMapping/item/deviceName"))
                .containsExactly(ROOT, "/dev/sdf", "/dev/sdg");
        assertThat(alice.filtered("DescribeInstances", "block-device-mapping.device-name", "/dev/sdg").text("//instanceId"))
                .isEqualTo(id);
    }

    @Test
    void isOfTheTypeThatIsAskedForAndGp2Otherwise() {
        run("BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.Ebs.VolumeSize", "4",
                "BlockDeviceMapping.1.Ebs.VolumeType", "io2", "BlockDeviceMapping.1.Ebs.Iops", "4000",
                "BlockDeviceMapping.1.Ebs.Encrypted", "false",
                "BlockDeviceMapping.2.DeviceName", "/dev/sdg", "BlockDeviceMapping.2.Ebs.VolumeSize", "4",
                "TagSpecification.1.ResourceType", "volume", "TagSpecification.1.Tag.1.Key", "k", "TagSpecification.1.Tag.1.Value", "v");
        var fast = alice.filtered("DescribeVolumes", "attachment.device", "/dev/sdf");
        assertThat(fast.text("//volumeType")).isEqualTo("io2");
        assertThat(fast.text("//iops")).isEqualTo("4000");
        assertThat(fast.text("//snapshotId")).isEmpty();
        assertThat(alice.filtered("DescribeVolumes", "attachment.device", "/dev/sdg").text("//volumeType")).isEqualTo("gp2");
        assertThat(alice.filtered("DescribeVolumes", "tag:k", "v").count("//volumeId[not(ancestor::attachmentSet)]")).isEqualTo(3);
    }

    @Test
    void onlyTheRootGoesWithItsInstanceUnlessToldOtherwise() {
        var id = run("BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.Ebs.VolumeSize", "3",
                "BlockDeviceMapping.2.DeviceName", "/dev/sdg", "BlockDeviceMapping.2.Ebs.VolumeSize", "4",
                "BlockDeviceMapping.2.Ebs.DeleteOnTermination", "true");
        cloud.settle();
        alice.call("TerminateInstances", "InstanceId.1", id);
        cloud.settle();
        var kept = alice.call("DescribeVolumes").one("volumeSet/item");
        assertThat(kept.text("status")).isEqualTo("available");
        assertThat(kept.text("size")).isEqualTo("3");
        assertThat(diskGib()).isEqualTo(3);
        assertThat(cloud.machines().getFirst().volumes()).extracting(v -> v.value()).containsExactly(kept.text("volumeId"));
        assertThat(meteredVolumes()).containsExactly(kept.text("volumeId"));

        alice.call("DeleteVolume", "VolumeId", kept.text("volumeId"));
        cloud.settle();
        assertThat(alice.call("DescribeVolumes").count("volumeSet/item")).isZero();
        assertThat(diskGib()).isZero();
        assertThat(cloud.machines().getFirst().volumes()).isEmpty();
        assertThat(meteredVolumes()).isEmpty();
    }

    @Test
    void aDiskThatFitsNowhereIsRefusedAndLeavesNothingBehind() {
        assertThat(code("BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.Ebs.VolumeSize", "100"))
                .isEqualTo("InsufficientInstanceCapacity");
        assertThat(diskGib()).isZero();
        assertThat(alice.call("DescribeVolumes").count("volumeSet/item")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/hda", "sd", "/dev/sdaa", "xvdea", "/dev/nvme0n1", "/dev/sdf16", "/dev/sda0"})
    void refusesWhatIsNoDeviceName(String name) {
        assertThat(code("BlockDeviceMapping.1.DeviceName", name, "BlockDeviceMapping.1.Ebs.VolumeSize", "1"))
                .isEqualTo("InvalidBlockDeviceMapping");
    }

    @ParameterizedTest
    @CsvSource({"/dev/sdf,/dev/sdf", "/dev/sdf,/dev/xvdf", "/dev/sda,/dev/sdb", "/dev/xvda,/dev/sda"})
    void refusesOnePlaceTwice(String one, String other) {
        assertThat(code("BlockDeviceMapping.1.DeviceName", one, "BlockDeviceMapping.1.Ebs.VolumeSize", "1",
                "BlockDeviceMapping.2.DeviceName", other, "BlockDeviceMapping.2.Ebs.VolumeSize", "1"))
                .isEqualTo("InvalidBlockDeviceMapping");
    }

    @Test
    void noDeviceMapsNothingAndCanNotTakeTheRootAway() {
        run("BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.NoDevice", "");
        assertThat(alice.call("DescribeVolumes").count("volumeSet/item")).isEqualTo(1);
        assertThat(code("BlockDeviceMapping.1.DeviceName", ROOT, "BlockDeviceMapping.1.NoDevice", "")).isEqualTo("InvalidBlockDeviceMapping");
        assertThat(code("BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.NoDevice", "",
                "BlockDeviceMapping.1.Ebs.VolumeSize", "1")).isEqualTo("InvalidBlockDeviceMapping");
        assertThat(code("BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.NoDevice", "/dev/sdf")).isEqualTo("InvalidRequest");
    }

    @Test
    void aVolumeMayBeToldLaterWhetherItGoesWithItsInstance() {
        var id = run("BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.Ebs.VolumeSize", "3");
        remap(id, ROOT, "false");
        remap(id, "/dev/sdf", "true");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).texts("//blockDeviceMapping/item/ebs/deleteOnTermination"))
                .containsExactly("false", "true");
        var absent = alice.refused("ModifyInstanceAttribute", "InstanceId", id, "BlockDeviceMapping.1.DeviceName", "/dev/sdg",
                "BlockDeviceMapping.1.Ebs.DeleteOnTermination", "true");
        assertThat(absent.code()).isEqualTo("InvalidInstanceAttributeValue");
        assertThat(absent.message()).isEqualTo("No device is currently mapped at /dev/sdg");
        assertThat(alice.code("ModifyInstanceAttribute", "InstanceId", id, "BlockDeviceMapping.1.DeviceName", ROOT,
                "BlockDeviceMapping.1.Ebs.VolumeId", "vol-00000001")).isEqualTo("InvalidVolume.NotFound");
        var further = alice.filtered("DescribeVolumes", "size", "3").text("volumeSet/item/volumeId");
        assertThat(alice.code("ModifyInstanceAttribute", "InstanceId", id, "BlockDeviceMapping.1.DeviceName", ROOT,
                "BlockDeviceMapping.1.Ebs.VolumeId", further)).isEqualTo("InvalidInstanceAttributeValue");
        assertThat(alice.code("ModifyInstanceAttribute", "InstanceId", id, "BlockDeviceMapping.1.DeviceName", ROOT)).isEqualTo("MissingParameter");
        alice.call("TerminateInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(alice.call("DescribeVolumes").texts("volumeSet/item/size")).as("the root is left").containsExactly("1");
    }

    private void remap(String id, String device, String delete) {
        alice.call("ModifyInstanceAttribute", "InstanceId", id, "BlockDeviceMapping.1.DeviceName", device,
                "BlockDeviceMapping.1.Ebs.DeleteOnTermination", delete);
    }

    @Test
    void disksThatTheTypeDoesNotHaveArePassedOver() {
        var id = run("BlockDeviceMapping.1.DeviceName", "/dev/sdb", "BlockDeviceMapping.1.VirtualName", "ephemeral0");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).texts("//blockDeviceMapping/item/deviceName")).containsExactly(ROOT);
        assertThat(code("BlockDeviceMapping.1.DeviceName", "/dev/sdb", "BlockDeviceMapping.1.VirtualName", "ephemeral24")).isEqualTo("InvalidParameterValue");
        assertThat(code("BlockDeviceMapping.1.DeviceName", ROOT, "BlockDeviceMapping.1.VirtualName", "ephemeral0")).isEqualTo("InvalidBlockDeviceMapping");
    }

    @Test
    void refusesWhatItDoesNotHonour() {
        assertThat(code("BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.Ebs.VolumeSize", "1",
                "BlockDeviceMapping.1.Ebs.Encrypted", "true")).isEqualTo("UnsupportedOperation");
        assertThat(code("BlockDeviceMapping.1.DeviceName", "/dev/sdf",
                "BlockDeviceMapping.1.Ebs.SnapshotId", "snap-00000001")).isEqualTo("UnsupportedOperation");
        assertThat(refused("BlockDeviceMapping.1.DeviceName", "/dev/sdf").message()).isEqualTo("The request must contain the parameter ebs");
        assertThat(refused("BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.Ebs.VolumeType", "gp3").message())
                .isEqualTo("The request must contain the parameter size or snapshotId");
        assertThat(code("BlockDeviceMapping.1.Ebs.VolumeSize", "1")).isEqualTo("MissingParameter");
        assertThat(code("BlockDeviceMapping.1.DeviceName", ROOT, "BlockDeviceMapping.1.Ebs.VolumeType", "st1",
                "BlockDeviceMapping.1.Ebs.VolumeSize", "125")).isEqualTo("InvalidBlockDeviceMapping");
    }

    private String run(String... more) {
        return InstanceRuns.run(cloud, alice, "t3.micro", more);
    }

    private String code(String... more) {
        return refused(more).code();
    }

    private Fault refused(String... more) {
        var params = Stream.concat(
                Stream.of("ImageId", cloud.image(), "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1"), Stream.of(more));
        return alice.refused("RunInstances", params.toArray(String[]::new));
    }

    private int diskGib() {
        return cloud.store().view().all(HostRecord.KIND).stream().map(HostRecord::load).mapToInt(Load::diskGib).sum();
    }

    private List<String> meteredVolumes() {
        return cloud.store().view().all(VolumeUsage.KIND).stream().filter(u -> u.to() == null).map(VolumeUsage::volume).toList();
    }
}
