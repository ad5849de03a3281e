package freehold.control.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class CreateNetworkInterfaceTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String subnet = Nics.subnet(alice, "local-1a");

    @Test
    void makesOneThatNothingHas() {
        var made = alice.call("CreateNetworkInterface", "SubnetId", subnet, "Description", "spare",
                "TagSpecification.1.ResourceType", "network-interface", "TagSpecification.1.Tag.1.Key", "Name", "TagSpecification.1.Tag.1.Value", "eth1",
                "ClientToken", "once");
        var item = made.one("networkInterface");
        assertThat(item.text("networkInterfaceId")).matches("eni-[0-9a-f]{17}");
        assertThat(item.text("status")).isEqualTo("pending");
        assertThat(item.text("description")).isEqualTo("spare");
        assertThat(item.text("subnetId")).isEqualTo(subnet);
        assertThat(item.text("availabilityZone")).isEqualTo("local-1a");
        assertThat(item.text("macAddress")).startsWith("02:");
        assertThat(item.text("groupSet/item/groupName")).isEqualTo("default");
        assertThat(item.text("sourceDestCheck")).isEqualTo("true");
        assertThat(item.text("tagSet/item/value")).isEqualTo("eth1");
        assertThat(item.count("attachment") + item.count("association")).isZero();
        assertThat(made.text("clientToken")).isEqualTo("once");
        assertThat(Nics.describe(alice, item.text("networkInterfaceId")).text("status")).isEqualTo("available");
        assertThat(Nics.describe(alice, item.text("networkInterfaceId")).text("privateIpAddress")).isEqualTo(item.text("privateIpAddress"));
    }

    @Test
    void givesTheAddressesThatAreNamed() {
        var nic = Nics.create(alice, subnet, "PrivateIpAddresses.1.PrivateIpAddress", "172.31.0.77", "PrivateIpAddresses.2.PrivateIpAddress", "172.31.0.76",
                "PrivateIpAddresses.2.Primary", "true");
        assertThat(Nics.addresses(alice, nic)).containsExactly("172.31.0.76", "172.31.0.77");
        assertThat(Nics.describe(alice, nic).texts("privateIpAddressesSet/item/primary")).containsExactly("true", "false");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "PrivateIpAddress", "172.31.0.77")).isEqualTo("InvalidIPAddress.InUse");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "PrivateIpAddress", "172.31.0.1")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "PrivateIpAddress", "10.0.0.1")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void givesAsManyAsAreAskedFor() {
        var nic = Nics.create(alice, subnet, "PrivateIpAddress", "172.31.0.70", "SecondaryPrivateIpAddressCount", "3");
        assertThat(Nics.addresses(alice, nic)).hasSize(4).startsWith("172.31.0.70").doesNotHaveDuplicates();
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "SecondaryPrivateIpAddressCount", "50")).isEqualTo("PrivateIpAddressLimitExceeded");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "SecondaryPrivateIpAddressCount", "-1")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void refusesAddressesThatContradictEachOther() {
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "PrivateIpAddress", "172.31.0.70",
                "PrivateIpAddresses.1.PrivateIpAddress", "172.31.0.71", "PrivateIpAddresses.1.Primary", "true")).isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "SecondaryPrivateIpAddressCount", "1",
                "PrivateIpAddresses.1.PrivateIpAddress", "172.31.0.71")).isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "PrivateIpAddress", "172.31.0.71",
                "PrivateIpAddresses.1.PrivateIpAddress", "172.31.0.71")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void givesIpv6AddressesOfTheSubnetsBlock() {
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "Ipv6AddressCount", "1")).isEqualTo("InvalidParameterValue");
        Nics.giveIpv6(cloud, alice, "local-1a", false);
        assertThat(Nics.ipv6(alice, Nics.create(alice, subnet))).isEmpty();
        var some = Nics.create(alice, subnet, "Ipv6AddressCount", "2");
        assertThat(Nics.ipv6(alice, some)).hasSize(2).doesNotHaveDuplicates().allMatch(address -> address.startsWith("fd00:ec2:0:1:"));
        var named = Nics.create(alice, subnet, "Ipv6Addresses.1.Ipv6Address", "FD00:EC2:0:1::00AA");
        assertThat(Nics.ipv6(alice, named)).containsExactly("fd00:ec2:0:1::aa");
        assertThat(Nics.describe(alice, named).text("ipv6AddressesSet/item/isPrimaryIpv6")).isEqualTo("false");
        assertThat(alice.filtered("DescribeNetworkInterfaces", "ipv6-addresses.ipv6-address", "fd00:ec2:0:1::aa").texts("//networkInterfaceId")).containsExactly(named);
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "Ipv6Addresses.1.Ipv6Address", "fd00:ec2:0:1::aa")).isEqualTo("InvalidIPAddress.InUse");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "Ipv6Addresses.1.Ipv6Address", "fd00:ec2:0:1::3")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "Ipv6Addresses.1.Ipv6Address", "fd00:ec2:0:2::aa")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "Ipv6Addresses.1.Ipv6Address", "here")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void givesOneWhereTheSubnetSaysSoAndTheCallerDoesNotSayOtherwise() {
        Nics.giveIpv6(cloud, alice, "local-1a", true);
        assertThat(Nics.ipv6(alice, Nics.create(alice, subnet))).hasSize(1);
        assertThat(Nics.ipv6(alice, Nics.create(alice, subnet, "Ipv6AddressCount", "0"))).isEmpty();
    }

    @Test
    void refusesWhatThereIsNot() {
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "InterfaceType", "efa")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "Ipv6PrefixCount", "1")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("CreateNetworkInterface")).isEqualTo("MissingParameter");
        assertThat(cloud.signIn("bob").code("CreateNetworkInterface", "SubnetId", subnet)).isEqualTo("InvalidSubnetID.NotFound");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "SecurityGroupId.1", "sg-00000001")).isEqualTo("InvalidGroup.NotFound");
    }
}
