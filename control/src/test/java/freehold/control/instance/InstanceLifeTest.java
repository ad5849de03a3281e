package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.control.host.HostRecord;
import freehold.control.host.Load;
import freehold.control.network.NetworkInterface;
import freehold.control.volume.Volume;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InstanceLifeTest {
    final TestCloud cloud = TestCloud.withHosts(2);
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void isPendingAtOnceAndRunningSoon() {
        var id = run("t3.micro");
        assertThat(state(id)).isEqualTo("pending");
        cloud.settle();
        assertThat(state(id)).isEqualTo("running");
        assertThat(cloud.machines().stream().mapToInt(m -> m.guests().size()).sum()).isEqualTo(1);
    }

    @Test
    void waitsForNoHeartbeat() {
        var id = run("t3.micro");
        cloud.time().advance(Duration.ofSeconds(1));
        assertThat(state(id)).isEqualTo("running");
    }

    @Test
    void stopsAndStartsAgainLarger() {
        var id = running("t3.micro");
        assertThat(alice.code("ModifyInstanceAttribute", "InstanceId", id, "InstanceType.Value", "t3.small"))
                .isEqualTo("IncorrectInstanceState");
        alice.call("StopInstances", "InstanceId.1", id);
        assertThat(state(id)).isEqualTo("stopping");
        cloud.settle();
        assertThat(state(id)).isEqualTo("stopped");
        assertThat(loads().memoryMib()).isZero();
        alice.call("ModifyInstanceAttribute", "InstanceId", id, "InstanceType.Value", "t3.small");
        alice.call("StartInstances", "InstanceId.1", id);
        assertThat(state(id)).isEqualTo("pending");
        cloud.settle();
        assertThat(state(id)).isEqualTo("running");
        assertThat(loads().memoryMib()).isEqualTo(2048);
    }

    @Test
    void leavesNothingBehindWhenTerminated() {
        var id = running("t3.micro");
        alice.call("TerminateInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(state(id)).isEqualTo("terminated");
        assertThat(loads()).isEqualTo(Load.NONE);
        assertThat(cloud.machines()).allSatisfy(m -> {
            assertThat(m.guests()).isEmpty();
            assertThat(m.volumes()).isEmpty();
        });
        var view = cloud.store().view();
        assertThat(view.all(NetworkInterface.TYPE.kind())).isEmpty();
        assertThat(view.all(Volume.TYPE.kind())).isEmpty();
        cloud.time().advance(InstanceReconciler.TERMINATED_KEPT.plusMinutes(1));
        assertThat(alice.code("DescribeInstances", "InstanceId.1", id)).isEqualTo("InvalidInstanceID.NotFound");
    }

    @Test
    void aFullCloudRefusesAndLeavesNothingBehind() {
        assertThat(alice.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "m5.large", "MinCount", "3", "MaxCount", "3"))
                .isEqualTo("InsufficientInstanceCapacity");
        assertThat(loads()).isEqualTo(Load.NONE);
        assertThat(cloud.store().view().all(NetworkInterface.TYPE.kind())).isEmpty();
        assertThat(ids(alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "m5.large", "MinCount", "1", "MaxCount", "3")))
                .isEqualTo(2);
    }

    @Test
    void aTypeThatIsNotOfferedIsRefusedByEachOperationInItsOwnWords() {
        assertThat(alice.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t9.huge", "MinCount", "1", "MaxCount", "1"))
                .isEqualTo("InvalidParameterValue");
        var id = running("t3.micro");
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(alice.code("ModifyInstanceAttribute", "InstanceId", id, "InstanceType.Value", "t9.huge"))
                .isEqualTo("InvalidInstanceAttributeValue");
    }

    @Test
    void outlivesTheControlPlane() {
        var id = running("t3.micro");
        var unborn = run("t3.nano");
        cloud.restart();
        cloud.settle();
        assertThat(state(id)).isEqualTo("running");
        assertThat(state(unborn)).isEqualTo("running");
    }

    @Test
    void stopsWhenTheGuestShutsDown() {
        var id = running("t3.micro");
        cloud.machines().forEach(m -> m.guests().forEach(g -> m.shutDown(g.id())));
        cloud.settle();
        assertThat(state(id)).isEqualTo("stopped");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).text("//stateReason/code"))
                .isEqualTo("Client.InstanceInitiatedShutdown");
    }

    @Test
    void isBootedAgainWhenItsHostLosesPower() {
        var id = running("t3.micro");
        cloud.machines().forEach(m -> m.losePower());
        cloud.settle();
        assertThat(state(id)).isEqualTo("running");
    }

    @Test
    void repeatsTheAnswerToARepeatedClientToken() {
        var params = new String[] {"ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1", "ClientToken", "once"};
        var first = alice.call("RunInstances", params).text("//instanceId");
        assertThat(alice.call("RunInstances", params).text("//instanceId")).isEqualTo(first);
        params[3] = "t3.micro";
        assertThat(alice.code("RunInstances", params)).isEqualTo("IdempotentParameterMismatch");
    }

    @Test
    void anotherAccountsInstanceIsNotThere() {
        var id = running("t3.nano");
        var bob = cloud.signIn("bob");
        for (var operation : new String[] {"StopInstances", "StartInstances", "RebootInstances", "TerminateInstances", "DescribeInstances"}) {
            assertThat(bob.code(operation, "InstanceId.1", id)).isEqualTo("InvalidInstanceID.NotFound");
            assertThat(bob.code(operation, "InstanceId.1", "i-zzz")).isEqualTo("InvalidInstanceID.Malformed");
        }
    }

    @Test
    void changesNothingWhereNoInstanceIsNamed() {
        for (var operation : new String[] {"StopInstances", "StartInstances", "RebootInstances", "TerminateInstances"}) {
            assertThat(alice.refused(operation).message()).isEqualTo("No instances specified");
            assertThat(alice.code(operation, "InstanceId", "")).isEqualTo("InvalidParameterCombination");
        }
    }

    @Test
    void hasAListOfTagsOnlyIfItHasTags() {
        var id = run("t3.nano");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).count("//tagSet")).isZero();
        alice.call("CreateTags", "ResourceId.1", id, "Tag.1.Key", "k", "Tag.1.Value", "v");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).count("//tagSet/item")).isOne();
    }

    private String running(String type) {
        var id = run(type);
        cloud.settle();
        assertThat(state(id)).isEqualTo("running");
        return id;
    }

    private String run(String type) {
        return alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", type, "MinCount", "1", "MaxCount", "1")
                .text("//instanceId");
    }

    private String state(String id) {
        return alice.call("DescribeInstances", "InstanceId.1", id).text("//instanceState/name");
    }

    private static int ids(Xml answer) {
        return answer.texts("//instanceId").size();
    }

    private Load loads() {
        return cloud.store().view().all(HostRecord.KIND).stream().map(HostRecord::load).reduce(Load.NONE, Load::plus);
    }
}
