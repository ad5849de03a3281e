package freehold.control.dedicatedhost;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.chaos.CloudLaws;
import org.junit.jupiter.api.Test;

class AllocateHostsTest {
    private static final String OPERATION = "AllocateHosts";

    private final TestCloud cloud = TestCloud.withHosts(2);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void isShownAsItWasAllocated() {
        var id = alice.call(OPERATION, "AvailabilityZone", "local-1a", "InstanceType", "t3.small", "Quantity", "1", "ClientToken", "once",
                "TagSpecification.1.ResourceType", "dedicated-host", "TagSpecification.1.Tag.1.Key", "k", "TagSpecification.1.Tag.1.Value", "v")
                .text("hostIdSet/item");
        assertThat(id).startsWith("h-");
        var host = alice.call("DescribeHosts", "HostId.1", id).one("hostSet/item");
        assertThat(host.text("state")).isEqualTo("available");
        assertThat(host.text("autoPlacement")).isEqualTo("off");
        assertThat(host.text("allowsMultipleInstanceTypes")).isEqualTo("off");
        assertThat(host.text("hostProperties/instanceType")).isEqualTo("t3.small");
        assertThat(host.text("hostProperties/instanceFamily")).isEqualTo("t3");
        assertThat(host.text("hostProperties/totalVCpus")).isEqualTo("4");
        assertThat(host.text("availableCapacity/availableInstanceCapacity/item/totalCapacity")).isEqualTo("4");
        assertThat(host.text("availableCapacity/availableInstanceCapacity/item/availableCapacity")).isEqualTo("4");
        assertThat(host.text("tagSet/item/value")).isEqualTo("v");
        assertThat(alice.filtered("DescribeHosts", "client-token", "once").texts("hostSet/item/hostId")).containsExactly(id);
        assertThat(alice.filtered("DescribeHosts", "tag:k", "v").texts("hostSet/item/hostId")).containsExactly(id);
        assertThat(alice.filtered("DescribeHosts", "host-reservation-id", "*").texts("hostSet/item/hostId")).isEmpty();
    }

    @Test
    void takesWholeMachinesOnly() {
        alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1");
        cloud.settle();
        assertThat(code("InstanceFamily", "t3", "Quantity", "2")).isEqualTo("InsufficientHostCapacity");
        assertThat(alice.call("DescribeHosts").texts("hostSet/item")).isEmpty();
        alice.call(OPERATION, "AvailabilityZone", "local-1a", "InstanceFamily", "t3");
        assertThat(code("InstanceFamily", "t3")).isEqualTo("InsufficientHostCapacity");
        CloudLaws.check(cloud);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(code()).isEqualTo("MissingParameter");
        assertThat(code("InstanceType", "t3.nano", "InstanceFamily", "t3")).isEqualTo("InvalidParameterCombination");
        assertThat(code("InstanceType", "t9.huge")).isEqualTo("InvalidParameterValue");
        assertThat(code("InstanceFamily", "t9")).isEqualTo("InvalidParameterValue");
        assertThat(code("InstanceFamily", "t3", "Quantity", "0")).isEqualTo("InvalidQuantity");
        assertThat(code("InstanceFamily", "t3", "AutoPlacement", "maybe")).isEqualTo("InvalidParameterValue");
        assertThat(code("InstanceFamily", "t3", "HostRecovery", "on")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code(OPERATION, "InstanceFamily", "t3")).isEqualTo("MissingParameter");
        assertThat(alice.code(OPERATION, "InstanceFamily", "t3", "AvailabilityZone", "mars-1a")).isEqualTo("InvalidParameterValue");
    }

    private String code(String... more) {
        var params = new String[more.length + 2];
        params[0] = "AvailabilityZone";
        params[1] = "local-1a";
        System.arraycopy(more, 0, params, 2, more.length);
        return alice.code(OPERATION, params);
    }
}
