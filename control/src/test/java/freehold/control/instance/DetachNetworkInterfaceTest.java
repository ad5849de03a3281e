package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.chaos.CloudLaws;
import freehold.control.networkinterface.Nics;
import freehold.hosting.GuestId;
import org.junit.jupiter.api.Test;

class DetachNetworkInterfaceTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final String instance = InstanceRuns.run(cloud, alice, "t3.nano");
    final String nic = Nics.create(alice, Nics.subnet(alice, "local-1a"));
    final String attachment = alice.call("AttachNetworkInterface", "NetworkInterfaceId", nic, "InstanceId", instance, "DeviceIndex", "1").text("attachmentId");

    private int interfaces() {
        cloud.settle();
        return cloud.machines().getFirst().specOf(new GuestId(instance)).orElseThrow().nics().size();
    }

    @Test
    void aRunningGuestLosesItAndItCanBeAttachedAgain() {
        assertThat(interfaces()).isEqualTo(2);
        alice.call("DetachNetworkInterface", "AttachmentId", attachment, "Force", "true");
        assertThat(Nics.describe(alice, nic).text("status")).isEqualTo("available");
        assertThat(interfaces()).isOne();
        CloudLaws.check(cloud);
        alice.call("AttachNetworkInterface", "NetworkInterfaceId", nic, "InstanceId", instance, "DeviceIndex", "1");
        assertThat(interfaces()).isEqualTo(2);
    }

    @Test
    void aStoppedOneStartsWithoutIt() {
        cloud.settle();
        alice.call("StopInstances", "InstanceId.1", instance);
        cloud.settle();
        alice.call("DetachNetworkInterface", "AttachmentId", attachment);
        alice.call("StartInstances", "InstanceId.1", instance);
        assertThat(interfaces()).isOne();
    }

    @Test
    void anInstanceOfSeveralGetsNoPublicAddressWhenItStarts() {
        cloud.settle();
        alice.call("StopInstances", "InstanceId.1", instance);
        cloud.settle();
        alice.call("StartInstances", "InstanceId.1", instance);
        cloud.settle();
        assertThat(alice.call("DescribeInstances").count("//instancesSet/item/ipAddress")).isZero();
    }

    @Test
    void thePrimaryStays() {
        var primary = alice.call("DescribeInstances").texts("//networkInterfaceSet/item/attachment/attachmentId").getFirst();
        var fault = alice.refused("DetachNetworkInterface", "AttachmentId", primary);
        assertThat(fault.code()).isEqualTo("OperationNotPermitted");
        assertThat(fault.message()).isEqualTo("The network interface at device index 0 and networkCard index 0 cannot be detached.");
    }

    @Test
    void refusesWhatIsNotThereOrNotTheCallers() {
        assertThat(alice.code("DetachNetworkInterface", "AttachmentId", "eni-attach-00000001")).isEqualTo("InvalidAttachmentID.NotFound");
        assertThat(alice.code("DetachNetworkInterface", "AttachmentId", "attach-1")).isEqualTo("InvalidNetworkInterfaceAttachmentId.Malformed");
        assertThat(cloud.signIn("bob").code("DetachNetworkInterface", "AttachmentId", attachment)).isEqualTo("InvalidAttachmentID.NotFound");
    }
}
