package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import org.junit.jupiter.api.Test;

class DescribeInstanceAttributeTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void saysEachAttribute() {
        var id = run("UserData", "aGVsbG8=", "DisableApiStop", "true", "InstanceInitiatedShutdownBehavior", "terminate");
        assertThat(attribute(id, "instanceType").text("instanceType/value")).isEqualTo("t3.micro");
        assertThat(attribute(id, "userData").text("userData/value")).isEqualTo("aGVsbG8=");
        assertThat(attribute(id, "disableApiStop").text("disableApiStop/value")).isEqualTo("true");
        assertThat(attribute(id, "disableApiTermination").text("disableApiTermination/value")).isEqualTo("false");
        assertThat(attribute(id, "instanceInitiatedShutdownBehavior").text("instanceInitiatedShutdownBehavior/value")).isEqualTo("terminate");
        assertThat(attribute(id, "rootDeviceName").text("rootDeviceName/value")).isEqualTo("/dev/xvda");
        assertThat(attribute(id, "blockDeviceMapping").text("blockDeviceMapping/item/deviceName")).isEqualTo("/dev/xvda");
        assertThat(attribute(id, "sourceDestCheck").text("sourceDestCheck/value")).isEqualTo("true");
        assertThat(attribute(id, "groupSet").text("groupSet/item/groupId")).startsWith("sg-");
        assertThat(attribute(id, "ebsOptimized").text("ebsOptimized/value")).isEqualTo("false");
        assertThat(attribute(id, "enaSupport").text("enaSupport/value")).isEqualTo("true");
        assertThat(attribute(id, "enclaveOptions").text("enclaveOptions/enabled")).isEqualTo("false");
    }

    @Test
    void whatAnInstanceHasNotIsEmpty() {
        var id = run();
        assertThat(attribute(id, "userData").text("userData")).isEmpty();
        for (var name : new String[] {"kernel", "ramdisk", "sriovNetSupport", "productCodes"}) {
            assertThat(attribute(id, name).text("instanceId")).isEqualTo(id);
            assertThat(attribute(id, name).count("//value")).isZero();
        }
    }

    @Test
    void readsWhatWasWritten() {
        var id = run();
        alice.call("ModifyInstanceAttribute", "InstanceId", id, "DisableApiTermination.Value", "true");
        assertThat(attribute(id, "disableApiTermination").text("disableApiTermination/value")).isEqualTo("true");
    }

    @Test
    void refusesWhatIsNone() {
        var id = run();
        assertThat(alice.code("DescribeInstanceAttribute", "InstanceId", id, "Attribute", "colour")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("DescribeInstanceAttribute", "InstanceId", id)).isEqualTo("MissingParameter");
        assertThat(cloud.signIn("bob").code("DescribeInstanceAttribute", "InstanceId", id, "Attribute", "userData"))
                .isEqualTo("InvalidInstanceID.NotFound");
    }

    private Xml attribute(String id, String name) {
        return alice.call("DescribeInstanceAttribute", "InstanceId", id, "Attribute", name);
    }

    private String run(String... more) {
        return InstanceRuns.run(cloud, alice, "t3.micro", more);
    }
}
