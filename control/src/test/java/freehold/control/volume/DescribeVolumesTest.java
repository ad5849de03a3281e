package freehold.control.volume;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.operation.Tags;
import freehold.control.volume.Volume.Attachment;
import org.junit.jupiter.api.Test;

class DescribeVolumesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String used = add("vol-00000001", "i-00000001");
    final String free = add("vol-00000002", null);

    private String add(String id, String instance) {
        cloud.change(alice, call -> call.put(Volume.TYPE, new Volume(new EbsVolumeId(id), alice.account(), "local-1a", 8, "gp3", 3000, 125,
                "ami-00000001", null, call.now(), instance == null ? null : new Attachment(instance, "/dev/xvda", call.now(), true), Tags.NONE)));
        return id;
    }

    @Test
    void showsWhatClientsRead() {
        var item = alice.call("DescribeVolumes", "VolumeId.1", used).one("volumeSet/item");
        assertThat(item.text("status")).isEqualTo("in-use");
        assertThat(item.text("size")).isEqualTo("8");
        assertThat(item.text("volumeType")).isEqualTo("gp3");
        assertThat(item.text("iops")).isEqualTo("3000");
        assertThat(item.text("snapshotId")).isEqualTo("snap-00000001");
        assertThat(item.text("attachmentSet/item/instanceId")).isEqualTo("i-00000001");
        assertThat(item.text("attachmentSet/item/status")).isEqualTo("attached");
        assertThat(alice.call("DescribeVolumes", "VolumeId.1", free).count("volumeSet/item/attachmentSet/item")).isZero();
    }

    @Test
    void filtersAsClientsDo() {
        for (var each : new String[][] {
            {"attachment.instance-id", "i-00000001"}, {"attachment.device", "/dev/xvda"}, {"attachment.status", "attached"},
            {"attachment.delete-on-termination", "true"}, {"status", "in-use"}, {"volume-id", used}}) {
            assertThat(alice.filtered("DescribeVolumes", each[0], each[1]).texts("volumeSet/item/volumeId")).as(each[0]).containsExactly(used);
        }
        var created = alice.call("DescribeVolumes", "VolumeId.1", used).text("volumeSet/item/createTime");
        assertThat(alice.filtered("DescribeVolumes", "create-time", created).count("volumeSet/item")).as("as it is shown").isEqualTo(2);
        assertThat(alice.filtered("DescribeVolumes", "status", "available").text("volumeSet/item/volumeId")).isEqualTo(free);
        assertThat(alice.filtered("DescribeVolumes", "availability-zone", "local-1a").count("volumeSet/item")).isEqualTo(2);
    }

    @Test
    void hidesWhatIsNotTheCallers() {
        var bob = cloud.signIn("bob");
        assertThat(bob.call("DescribeVolumes").count("volumeSet/item")).isZero();
        var fault = bob.refused("DescribeVolumes", "VolumeId.1", used);
        assertThat(fault.code()).isEqualTo("InvalidVolume.NotFound");
        assertThat(fault.message()).isEqualTo("The volume '" + used + "' does not exist.");
        assertThat(bob.code("DescribeVolumes", "VolumeId.1", "v")).isEqualTo("InvalidVolumeID.Malformed");
    }
}
