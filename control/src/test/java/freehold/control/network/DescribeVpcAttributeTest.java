package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DescribeVpcAttributeTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value();

    @Test
    void saysEachAttribute() {
        for (var each : new String[][] {{"enableDnsSupport", "true"}, {"enableDnsHostnames", "true"}, {"enableNetworkAddressUsageMetrics", "false"}}) {
            var answer = alice.call("DescribeVpcAttribute", "VpcId", vpc, "Attribute", each[0]);
            assertThat(answer.text("vpcId")).isEqualTo(vpc);
            assertThat(answer.text(each[0] + "/value")).isEqualTo(each[1]);
            assertThat(answer.count("*")).isEqualTo(2);
        }
    }

    @Test
    void refusesOtherAttributesAndOthersVpcs() {
        assertThat(alice.code("DescribeVpcAttribute", "VpcId", vpc, "Attribute", "colour")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("DescribeVpcAttribute", "VpcId", vpc)).isEqualTo("MissingParameter");
        assertThat(cloud.signIn("bob").code("DescribeVpcAttribute", "VpcId", vpc, "Attribute", "enableDnsSupport")).isEqualTo("InvalidVpcID.NotFound");
    }
}
