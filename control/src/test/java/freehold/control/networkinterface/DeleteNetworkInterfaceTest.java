package freehold.control.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DeleteNetworkInterfaceTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String subnet = Nics.subnet(alice, "local-1a");

    @Test
    void givesEverythingBack() {
        Nics.giveIpv6(cloud, alice, "local-1a", true);
        var nic = Nics.create(alice, subnet, "SecondaryPrivateIpAddressCount", "1");
        var item = Nics.describe(alice, nic);
        var allocation = alice.call("AllocateAddress").text("allocationId");
        alice.call("AssociateAddress", "AllocationId", allocation, "NetworkInterfaceId", nic);
        alice.call("CreateNetworkInterfacePermission", "NetworkInterfaceId", nic, "AwsAccountId", "111122223333", "Permission", "INSTANCE-ATTACH");
        alice.call("DeleteNetworkInterface", "NetworkInterfaceId", nic);
        assertThat(alice.code("DescribeNetworkInterfaces", "NetworkInterfaceId.1", nic)).isEqualTo("InvalidNetworkInterfaceID.NotFound");
        assertThat(alice.call("DescribeAddresses").count("//associationId")).isZero();
        assertThat(alice.call("DescribeNetworkInterfacePermissions").count("networkInterfacePermissions/item")).isZero();
        var view = cloud.store().view();
        for (var address : item.texts("privateIpAddressesSet/item/privateIpAddress")) {
            assertThat(view.holder("address/" + subnet + "/" + address)).as(address).isEmpty();
        }
        assertThat(view.holder("address/" + subnet + "/" + item.text("ipv6Address"))).isEmpty();
        assertThat(view.holder("mac/" + item.text("macAddress"))).isEmpty();
    }

    @Test
    void leavesOneThatIsInUse() {
        var nic = cloud.addInterface(alice, "local-1a", "i-00000001").id().value();
        var fault = alice.refused("DeleteNetworkInterface", "NetworkInterfaceId", nic);
        assertThat(fault.code()).isEqualTo("InvalidParameterValue");
        assertThat(fault.message()).isEqualTo("Network interface '" + nic + "' is currently in use.");
        assertThat(alice.code("DeleteNetworkInterface", "NetworkInterfaceId", Nics.ofTheCloud(cloud, alice, "local-1a"))).isEqualTo("InvalidParameterValue");
    }

    @Test
    void refusesWhatIsNotTheCallers() {
        assertThat(cloud.signIn("bob").code("DeleteNetworkInterface", "NetworkInterfaceId", Nics.create(alice, subnet))).isEqualTo("InvalidNetworkInterfaceID.NotFound");
        assertThat(alice.code("DeleteNetworkInterface", "NetworkInterfaceId", "eni-1")).isEqualTo("InvalidNetworkInterfaceId.Malformed");
    }
}
