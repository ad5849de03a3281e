package freehold.control.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class AssignPrivateIpAddressesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String subnet = Nics.subnet(alice, "local-1a");
    final String nic = Nics.create(alice, subnet, "PrivateIpAddress", "172.31.0.70");

    @Test
    void givesAsManyAsAreAskedFor() {
        var answer = alice.call("AssignPrivateIpAddresses", "NetworkInterfaceId", nic, "SecondaryPrivateIpAddressCount", "2");
        var assigned = answer.texts("assignedPrivateIpAddressesSet/item/privateIpAddress");
        assertThat(answer.text("networkInterfaceId")).isEqualTo(nic);
        assertThat(assigned).hasSize(2);
        assertThat(Nics.addresses(alice, nic)).hasSize(3).startsWith("172.31.0.70").containsAll(assigned);
        assertThat(alice.filtered("DescribeNetworkInterfaces", "addresses.private-ip-address", assigned.getFirst()).texts("//networkInterfaceId")).containsExactly(nic);
    }

    @Test
    void givesThoseThatAreNamedAndAgainTheSame() {
        for (int time = 0; time < 2; time++) {
            alice.call("AssignPrivateIpAddresses", "NetworkInterfaceId", nic, "PrivateIpAddress.1", "172.31.0.71", "PrivateIpAddress.2", "172.31.0.72");
        }
        assertThat(Nics.addresses(alice, nic)).containsExactly("172.31.0.70", "172.31.0.71", "172.31.0.72");
    }

    @Test
    void movesOneWithItsElasticAddressIfThatIsAllowed() {
        alice.call("AssignPrivateIpAddresses", "NetworkInterfaceId", nic, "PrivateIpAddress.1", "172.31.0.71");
        var allocation = alice.call("AllocateAddress").text("allocationId");
        alice.call("AssociateAddress", "AllocationId", allocation, "NetworkInterfaceId", nic, "PrivateIpAddress", "172.31.0.71");
        var other = Nics.create(alice, subnet);
        assertThat(alice.code("AssignPrivateIpAddresses", "NetworkInterfaceId", other, "PrivateIpAddress.1", "172.31.0.71")).isEqualTo("InvalidParameterValue");
        alice.call("AssignPrivateIpAddresses", "NetworkInterfaceId", other, "PrivateIpAddress.1", "172.31.0.71", "AllowReassignment", "true");
        assertThat(Nics.addresses(alice, nic)).containsExactly("172.31.0.70");
        assertThat(Nics.addresses(alice, other)).hasSize(2).endsWith("172.31.0.71");
        assertThat(alice.call("DescribeAddresses").text("addressesSet/item/networkInterfaceId")).isEqualTo(other);
        assertThat(cloud.store().view().holder("address/" + subnet + "/172.31.0.71")).contains(other);
        assertThat(alice.code("AssignPrivateIpAddresses", "NetworkInterfaceId", other, "PrivateIpAddress.1", "172.31.0.70", "AllowReassignment", "true"))
                .as("a primary address stays").isEqualTo("InvalidParameterValue");
    }

    @Test
    void refusesMoreThanTheInstanceMayHave() {
        var type = TestCloud.withHosts(1);
        var bob = type.signIn("bob");
        bob.call("RunInstances", "ImageId", type.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1");
        var primary = bob.call("DescribeNetworkInterfaces").text("//networkInterfaceId");
        bob.call("AssignPrivateIpAddresses", "NetworkInterfaceId", primary, "SecondaryPrivateIpAddressCount", "14");
        assertThat(bob.code("AssignPrivateIpAddresses", "NetworkInterfaceId", primary, "SecondaryPrivateIpAddressCount", "1")).isEqualTo("PrivateIpAddressLimitExceeded");
    }

    @Test
    void refusesToBeToldTooLittleOrTooMuch() {
        assertThat(alice.code("AssignPrivateIpAddresses", "NetworkInterfaceId", nic)).isEqualTo("MissingParameter");
        assertThat(alice.code("AssignPrivateIpAddresses", "NetworkInterfaceId", nic, "PrivateIpAddress.1", "172.31.0.9", "SecondaryPrivateIpAddressCount", "1")).isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("AssignPrivateIpAddresses", "NetworkInterfaceId", nic, "PrivateIpAddress.1", "10.0.0.9")).isEqualTo("InvalidParameterValue");
        assertThat(cloud.signIn("bob").code("AssignPrivateIpAddresses", "NetworkInterfaceId", nic, "SecondaryPrivateIpAddressCount", "1")).isEqualTo("InvalidNetworkInterfaceID.NotFound");
    }
}
