package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.kernel.store.MemoryJournal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a launch does when a subnet, of 4,091 usable addresses, has only a few left.
class FullSubnetTest {
    private static final int LEFT = 91;

    final TestCloud cloud = TestCloud.withHosts(600, 2, new MemoryJournal());
    final Ec2 alice = cloud.signIn("alice");
    final String full = alice.filtered("DescribeSubnets", "availability-zone", "local-1a").text("//subnetId");

    @BeforeEach
    void fill() {
        for (int n = 0; n < 4; n++) {
            launch(1000, "NetworkInterface.1.SubnetId", full);
        }
    }

    @Test
    void aLaunchThatNamesNoSubnetGoesWhereThereAreAddresses() {
        assertThat(launch(LEFT).texts("instancesSet/item/subnetId")).containsOnly(full);
        assertThat(launch(1).text("instancesSet/item/subnetId")).isNotEqualTo(full);
    }

    @Test
    void aLaunchIntoTheSubnetIsAsLargeAsItsAddressesAllow() {
        var request = request("NetworkInterface.1.SubnetId", full, "MinCount", "1", "MaxCount", "100");
        assertThat(alice.call("RunInstances", request).texts("instancesSet/item/instanceId")).hasSize(LEFT);
    }

    @Test
    void aLaunchThatNeedsMoreIsRefusedAndTakesNone() {
        assertThat(alice.code("RunInstances", request("NetworkInterface.1.SubnetId", full, "MinCount", "92", "MaxCount", "100")))
                .isEqualTo("InsufficientFreeAddressesInSubnet");
        assertThat(launch(LEFT).texts("instancesSet/item/subnetId")).containsOnly(full);
    }

    private Xml launch(int count, String... more) {
        var params = new ArrayList<>(List.of("MinCount", Integer.toString(count), "MaxCount", Integer.toString(count)));
        params.addAll(List.of(more));
        return alice.call("RunInstances", request(params.toArray(String[]::new)));
    }

    private String[] request(String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "InstanceType", "t3.nano",
                "NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.AssociatePublicIpAddress", "false"));
        params.addAll(List.of(more));
        return params.toArray(String[]::new);
    }
}
