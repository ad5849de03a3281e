package freehold.control.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class UnassignPrivateIpAddressesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String subnet = Nics.subnet(alice, "local-1a");
    final String nic = Nics.create(alice, subnet, "PrivateIpAddress", "172.31.0.70", "PrivateIpAddresses.1.PrivateIpAddress", "172.31.0.71");

    @Test
    void freesTheAddressAndTheElasticOneThatLedToIt() {
        var allocation = alice.call("AllocateAddress").text("allocationId");
        alice.call("AssociateAddress", "AllocationId", allocation, "NetworkInterfaceId", nic, "PrivateIpAddress", "172.31.0.71");
        alice.call("UnassignPrivateIpAddresses", "NetworkInterfaceId", nic, "PrivateIpAddress.1", "172.31.0.71");
        assertThat(Nics.addresses(alice, nic)).containsExactly("172.31.0.70");
        assertThat(alice.call("DescribeAddresses").count("//associationId")).isZero();
        assertThat(Nics.addresses(alice, Nics.create(alice, subnet, "PrivateIpAddress", "172.31.0.71"))).containsExactly("172.31.0.71");
    }

    @Test
    void leavesThePrimaryAndRefusesWhatItDoesNotHave() {
        assertThat(alice.code("UnassignPrivateIpAddresses", "NetworkInterfaceId", nic, "PrivateIpAddress.1", "172.31.0.70")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("UnassignPrivateIpAddresses", "NetworkInterfaceId", nic, "PrivateIpAddress.1", "172.31.0.72")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("UnassignPrivateIpAddresses", "NetworkInterfaceId", nic)).isEqualTo("MissingParameter");
        assertThat(Nics.addresses(alice, nic)).hasSize(2);
    }
}
