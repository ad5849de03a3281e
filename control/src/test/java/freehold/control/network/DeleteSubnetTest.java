package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DeleteSubnetTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/20").text("vpc/vpcId");
    final String subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24").text("subnet/subnetId");

    @Test
    void leavesNothingOfTheSubnet() {
        alice.call("CreateSubnetCidrReservation", "SubnetId", subnet, "Cidr", "10.0.1.16/28", "ReservationType", "explicit");
        alice.call("DeleteSubnet", "SubnetId", subnet);
        assertThat(alice.code("DescribeSubnets", "SubnetId.1", subnet)).isEqualTo("InvalidSubnetID.NotFound");
        assertThat(cloud.store().view().all(SubnetCidrReservation.TYPE.kind())).isEmpty();
        alice.call("DeleteVpc", "VpcId", vpc);
    }

    @Test
    void refusesWhileAnInterfaceIsInIt() {
        var instance = alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1",
                "SubnetId", subnet).text("//instanceId");
        var fault = alice.refused("DeleteSubnet", "SubnetId", subnet);
        assertThat(fault.code()).isEqualTo("DependencyViolation");
        assertThat(fault.message()).isEqualTo("The subnet '" + subnet + "' has dependencies and cannot be deleted.");
        cloud.settle();
        alice.call("TerminateInstances", "InstanceId.1", instance);
        cloud.settle();
        alice.call("DeleteSubnet", "SubnetId", subnet);
        assertThat(alice.call("DescribeInstances").text("//instanceState/name")).as("outlives its subnet").isEqualTo("terminated");
    }

    @Test
    void refusesWhatIsNotTheCallers() {
        assertThat(cloud.signIn("bob").code("DeleteSubnet", "SubnetId", subnet)).isEqualTo("InvalidSubnetID.NotFound");
    }
}
