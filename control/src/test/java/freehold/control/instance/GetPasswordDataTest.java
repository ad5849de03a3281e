package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class GetPasswordDataTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void isEmptyForLinux() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        var answer = alice.call("GetPasswordData", "InstanceId", id);
        assertThat(answer.text("instanceId")).isEqualTo(id);
        assertThat(answer.text("passwordData")).isEmpty();
        assertThat(answer.text("timestamp")).isEqualTo(alice.call("DescribeInstances", "InstanceId.1", id).text("//launchTime"));
    }
}
