package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class ModifyVpcAttributeTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value();

    @Test
    void changesEachAttributeAndNoOther() {
        alice.call("ModifyVpcAttribute", "VpcId", vpc, "EnableDnsHostnames.Value", "false");
        assertThat(attributes()).isEqualTo("true false false");
        alice.call("ModifyVpcAttribute", "VpcId", vpc, "EnableDnsSupport.Value", "false");
        assertThat(attributes()).isEqualTo("false false false");
        alice.call("ModifyVpcAttribute", "VpcId", vpc, "EnableNetworkAddressUsageMetrics.Value", "true");
        assertThat(attributes()).isEqualTo("false false true");
    }

    @Test
    void takesOneAtATime() {
        assertThat(alice.code("ModifyVpcAttribute", "VpcId", vpc)).isEqualTo("MissingParameter");
        assertThat(alice.code("ModifyVpcAttribute", "VpcId", vpc, "EnableDnsSupport.Value", "true", "EnableDnsHostnames.Value", "true"))
                .isEqualTo("InvalidParameterCombination");
        assertThat(cloud.signIn("bob").code("ModifyVpcAttribute", "VpcId", vpc, "EnableDnsSupport.Value", "true")).isEqualTo("InvalidVpcID.NotFound");
    }

    private String attributes() {
        return value("enableDnsSupport") + " " + value("enableDnsHostnames") + " " + value("enableNetworkAddressUsageMetrics");
    }

    private String value(String attribute) {
        return alice.call("DescribeVpcAttribute", "VpcId", vpc, "Attribute", attribute).text(attribute + "/value");
    }
}
