package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class CreateDefaultSubnetTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String subnet = DefaultVpc.subnet(cloud.see(alice), "local-1b").orElseThrow().id().value();

    @Test
    void makesADeletedOneAnew() {
        alice.call("DeleteSubnet", "SubnetId", subnet);
        var made = alice.call("CreateDefaultSubnet", "AvailabilityZoneId", "loc1-az2").one("subnet");
        assertThat(made.text("availabilityZone")).isEqualTo("local-1b");
        assertThat(made.text("cidrBlock")).isEqualTo("172.31.16.0/20");
        assertThat(made.text("defaultForAz")).isEqualTo("true");
        assertThat(made.text("mapPublicIpOnLaunch")).isEqualTo("true");
    }

    @Test
    void takesTheFirstBlockThatIsFree() {
        var vpc = DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value();
        alice.call("DeleteSubnet", "SubnetId", subnet);
        alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "172.31.17.0/24");
        assertThat(alice.call("CreateDefaultSubnet", "AvailabilityZone", "local-1b").text("subnet/cidrBlock")).isEqualTo("172.31.48.0/20");
    }

    @Test
    void isRefusedWhereThereIsOneOrCanBeNone() {
        var fault = alice.refused("CreateDefaultSubnet", "AvailabilityZone", "local-1b");
        assertThat(fault.code()).isEqualTo("DefaultSubnetAlreadyExistsInAvailabilityZone");
        assertThat(fault.message()).isEqualTo("'" + subnet + "' is already the default subnet in local-1b.");
        assertThat(alice.code("CreateDefaultSubnet")).isEqualTo("MissingParameter");
        assertThat(alice.code("CreateDefaultSubnet", "AvailabilityZone", "local-1z")).isEqualTo("InvalidParameterValue");
        alice.call("DescribeSubnets").texts("//subnetId").forEach(id -> alice.call("DeleteSubnet", "SubnetId", id));
        var gateway = alice.call("DescribeInternetGateways").one("internetGatewaySet/item");
        alice.call("DetachInternetGateway", "InternetGatewayId", gateway.text("internetGatewayId"), "VpcId", gateway.text("attachmentSet/item/vpcId"));
        alice.call("DeleteVpc", "VpcId", DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value());
        assertThat(alice.code("CreateDefaultSubnet", "AvailabilityZone", "local-1b")).isEqualTo("DefaultVpcDoesNotExist");
    }
}
