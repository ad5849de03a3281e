package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.NetworkId;
import org.junit.jupiter.api.Test;

class DeleteVpcTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16", "AmazonProvidedIpv6CidrBlock", "true").text("vpc/vpcId");

    @Test
    void leavesNothingOfTheVpc() {
        var block = alice.call("DescribeVpcs", "VpcId.1", vpc).text("//ipv6CidrBlock");
        cloud.settle();
        alice.call("DeleteVpc", "VpcId", vpc);
        assertThat(alice.code("DescribeVpcs", "VpcId.1", vpc)).isEqualTo("InvalidVpcID.NotFound");
        assertThat(alice.filtered("DescribeSecurityGroups", "vpc-id", vpc).count("securityGroupInfo/item")).isZero();
        assertThat(cloud.store().view().holder(Ipv6Pool.claim(block))).isEmpty();
        cloud.settle();
        assertThat(cloud.fabric().find(new NetworkId(vpc))).isEmpty();
    }

    @Test
    void refusesWhileASubnetOrAGroupIsThere() {
        var subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.0.0/24").text("subnet/subnetId");
        var fault = alice.refused("DeleteVpc", "VpcId", vpc);
        assertThat(fault.code()).isEqualTo("DependencyViolation");
        assertThat(fault.message()).isEqualTo("The vpc '" + vpc + "' has dependencies and cannot be deleted.");
        alice.call("DeleteSubnet", "SubnetId", subnet);
        var group = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d", "VpcId", vpc).text("groupId");
        assertThat(alice.code("DeleteVpc", "VpcId", vpc)).isEqualTo("DependencyViolation");
        alice.call("DeleteSecurityGroup", "GroupId", group);
        alice.call("DeleteVpc", "VpcId", vpc);
    }

    @Test
    void refusesWhatIsNotTheCallers() {
        assertThat(cloud.signIn("bob").code("DeleteVpc", "VpcId", vpc)).isEqualTo("InvalidVpcID.NotFound");
        assertThat(alice.code("DeleteVpc", "VpcId", "vpc")).isEqualTo("InvalidVpcId.Malformed");
        assertThat(alice.refused("DeleteVpc", "VpcId", "subnet-12345678").message()).isEqualTo("Invalid id: \"subnet-12345678\" (expecting \"vpc-...\")");
        assertThat(alice.refused("DeleteVpc", "VpcId", "vpc-home").message()).isEqualTo("The vpc ID 'vpc-home' is malformed");
    }
}
