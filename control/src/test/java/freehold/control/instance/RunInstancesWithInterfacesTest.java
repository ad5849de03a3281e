package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.control.chaos.CloudLaws;
import freehold.control.networkinterface.Nics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunInstancesWithInterfacesTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final String subnet = Nics.subnet(alice, "local-1a");

    private String[] request(String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1"));
        params.addAll(List.of(more));
        return params.toArray(String[]::new);
    }

    private Xml run(String... more) {
        return alice.call("RunInstances", request(more)).one("instancesSet/item");
    }

    private String refused(String... more) {
        return alice.code("RunInstances", request(more));
    }

    @Test
    void severalComeInTheOrderOfTheirPlaces() {
        var nic = Nics.create(alice, subnet, "PrivateIpAddress", "172.31.0.90");
        var item = run("NetworkInterface.1.DeviceIndex", "2", "NetworkInterface.1.NetworkInterfaceId", nic, "NetworkInterface.1.DeleteOnTermination", "false",
                "NetworkInterface.1.NetworkCardIndex", "0",
                "NetworkInterface.2.DeviceIndex", "0", "NetworkInterface.2.SubnetId", subnet, "NetworkInterface.2.PrivateIpAddress", "172.31.0.91",
                "NetworkInterface.2.SecondaryPrivateIpAddressCount", "1", "NetworkInterface.2.Description", "front",
                "NetworkInterface.3.DeviceIndex", "1", "NetworkInterface.3.SubnetId", subnet, "NetworkInterface.3.InterfaceType", "interface",
                "NetworkInterface.3.PrivateIpAddresses.1.PrivateIpAddress", "172.31.0.92", "NetworkInterface.3.PrivateIpAddresses.1.Primary", "true",
                "NetworkInterface.3.PrivateIpAddresses.2.PrivateIpAddress", "172.31.0.93");
        assertThat(item.text("privateIpAddress")).isEqualTo("172.31.0.91");
        assertThat(item.text("privateDnsName")).isEqualTo("ip-172-31-0-91.local-1.compute.internal");
        assertThat(item.count("ipAddress")).as("none is given where there are several").isZero();
        assertThat(item.texts("networkInterfaceSet/item/privateIpAddress")).containsExactly("172.31.0.91", "172.31.0.92", "172.31.0.90");
        assertThat(item.texts("networkInterfaceSet/item/attachment/deviceIndex")).containsExactly("0", "1", "2");
        assertThat(item.texts("networkInterfaceSet/item/attachment/deleteOnTermination")).containsExactly("true", "true", "false");
        assertThat(item.texts("networkInterfaceSet/item/description")).containsExactly("front", "", "");
        assertThat(item.texts("networkInterfaceSet/item/privateIpAddressesSet/item/privateIpAddress")).hasSize(5).contains("172.31.0.93");
        assertThat(alice.filtered("DescribeInstances", "network-interface.private-dns-name", "ip-172-31-0-90.local-1.*").texts("//instanceId"))
                .containsExactly(item.text("instanceId"));
        cloud.settle();
        CloudLaws.check(cloud);
        alice.call("TerminateInstances", "InstanceId.1", item.text("instanceId"));
        cloud.settle();
        assertThat(alice.call("DescribeNetworkInterfaces").texts("//networkInterfaceId")).containsExactly(nic);
        var claims = cloud.store().view();
        assertThat(claims.holder("address/" + subnet + "/172.31.0.93")).isEmpty();
        assertThat(claims.holder("mac/" + item.texts("networkInterfaceSet/item/macAddress").getFirst())).isEmpty();
    }

    @Test
    void anExistingInterfaceMayBeThePrimary() {
        var nic = Nics.create(alice, subnet);
        var item = run("NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.NetworkInterfaceId", nic);
        assertThat(item.text("networkInterfaceSet/item/networkInterfaceId")).isEqualTo(nic);
        assertThat(item.text("subnetId")).isEqualTo(subnet);
        assertThat(item.count("ipAddress")).isZero();
        assertThat(refused("NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.NetworkInterfaceId", nic)).isEqualTo("InvalidNetworkInterface.InUse");
    }

    @Test
    void ipv6AddressesComeAsTheSubnetOrTheCallerSays() {
        assertThat(refused("SubnetId", subnet, "Ipv6AddressCount", "1")).isEqualTo("InvalidParameterValue");
        Nics.giveIpv6(cloud, alice, "local-1a", true);
        var item = run();
        assertThat(item.text("ipv6Address")).startsWith("fd00:ec2:0:1:");
        assertThat(item.text("networkInterfaceSet/item/ipv6AddressesSet/item/ipv6Address")).isEqualTo(item.text("ipv6Address"));
        assertThat(item.text("networkInterfaceSet/item/ipv6AddressesSet/item/isPrimaryIpv6")).isEqualTo("false");
        assertThat(alice.filtered("DescribeInstances", "ipv6-address", item.text("ipv6Address")).texts("//instanceId")).containsExactly(item.text("instanceId"));
        assertThat(run("SubnetId", subnet, "Ipv6AddressCount", "0").count("ipv6Address")).isZero();
        var named = run("SubnetId", subnet, "Ipv6Address.1.Ipv6Address", "fd00:ec2:0:1::99");
        assertThat(named.text("ipv6Address")).isEqualTo("fd00:ec2:0:1::99");
        assertThat(run("NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.SubnetId", subnet, "NetworkInterface.1.Ipv6AddressCount", "2")
                .texts("networkInterfaceSet/item/ipv6AddressesSet/item/ipv6Address")).hasSize(2);
        cloud.settle();
        alice.call("TerminateInstances", "InstanceId.1", named.text("instanceId"));
        cloud.settle();
        assertThat(cloud.store().view().holder("address/" + subnet + "/fd00:ec2:0:1::99")).isEmpty();
    }

    @Test
    void aSmallSubnetSharesItsAddressesOut() {
        for (int n = 0; n < 409; n++) {
            Nics.create(alice, subnet, "SecondaryPrivateIpAddressCount", "9");
        }
        assertThat(alice.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1",
                "NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.SubnetId", subnet, "NetworkInterface.1.SecondaryPrivateIpAddressCount", "1"))
                .isEqualTo("InsufficientFreeAddressesInSubnet");
        assertThat(run("SubnetId", subnet).text("subnetId")).isEqualTo(subnet);
    }

    @Test
    void refusesInterfacesThatDoNotGoTogether() {
        assertThat(refused("NetworkInterface.1.SubnetId", subnet)).isEqualTo("InvalidParameterValue");
        assertThat(refused("NetworkInterface.1.DeviceIndex", "1")).isEqualTo("InvalidParameterValue");
        assertThat(refused("NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.2.DeviceIndex", "0")).isEqualTo("InvalidParameterValue");
        assertThat(refused("NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.NetworkCardIndex", "1")).isEqualTo("InvalidParameterValue");
        assertThat(refused("NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.AssociatePublicIpAddress", "true", "NetworkInterface.2.DeviceIndex", "1"))
                .isEqualTo("InvalidParameterCombination");
        assertThat(refused("NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.SubnetId", subnet,
                "NetworkInterface.2.DeviceIndex", "1", "NetworkInterface.2.SubnetId", Nics.subnet(alice, "local-1b"))).isEqualTo("InvalidParameterCombination");
        assertThat(refused("SubnetId", subnet, "NetworkInterface.1.DeviceIndex", "0")).isEqualTo("InvalidParameterCombination");
        assertThat(refused("Ipv6AddressCount", "1", "NetworkInterface.1.DeviceIndex", "0")).isEqualTo("InvalidParameterCombination");
    }

    @Test
    void refusesToSayOfAnExistingInterfaceWhatItHasAlready() {
        var nic = Nics.create(alice, subnet);
        var existing = new String[] {"NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.NetworkInterfaceId", nic, "", ""};
        for (var more : List.of(List.of("SubnetId", subnet), List.of("PrivateIpAddress", "172.31.0.9"), List.of("DeleteOnTermination", "true"),
                List.of("Description", "x"), List.of("AssociatePublicIpAddress", "true"), List.of("Ipv6AddressCount", "1"), List.of("SecurityGroupId.1", "sg-00000001"))) {
            existing[4] = "NetworkInterface.1." + more.getFirst();
            existing[5] = more.getLast();
            assertThat(refused(existing)).as(more.getFirst()).isEqualTo("InvalidParameterCombination");
        }
    }

    @Test
    void refusesMoreThanTheTypeMayHaveAndOneAddressForTwo() {
        var five = new ArrayList<String>();
        for (int n = 0; n < 5; n++) {
            five.addAll(List.of("NetworkInterface." + (n + 1) + ".DeviceIndex", Integer.toString(n)));
        }
        assertThat(refused(five.toArray(String[]::new))).isEqualTo("AttachmentLimitExceeded");
        assertThat(refused("NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.SecondaryPrivateIpAddressCount", "15")).isEqualTo("PrivateIpAddressLimitExceeded");
        assertThat(alice.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "2",
                "NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.PrivateIpAddress", "172.31.0.9")).isEqualTo("InvalidParameterCombination");
    }
}
