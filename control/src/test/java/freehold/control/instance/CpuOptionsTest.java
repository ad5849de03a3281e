package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.GuestId;
import freehold.hosting.GuestSpec.CpuShare;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CpuOptionsTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void areTheTypesOwnUnlessALaunchSaysOtherwise() {
        assertThat(shown(InstanceRuns.run(cloud, alice, "t3.nano"))).isEqualTo("1 × 2");
        var id = InstanceRuns.run(cloud, alice, "t3.nano", "CpuOptions.CoreCount", "1", "CpuOptions.ThreadsPerCore", "1");
        assertThat(shown(id)).isEqualTo("1 × 1");
        cloud.settle();
        assertThat(given(id)).isEqualTo(new CpuShare(1, 1, 100, 10));
    }

    @Test
    void comeFromATemplateToo() {
        alice.call("CreateLaunchTemplate", "LaunchTemplateName", "quiet", "LaunchTemplateData.CpuOptions.CoreCount", "1",
                "LaunchTemplateData.CpuOptions.ThreadsPerCore", "1");
        assertThat(shown(InstanceRuns.run(cloud, alice, "t3.nano", "LaunchTemplate.LaunchTemplateName", "quiet"))).isEqualTo("1 × 1");
    }

    @Test
    void goIntoATemplateThatIsMadeOfAnInstance() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano", "CpuOptions.CoreCount", "1", "CpuOptions.ThreadsPerCore", "1");
        assertThat(alice.call("GetLaunchTemplateData", "InstanceId", id).text("//cpuOptions/threadsPerCore")).isEqualTo("1");
    }

    @Test
    void areNoneThatATypeCannotHave() {
        assertThat(refusal("m5.large", "CpuOptions.CoreCount", "1")).isEqualTo("MissingParameter");
        assertThat(refusal("m5.large", "CpuOptions.CoreCount", "2", "CpuOptions.ThreadsPerCore", "1")).isEqualTo("InvalidParameterValue");
        assertThat(refusal("m5.large", "CpuOptions.CoreCount", "1", "CpuOptions.ThreadsPerCore", "3")).isEqualTo("InvalidParameterValue");
        assertThat(alice.call("DescribeInstances").texts("//instanceId")).isEmpty();
    }

    @Test
    void changeWhileItIsStopped() {
        var id = InstanceRuns.run(cloud, alice, "m5.large");
        cloud.settle();
        assertThat(alice.code("ModifyInstanceCpuOptions", "InstanceId", id, "CoreCount", "1", "ThreadsPerCore", "1")).isEqualTo("IncorrectInstanceState");
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(alice.code("ModifyInstanceCpuOptions", "InstanceId", id, "CoreCount", "1")).isEqualTo("MissingParameter");
        assertThat(alice.call("ModifyInstanceCpuOptions", "InstanceId", id, "CoreCount", "1", "ThreadsPerCore", "1").text("threadsPerCore")).isEqualTo("1");
        alice.call("StartInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(given(id).vcpus()).isEqualTo(1);
    }

    @Test
    void aNewTypeBringsItsOwn() {
        var id = InstanceRuns.run(cloud, alice, "m5.large", "CpuOptions.CoreCount", "1", "CpuOptions.ThreadsPerCore", "1");
        cloud.settle();
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        alice.call("ModifyInstanceAttribute", "InstanceId", id, "InstanceType.Value", "t3.small");
        assertThat(shown(id)).isEqualTo("1 × 2");
    }

    private CpuShare given(String id) {
        return cloud.machines().getFirst().specOf(new GuestId(id)).orElseThrow().cpu();
    }

    private String refusal(String type, String... more) {
        var parameters = Stream.concat(
                Stream.of("ImageId", cloud.image(), "InstanceType", type, "MinCount", "1", "MaxCount", "1"), Stream.of(more));
        return alice.code("RunInstances", parameters.toArray(String[]::new));
    }

    private String shown(String id) {
        var instance = alice.call("DescribeInstances", "InstanceId.1", id);
        return instance.text("//cpuOptions/coreCount") + " × " + instance.text("//cpuOptions/threadsPerCore");
    }
}
