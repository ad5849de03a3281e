package freehold.control.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.DefaultVpc;
import freehold.hosting.Cidr;
import freehold.hosting.NetworkId;
import org.junit.jupiter.api.Test;

class PrefixesTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value();
    final String subnet = DefaultVpc.subnet(cloud.see(alice), "local-1a").orElseThrow().id().value();

    int free() {
        return Integer.parseInt(alice.call("DescribeSubnets", "SubnetId.1", subnet).text("subnetSet/item/availableIpAddressCount"));
    }

    String cidr() {
        return alice.call("DescribeSubnets", "SubnetId.1", subnet).text("subnetSet/item/cidrBlock");
    }

    @Test
    void anInterfaceTakesAWholeBlockAndGivesItBack() {
        int before = free();
        var nic = alice.call("CreateNetworkInterface", "SubnetId", subnet, "Ipv4PrefixCount", "2").one("networkInterface");
        var id = nic.text("networkInterfaceId");
        assertThat(nic.texts("ipv4PrefixSet/item/ipv4Prefix")).hasSize(2).allSatisfy(prefix -> {
            assertThat(prefix).endsWith("/28");
            assertThat(Cidr.parse(cidr()).contains(Cidr.parse(prefix))).isTrue();
        });
        assertThat(free()).as("of the addresses of the subnet").isEqualTo(before - 1 - 32);
        var one = nic.texts("ipv4PrefixSet/item/ipv4Prefix").getFirst();
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "PrivateIpAddress", Cidr.parse(one).address(3)))
                .isEqualTo("InvalidIPAddress.InUse");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "Ipv4Prefix.1.Ipv4Prefix", one)).isEqualTo("InvalidIPAddress.InUse");
        alice.call("UnassignPrivateIpAddresses", "NetworkInterfaceId", id, "Ipv4Prefix.1", one);
        assertThat(alice.call("DescribeNetworkInterfaces", "NetworkInterfaceId.1", id).texts("networkInterfaceSet/item/ipv4PrefixSet/item/ipv4Prefix"))
                .hasSize(1).doesNotContain(one);
        var again = alice.call("AssignPrivateIpAddresses", "NetworkInterfaceId", id, "Ipv4Prefix.1", one);
        assertThat(again.texts("assignedIpv4PrefixSet/item/ipv4Prefix")).containsExactly(one);
        alice.call("DeleteNetworkInterface", "NetworkInterfaceId", id);
        assertThat(free()).isEqualTo(before);
    }

    @Test
    void anInstanceHasItsPrefixesOnTheFabric() {
        var item = alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1",
                        "NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.SubnetId", subnet, "NetworkInterface.1.Ipv4PrefixCount", "1")
                .one("instancesSet/item");
        var prefix = item.text("networkInterfaceSet/item/ipv4PrefixSet/item/ipv4Prefix");
        cloud.settle();
        assertThat(cloud.fabric().find(new NetworkId(vpc)).orElseThrow().ports()).singleElement()
                .satisfies(port -> assertThat(port.prefixes()).containsExactly(prefix));
    }

    @Test
    void whatIsKeptForPrefixesIsTakenFirst() {
        var whole = Cidr.parse(cidr());
        var kept = Cidr.containing(Cidr.address(whole.address(512)), 28).toString();
        alice.call("CreateSubnetCidrReservation", "SubnetId", subnet, "Cidr", kept, "ReservationType", "prefix");
        var nic = alice.call("CreateNetworkInterface", "SubnetId", subnet, "Ipv4PrefixCount", "1");
        assertThat(nic.texts("networkInterface/ipv4PrefixSet/item/ipv4Prefix")).containsExactly(kept);
    }

    @Test
    void refusesWhatIsNone() {
        for (var prefix : new String[] {"10.0.0.0/28", "172.31.0.0/27", "nonsense"}) {
            assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "Ipv4Prefix.1.Ipv4Prefix", prefix)).isEqualTo("InvalidParameterValue");
        }
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "Ipv4Prefix.1.Ipv4Prefix", cidr().replaceFirst("/.*", "/28")))
                .as("where EC2 keeps addresses").isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "Ipv4Prefix.1.Ipv4Prefix", "172.31.0.16/28", "Ipv4PrefixCount", "1"))
                .isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "Ipv4PrefixCount", "50")).isEqualTo("PrivateIpAddressLimitExceeded");
        var id = alice.call("CreateNetworkInterface", "SubnetId", subnet).text("networkInterface/networkInterfaceId");
        assertThat(alice.code("UnassignPrivateIpAddresses", "NetworkInterfaceId", id, "Ipv4Prefix.1", "172.31.0.16/28")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void aSubnetWithoutAFreeBlockHasNoPrefix() {
        var small = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "172.31.255.0/28").text("subnet/subnetId");
        var refused = alice.refused("CreateNetworkInterface", "SubnetId", small, "Ipv4PrefixCount", "1");
        assertThat(refused.code()).isEqualTo("InsufficientCidrBlocks");
    }
}
