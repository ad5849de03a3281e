package freehold.control.volume;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.operation.Tags;
import freehold.control.volume.Volume.Attachment;
import org.junit.jupiter.api.Test;

/// What becomes of the disk is in `RunInstancesDisksTest`.
class DeleteVolumeTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    private String add(String id, String instance) {
        cloud.change(alice, call -> call.put(Volume.TYPE, new Volume(new EbsVolumeId(id), alice.account(), "local-1a", 8, "gp3", 3000, 125,
                null, null, call.now(), instance == null ? null : new Attachment(instance, "/dev/sdf", call.now(), false), Tags.NONE)));
        return id;
    }

    @Test
    void deletesWhatNothingHas() {
        var id = add("vol-00000001", null);
        assertThat(alice.code("DeleteVolume", "VolumeId", id, "DryRun", "true")).isEqualTo("DryRunOperation");
        assertThat(alice.call("DeleteVolume", "VolumeId", id).text("return")).isEqualTo("true");
        assertThat(alice.code("DescribeVolumes", "VolumeId.1", id)).isEqualTo("InvalidVolume.NotFound");
        assertThat(alice.code("DeleteVolume", "VolumeId", id)).isEqualTo("InvalidVolume.NotFound");
    }

    @Test
    void leavesWhatIsAttached() {
        var id = add("vol-00000002", "i-00000001");
        var fault = alice.refused("DeleteVolume", "VolumeId", id);
        assertThat(fault.code()).isEqualTo("VolumeInUse");
        assertThat(fault.message()).isEqualTo("Volume vol-00000002 is currently attached to i-00000001");
        assertThat(alice.call("DescribeVolumes").count("volumeSet/item")).isEqualTo(1);
    }

    @Test
    void hidesWhatIsNotTheCallers() {
        var id = add("vol-00000003", null);
        var bob = cloud.signIn("bob");
        assertThat(bob.code("DeleteVolume", "VolumeId", id)).isEqualTo("InvalidVolume.NotFound");
        assertThat(bob.code("DeleteVolume", "VolumeId", "v")).isEqualTo("InvalidVolumeID.Malformed");
    }
}
