package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class GetInstanceUefiDataTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void biosKeepsNoVariables() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        assertThat(alice.code("GetInstanceUefiData", "InstanceId", id)).isEqualTo("UnsupportedOperation");
    }

    /// As Terraform asks for every image it looks up.
    @Test
    void anImageIsNoInstance() {
        assertThat(alice.code("GetInstanceUefiData", "InstanceId", cloud.image())).isEqualTo("InvalidInstanceID.Malformed");
    }
}
