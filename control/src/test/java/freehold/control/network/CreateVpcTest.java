package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.Ipv6Cidr;
import freehold.hosting.NetworkId;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateVpcTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void makesAVpcWithEc2sDefaults() {
        var vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16", "TagSpecification.1.ResourceType", "vpc",
                "TagSpecification.1.Tag.1.Key", "Name", "TagSpecification.1.Tag.1.Value", "blue").one("vpc");
        var id = vpc.text("vpcId");
        assertThat(vpc.text("state")).isEqualTo("pending");
        assertThat(vpc.text("isDefault")).isEqualTo("false");
        assertThat(vpc.text("instanceTenancy")).isEqualTo("default");
        assertThat(vpc.text("cidrBlockAssociationSet/item/cidrBlock")).isEqualTo("10.0.0.0/16");
        assertThat(vpc.count("ipv6CidrBlockAssociationSet")).isOne();
        assertThat(vpc.count("ipv6CidrBlockAssociationSet/item")).isZero();
        assertThat(vpc.text("tagSet/item/value")).isEqualTo("blue");
        var item = alice.call("DescribeVpcs", "VpcId.1", id).one("vpcSet/item");
        assertThat(item.text("state")).isEqualTo("available");
        assertThat(item.count("ipv6CidrBlockAssociationSet")).as("left out where there is none").isZero();
        assertThat(item.text("dhcpOptionsId")).isEqualTo(vpc.text("dhcpOptionsId")).startsWith("dopt-");
        assertThat(attribute(id, "enableDnsSupport")).isEqualTo("true");
        assertThat(attribute(id, "enableDnsHostnames")).isEqualTo("false");
    }

    private String attribute(String vpc, String name) {
        return alice.call("DescribeVpcAttribute", "VpcId", vpc, "Attribute", name).text(name + "/value");
    }

    @Test
    void bringsADefaultSecurityGroupAndANetwork() {
        var id = create("10.0.0.0/16");
        assertThat(alice.filtered("DescribeSecurityGroups", "vpc-id", id).text("securityGroupInfo/item/groupName")).isEqualTo("default");
        cloud.settle();
        assertThat(cloud.fabric().find(new NetworkId(id)).orElseThrow().groups()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"10.0.1.5/16, 10.0.0.0/16", "192.168.255.255/28, 192.168.255.240/28", "198.19.0.0/16, 198.19.0.0/16"})
    void takesABlockInItsOneSpelling(String given, String written) {
        assertThat(alice.call("CreateVpc", "CidrBlock", given).text("vpc/cidrBlock")).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/15", "10.0.0.0/29", "0.0.0.0/16", "127.0.0.0/16", "169.254.0.0/16", "224.0.0.0/16"})
    void refusesABlockThatNoVpcCanHave(String block) {
        assertThat(alice.code("CreateVpc", "CidrBlock", block)).isEqualTo("InvalidVpc.Range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0/16", "10.0.0.0/33", "fd00::/56", "blue", "010.0.0.0/16"})
    void refusesWhatIsNoBlock(String block) {
        assertThat(alice.code("CreateVpc", "CidrBlock", block)).isEqualTo("InvalidParameterValue");
    }

    @Test
    void givesEachVpcAnIpv6BlockOfItsOwn() {
        var pool = Ipv6Cidr.parse("fd12:3456:789a::/48");
        var blocks = new HashSet<String>();
        for (int i = 0; i < 20; i++) {
            var vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16", "AmazonProvidedIpv6CidrBlock", "true").one("vpc");
            var block = vpc.text("ipv6CidrBlockAssociationSet/item/ipv6CidrBlock");
            assertThat(pool.contains(Ipv6Cidr.parse(block))).isTrue();
            assertThat(block).endsWith("/56");
            assertThat(vpc.text("ipv6CidrBlockAssociationSet/item/ipv6Pool")).isEqualTo("Amazon");
            assertThat(vpc.text("ipv6CidrBlockAssociationSet/item/networkBorderGroup")).isEqualTo("local-1");
            blocks.add(block);
        }
        assertThat(blocks).hasSize(20);
    }

    @Test
    void refusesAnIpv6BlockWhenAllAreTaken() {
        cloud.change(alice, call -> {
            for (int n = 0; n < 256; n++) {
                call.tx().claim(Ipv6Pool.claim(Ipv6Cidr.parse("fd12:3456:789a::/48").block(n, 56).toString()), "vpc-00000000");
            }
            return null;
        });
        assertThat(alice.code("CreateVpc", "CidrBlock", "10.0.0.0/16", "AmazonProvidedIpv6CidrBlock", "true")).isEqualTo("InsufficientAddressCapacity");
    }

    @Test
    void refusesWhatItDoesNotHonour() {
        assertThat(alice.code("CreateVpc", "CidrBlock", "10.0.0.0/16", "InstanceTenancy", "host")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateVpc")).isEqualTo("MissingParameter");
        assertThat(alice.code("CreateVpc", "Ipv4IpamPoolId", "ipam-pool-00000001")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("CreateVpc", "CidrBlock", "10.0.0.0/16", "Ipv6Pool", "ipv6pool-ec2-00000001")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("CreateVpc", "CidrBlock", "10.0.0.0/16", "Ipv6CidrBlockNetworkBorderGroup", "local-1")).isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("CreateVpc", "CidrBlock", "10.0.0.0/16", "AmazonProvidedIpv6CidrBlock", "true",
                "Ipv6CidrBlockNetworkBorderGroup", "local-2")).isEqualTo("InvalidParameterValue");
        assertThat(alice.call("DescribeVpcs").count("vpcSet/item")).isOne();
    }

    @Test
    void mayWantInstancesToBeAlone() {
        var vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16", "InstanceTenancy", "dedicated").one("vpc");
        assertThat(vpc.text("instanceTenancy")).isEqualTo("dedicated");
        var subnet = alice.call("CreateSubnet", "VpcId", vpc.text("vpcId"), "CidrBlock", "10.0.0.0/24").text("subnet/subnetId");
        assertThat(alice.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1",
                "SubnetId", subnet)).as("there is no machine").isEqualTo("InsufficientInstanceCapacity");
    }

    @Test
    void hasALimit() {
        for (int i = 1; i < CreateVpc.LIMIT; i++) {
            create("10.0.0.0/16");
        }
        assertThat(alice.code("CreateVpc", "CidrBlock", "10.0.0.0/16")).isEqualTo("VpcLimitExceeded");
    }

    private String create(String block) {
        return alice.call("CreateVpc", "CidrBlock", block).text("vpc/vpcId");
    }
}
