package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.Ipv6Cidr;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateSubnetTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/20", "AmazonProvidedIpv6CidrBlock", "true").text("vpc/vpcId");
    final Ipv6Cidr ipv6 = Ipv6Cidr.parse(alice.call("DescribeVpcs", "VpcId.1", vpc).text("//ipv6CidrBlock"));

    @Test
    void makesASubnetWithEc2sDefaults() {
        var subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.77/24", "AvailabilityZone", "local-1b",
                "TagSpecification.1.ResourceType", "subnet", "TagSpecification.1.Tag.1.Key", "Name", "TagSpecification.1.Tag.1.Value", "blue")
                .one("subnet");
        assertThat(subnet.text("cidrBlock")).isEqualTo("10.0.1.0/24");
        assertThat(subnet.text("availableIpAddressCount")).isEqualTo("251");
        assertThat(subnet.text("availabilityZoneId")).isEqualTo("loc1-az2");
        assertThat(subnet.text("state")).isEqualTo("available");
        assertThat(subnet.text("tagSet/item/value")).isEqualTo("blue");
        for (var flag : new String[] {"defaultForAz", "mapPublicIpOnLaunch", "assignIpv6AddressOnCreation", "enableDns64", "ipv6Native"}) {
            assertThat(subnet.text(flag)).as(flag).isEqualTo("false");
        }
        cloud.settle();
        assertThat(cloud.fabric().find(new NetworkId(vpc)).orElseThrow().subnets()).extracting(NetworkSpec.Subnet::cidr).containsExactly("10.0.1.0/24");
    }

    @Test
    void hasAnIpv6BlockOfTheVpcs() {
        var block = ipv6.block(3, 64).toString();
        var subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24", "Ipv6CidrBlock", block,
                "AvailabilityZoneId", "loc1-az3").one("subnet");
        assertThat(subnet.text("availabilityZone")).isEqualTo("local-1c");
        var association = subnet.text("ipv6CidrBlockAssociationSet/item/associationId");
        assertThat(alice.filtered("DescribeSubnets", "ipv6-cidr-block-association.association-id", association)
                .text("//ipv6CidrBlockAssociationSet/item/ipv6CidrBlock")).isEqualTo(block);
        assertThat(alice.code("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.2.0/24", "Ipv6CidrBlock", block)).isEqualTo("InvalidSubnet.Conflict");
        assertThat(alice.code("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.2.0/24", "Ipv6CidrBlock", "fd00::/64")).isEqualTo("InvalidSubnet.Range");
        assertThat(alice.code("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.2.0/24", "Ipv6CidrBlock", ipv6.toString())).isEqualTo("InvalidSubnet.Range");
        assertThat(alice.code("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.2.0/24", "Ipv6CidrBlock", "blue")).isEqualTo("InvalidParameterValue");
        cloud.settle();
        assertThat(cloud.fabric().find(new NetworkId(vpc)).orElseThrow().subnets().getFirst().ipv6Cidr()).isEqualTo(block);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.0.0/24", "10.0.0.0/16", "10.0.0.0/29", "10.0.16.0/20"})
    void refusesWhatIsNoPartOfTheVpc(String block) {
        var fault = alice.refused("CreateSubnet", "VpcId", vpc, "CidrBlock", block);
        assertThat(fault.code()).isEqualTo("InvalidSubnet.Range");
        assertThat(fault.message()).isEqualTo("The CIDR '" + block + "' is invalid.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.0/24", "10.0.0.0/20", "10.0.1.128/28"})
    void refusesWhatAnotherSubnetHas(String block) {
        alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24");
        var fault = alice.refused("CreateSubnet", "VpcId", vpc, "CidrBlock", block);
        assertThat(fault.code()).isEqualTo("InvalidSubnet.Conflict");
        assertThat(fault.message()).isEqualTo("The CIDR '" + block + "' conflicts with another subnet");
    }

    @Test
    void refusesWhatItDoesNotHonour() {
        assertThat(alice.code("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24", "Ipv6Native", "true")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24", "OutpostArn", "arn")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("CreateSubnet", "VpcId", vpc)).isEqualTo("MissingParameter");
        assertThat(alice.code("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24", "AvailabilityZone", "mars-1a")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24", "AvailabilityZone", "local-1a", "AvailabilityZoneId", "loc1-az1"))
                .isEqualTo("InvalidParameterCombination");
        assertThat(cloud.signIn("bob").code("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24")).isEqualTo("InvalidVpcID.NotFound");
        assertThat(alice.filtered("DescribeSubnets", "vpc-id", vpc).count("//subnetId")).isZero();
    }

    @Test
    void hasALimit() {
        for (int i = 0; i < CreateSubnet.LIMIT; i++) {
            alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0." + i / 16 + "." + i % 16 * 16 + "/28");
        }
        assertThat(alice.code("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.15.0/28")).isEqualTo("SubnetLimitExceeded");
    }
}
