package freehold.control.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignIpv6AddressesTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final String nic = Nics.create(alice, Nics.subnet(alice, "local-1a"));

    @BeforeEach
    void withIpv6() {
        Nics.giveIpv6(cloud, alice, "local-1a", true);
    }

    @Test
    void givesAsManyAsAreAskedForAndTakesThemBack() {
        var assigned = alice.call("AssignIpv6Addresses", "NetworkInterfaceId", nic, "Ipv6AddressCount", "2").texts("assignedIpv6Addresses/item");
        assertThat(Nics.ipv6(alice, nic)).hasSize(2).isEqualTo(assigned);
        var answer = alice.call("UnassignIpv6Addresses", "NetworkInterfaceId", nic, "Ipv6Addresses.1", assigned.getFirst());
        assertThat(answer.texts("unassignedIpv6Addresses/item")).containsExactly(assigned.getFirst());
        assertThat(Nics.ipv6(alice, nic)).containsExactly(assigned.getLast());
        assertThat(alice.code("UnassignIpv6Addresses", "NetworkInterfaceId", nic, "Ipv6Addresses.1", assigned.getFirst())).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("UnassignIpv6Addresses", "NetworkInterfaceId", nic)).isEqualTo("MissingParameter");
    }

    @Test
    void givesThoseThatAreNamedAndAgainTheSame() {
        for (int time = 0; time < 2; time++) {
            alice.call("AssignIpv6Addresses", "NetworkInterfaceId", nic, "Ipv6Addresses.1", "fd00:ec2:0:1:0::77");
        }
        assertThat(Nics.ipv6(alice, nic)).containsExactly("fd00:ec2:0:1::77");
        assertThat(cloud.store().view().holder("address/" + Nics.subnet(alice, "local-1a") + "/fd00:ec2:0:1::77")).contains(nic);
    }

    @Test
    void thePrimaryOneStaysWhileAnInstanceHasIt() {
        var instance = alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1",
                        "SubnetId", Nics.subnet(alice, "local-1a"), "Ipv6AddressCount", "2", "EnablePrimaryIpv6", "true")
                .one("instancesSet/item");
        assertThat(instance.texts("networkInterfaceSet/item/ipv6AddressesSet/item/isPrimaryIpv6")).containsExactly("true", "false");
        var id = instance.text("networkInterfaceSet/item/networkInterfaceId");
        var addresses = instance.texts("networkInterfaceSet/item/ipv6AddressesSet/item/ipv6Address");
        assertThat(alice.code("UnassignIpv6Addresses", "NetworkInterfaceId", id, "Ipv6Addresses.1", addresses.getFirst())).isEqualTo("InvalidParameterValue");
        alice.call("UnassignIpv6Addresses", "NetworkInterfaceId", id, "Ipv6Addresses.1", addresses.getLast());
        assertThat(alice.code("ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", id, "EnablePrimaryIpv6", "false")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void thePrimaryOneCanBeNamedLater() {
        assertThat(alice.code("ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", nic, "EnablePrimaryIpv6", "true"))
                .as("without any").isEqualTo("InvalidParameterCombination");
        alice.call("AssignIpv6Addresses", "NetworkInterfaceId", nic, "Ipv6AddressCount", "1");
        alice.call("ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", nic, "EnablePrimaryIpv6", "true");
        assertThat(alice.call("DescribeNetworkInterfaces", "NetworkInterfaceId.1", nic).texts("networkInterfaceSet/item/ipv6AddressesSet/item/isPrimaryIpv6"))
                .containsExactly("true");
    }

    @Test
    void refusesWhereThereIsNoBlockTooMuchAndTooLittle() {
        var other = Nics.create(alice, Nics.subnet(alice, "local-1b"));
        assertThat(alice.code("AssignIpv6Addresses", "NetworkInterfaceId", other, "Ipv6AddressCount", "1")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("AssignIpv6Addresses", "NetworkInterfaceId", nic)).isEqualTo("MissingParameter");
        assertThat(alice.code("AssignIpv6Addresses", "NetworkInterfaceId", nic, "Ipv6AddressCount", "51")).isEqualTo("PrivateIpAddressLimitExceeded");
        assertThat(alice.code("AssignIpv6Addresses", "NetworkInterfaceId", nic, "Ipv6AddressCount", "1", "Ipv6Addresses.1", "fd00:ec2:0:1::9")).isEqualTo("InvalidParameterCombination");
    }
}
