package freehold.control.address;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

/// A real instance's public address, from launch to end.
class PublicAddressLifeTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final String instance = alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1")
            .text("instancesSet/item/instanceId");

    {
        cloud.settle();
    }

    @Test
    void isItsOwnThenTheAccountsThenANewOne() {
        var own = publicIp();
        assertThat(own).startsWith("198.51.100.");
        var elastic = alice.call("AllocateAddress");
        assertThat(elastic.text("publicIp")).isNotEqualTo(own);
        var association = alice.call("AssociateAddress", "AllocationId", elastic.text("allocationId"), "InstanceId", instance).text("associationId");
        assertThat(publicIp()).isEqualTo(elastic.text("publicIp"));
        alice.call("DisassociateAddress", "AssociationId", association);
        assertThat(publicIp()).isNotNull().isNotEqualTo(elastic.text("publicIp"));
    }

    @Test
    void staysThroughAStopIfItIsElastic() {
        var elastic = alice.call("AllocateAddress");
        alice.call("AssociateAddress", "AllocationId", elastic.text("allocationId"), "InstanceId", instance);
        alice.call("StopInstances", "InstanceId.1", instance);
        cloud.settle();
        assertThat(publicIp()).isEqualTo(elastic.text("publicIp"));
        alice.call("StartInstances", "InstanceId.1", instance);
        cloud.settle();
        assertThat(publicIp()).isEqualTo(elastic.text("publicIp"));
    }

    @Test
    void isFreeAfterTheEnd() {
        var elastic = alice.call("AllocateAddress");
        alice.call("AssociateAddress", "AllocationId", elastic.text("allocationId"), "InstanceId", instance);
        alice.call("TerminateInstances", "InstanceId.1", instance);
        cloud.settle();
        assertThat(alice.call("DescribeAddresses").count("addressesSet/item/associationId")).isZero();
        alice.call("ReleaseAddress", "AllocationId", elastic.text("allocationId"));
        assertThat(alice.call("DescribeSubnets").texts("subnetSet/item/availableIpAddressCount")).containsOnly("4091");
    }

    private String publicIp() {
        return alice.call("DescribeInstances", "InstanceId.1", instance).text("reservationSet/item/instancesSet/item/ipAddress");
    }
}
