package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class CreateDefaultVpcTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void isRefusedToWhoHasOne() {
        var fault = alice.refused("CreateDefaultVpc");
        assertThat(fault.code()).isEqualTo("DefaultVpcAlreadyExists");
        assertThat(fault.message()).isEqualTo("A Default VPC already exists for this account in this region.");
    }

    @Test
    void makesADeletedOneAnew() {
        var before = alice.call("DescribeVpcs").one("vpcSet/item");
        alice.call("DescribeSubnets").texts("//subnetId").forEach(id -> alice.call("DeleteSubnet", "SubnetId", id));
        var gateway = alice.call("DescribeInternetGateways").one("internetGatewaySet/item");
        alice.call("DetachInternetGateway", "InternetGatewayId", gateway.text("internetGatewayId"), "VpcId", gateway.text("attachmentSet/item/vpcId"));
        assertThat(launchCode()).isEqualTo("MissingInput");
        assertThat(alice.refused("RunInstances", "ImageId", cloud.image(), "MinCount", "1", "MaxCount", "1", "InstanceType", "t3.nano",
                "Placement.AvailabilityZone", "local-1b").message()).isEqualTo("No default subnet for availability zone: 'local-1b'.");
        alice.call("DeleteVpc", "VpcId", before.text("vpcId"));
        assertThat(launchCode()).isEqualTo("VPCIdNotSpecified");
        assertThat(alice.code("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d")).isEqualTo("VPCIdNotSpecified");

        var after = alice.call("CreateDefaultVpc").one("vpc");
        assertThat(after.text("isDefault")).isEqualTo("true");
        assertThat(after.text("vpcId")).isNotEqualTo(before.text("vpcId"));
        assertThat(after.text("dhcpOptionsId")).isEqualTo(before.text("dhcpOptionsId"));
        assertThat(alice.filtered("DescribeSubnets", "default-for-az", "true").texts("subnetSet/item/cidrBlock"))
                .containsExactlyInAnyOrder("172.31.0.0/20", "172.31.16.0/20", "172.31.32.0/20");
        assertThat(alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1")
                .text("instancesSet/item/vpcId")).isEqualTo(after.text("vpcId"));
    }

    private String launchCode() {
        return alice.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1");
    }
}
