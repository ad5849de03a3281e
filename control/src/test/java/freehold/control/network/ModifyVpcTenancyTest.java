package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class ModifyVpcTenancyTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16", "InstanceTenancy", "dedicated").text("vpc/vpcId");

    @Test
    void makesTheTenancyDefault() {
        assertThat(alice.call("ModifyVpcTenancy", "VpcId", vpc, "InstanceTenancy", "default").text("return")).isEqualTo("true");
        assertThat(alice.call("DescribeVpcs", "VpcId.1", vpc).text("//instanceTenancy")).isEqualTo("default");
    }

    @Test
    void knowsNoWayBack() {
        assertThat(alice.code("ModifyVpcTenancy", "VpcId", vpc, "InstanceTenancy", "dedicated")).isEqualTo("UnsupportedTenancy");
        assertThat(cloud.signIn("bob").code("ModifyVpcTenancy", "VpcId", vpc, "InstanceTenancy", "default")).isEqualTo("InvalidVpcID.NotFound");
    }
}
