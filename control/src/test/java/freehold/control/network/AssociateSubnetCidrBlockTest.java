package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.Ipv6Cidr;
import org.junit.jupiter.api.Test;

class AssociateSubnetCidrBlockTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/20", "AmazonProvidedIpv6CidrBlock", "true").text("vpc/vpcId");
    final Ipv6Cidr ipv6 = Ipv6Cidr.parse(alice.call("DescribeVpcs", "VpcId.1", vpc).text("//ipv6CidrBlock"));
    final String subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24").text("subnet/subnetId");

    @Test
    void givesASubnetItsBlock() {
        var block = ipv6.block(255, 64).toString();
        var answer = alice.call("AssociateSubnetCidrBlock", "SubnetId", subnet, "Ipv6CidrBlock", block);
        assertThat(answer.text("ipv6CidrBlockAssociation/ipv6CidrBlockState/state")).isEqualTo("associating");
        var item = alice.call("DescribeSubnets", "SubnetId.1", subnet).one("subnetSet/item/ipv6CidrBlockAssociationSet/item");
        assertThat(item.text("ipv6CidrBlock")).isEqualTo(block);
        assertThat(item.text("ipv6CidrBlockState/state")).isEqualTo("associated");
        assertThat(alice.code("AssociateSubnetCidrBlock", "SubnetId", subnet, "Ipv6CidrBlock", ipv6.block(1, 64).toString())).isEqualTo("CidrLimitExceeded");
    }

    @Test
    void refusesWhatIsNoBlockOfTheVpcs() {
        assertThat(alice.code("AssociateSubnetCidrBlock", "SubnetId", subnet, "Ipv6CidrBlock", "fd00::/64")).isEqualTo("InvalidSubnet.Range");
        assertThat(alice.code("AssociateSubnetCidrBlock", "SubnetId", subnet)).isEqualTo("MissingParameter");
        assertThat(alice.code("AssociateSubnetCidrBlock", "SubnetId", subnet, "Ipv6IpamPoolId", "ipam-pool-1")).isEqualTo("UnsupportedOperation");
        assertThat(cloud.signIn("bob").code("AssociateSubnetCidrBlock", "SubnetId", subnet, "Ipv6CidrBlock", ipv6.block(1, 64).toString()))
                .isEqualTo("InvalidSubnetID.NotFound");
    }
}
