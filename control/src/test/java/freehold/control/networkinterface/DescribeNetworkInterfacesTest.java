package freehold.control.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.NetworkInterface;
import org.junit.jupiter.api.Test;

class DescribeNetworkInterfacesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String group = alice.call("DescribeSecurityGroups").text("securityGroupInfo/item/groupId");
    final NetworkInterface used = cloud.addInterface(alice, "local-1a", "i-00000001", group);
    final NetworkInterface free = cloud.addInterface(alice, "local-1b", null, group);

    @Test
    void showsWhatClientsRead() {
        var item = alice.call("DescribeNetworkInterfaces", "NetworkInterfaceId.1", used.id().value()).one("networkInterfaceSet/item");
        assertThat(item.text("status")).isEqualTo("in-use");
        assertThat(item.text("attachment/instanceId")).isEqualTo("i-00000001");
        assertThat(item.text("attachment/instanceOwnerId")).isEqualTo(alice.account().value());
        assertThat(item.text("groupSet/item/groupName")).isEqualTo("default");
        assertThat(item.text("privateDnsName")).isEqualTo("ip-" + used.privateIp().replace('.', '-') + ".local-1.compute.internal");
        assertThat(item.text("privateIpAddressesSet/item/primary")).isEqualTo("true");
        assertThat(item.count("association")).isZero();
        assertThat(item.text("macAddress")).isEqualTo(used.mac());
        assertThat(item.text("availabilityZoneId")).isEqualTo("loc1-az1");
    }

    @Test
    void showsAPublicAddressAsTheRegionsOrAsTheAccounts() {
        cloud.change(alice, call -> call.put(NetworkInterface.TYPE, used.withPublicIp("198.51.100.9")));
        var item = alice.filtered("DescribeNetworkInterfaces", "association.public-ip", "198.51.100.9").one("networkInterfaceSet/item");
        assertThat(item.text("association/ipOwnerId")).isEqualTo("amazon");
        var allocation = alice.call("AllocateAddress");
        var association = alice.call("AssociateAddress", "AllocationId", allocation.text("allocationId"), "InstanceId", "i-00000001").text("associationId");
        item = alice.filtered("DescribeNetworkInterfaces", "association.association-id", association).one("networkInterfaceSet/item");
        assertThat(item.text("association/publicIp")).isEqualTo(allocation.text("publicIp"));
        assertThat(item.text("association/ipOwnerId")).isEqualTo(alice.account().value());
        assertThat(item.text("privateIpAddressesSet/item/association/allocationId")).isEqualTo(allocation.text("allocationId"));
    }

    @Test
    void filtersAsClientsDo() {
        for (var each : new String[][] {
            {"attachment.instance-id", "i-00000001"}, {"attachment.attachment-id", used.attachment().id()}, {"status", "in-use"},
            {"attachment.instance-owner-id", alice.account().value()}, {"attachment.device-index", "0"}, {"subnet-id", used.subnet().value()},
            {"mac-address", used.mac()}, {"addresses.private-ip-address", used.privateIp()}, {"private-ip-address", used.privateIp()},
            {"availability-zone", "local-1a"}, {"network-interface-id", used.id().value()}, {"attachment.status", "attached"}}) {
            assertThat(alice.filtered("DescribeNetworkInterfaces", each[0], each[1]).texts("networkInterfaceSet/item/networkInterfaceId"))
                    .as(each[0]).containsExactly(used.id().value());
        }
        assertThat(alice.filtered("DescribeNetworkInterfaces", "group-id", group).count("networkInterfaceSet/item")).isEqualTo(2);
        assertThat(alice.filtered("DescribeNetworkInterfaces", "group-name", "default").count("networkInterfaceSet/item")).isEqualTo(2);
        assertThat(alice.filtered("DescribeNetworkInterfaces", "description", "AWS Lambda*").count("networkInterfaceSet/item")).isZero();
        assertThat(alice.filtered("DescribeNetworkInterfaces", "requester-id", "*").count("networkInterfaceSet/item")).isZero();
        assertThat(alice.filtered("DescribeNetworkInterfaces", "status", "available").text("networkInterfaceSet/item/networkInterfaceId")).isEqualTo(free.id().value());
    }

    @Test
    void hidesWhatIsNotTheCallers() {
        var bob = cloud.signIn("bob");
        assertThat(bob.code("DescribeNetworkInterfaces", "NetworkInterfaceId.1", used.id().value())).isEqualTo("InvalidNetworkInterfaceID.NotFound");
        assertThat(bob.code("DescribeNetworkInterfaces", "NetworkInterfaceId.1", "eni")).isEqualTo("InvalidNetworkInterfaceId.Malformed");
        assertThat(bob.call("DescribeNetworkInterfaces").count("networkInterfaceSet/item")).isZero();
    }

    @Test
    void comesInPages() {
        for (int i = 0; i < 5; i++) {
            cloud.addInterface(alice, "local-1c", null);
        }
        var first = alice.call("DescribeNetworkInterfaces", "MaxResults", "5");
        var second = alice.call("DescribeNetworkInterfaces", "MaxResults", "5", "NextToken", first.text("nextToken"));
        assertThat(first.count("networkInterfaceSet/item") + second.count("networkInterfaceSet/item")).isEqualTo(7);
    }
}
