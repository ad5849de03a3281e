package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociateVpcCidrBlockTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void givesAFurtherBlockThatSubnetsCanBeMadeOf() {
        var vpc = create("10.2.0.0/16");
        var answer = alice.call("AssociateVpcCidrBlock", "VpcId", vpc, "CidrBlock", "10.3.7.0/16").one("cidrBlockAssociation");
        assertThat(answer.text("cidrBlock")).isEqualTo("10.3.0.0/16");
        assertThat(answer.text("cidrBlockState/state")).isEqualTo("associating");
        var item = alice.filtered("DescribeVpcs", "cidr-block-association.association-id", answer.text("associationId")).one("vpcSet/item");
        assertThat(item.text("cidrBlock")).isEqualTo("10.2.0.0/16");
        assertThat(item.texts("cidrBlockAssociationSet/item/cidrBlock")).containsExactly("10.2.0.0/16", "10.3.0.0/16");
        assertThat(item.texts("cidrBlockAssociationSet/item/cidrBlockState/state")).containsOnly("associated");
        assertThat(alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.3.1.0/24").text("subnet/cidrBlock")).isEqualTo("10.3.1.0/24");
    }

    @Test
    void givesAnIpv6Block() {
        var vpc = create("10.2.0.0/16");
        var answer = alice.call("AssociateVpcCidrBlock", "VpcId", vpc, "AmazonProvidedIpv6CidrBlock", "true").one("ipv6CidrBlockAssociation");
        var item = alice.filtered("DescribeVpcs", "ipv6-cidr-block-association.association-id", answer.text("associationId")).one("vpcSet/item");
        assertThat(item.text("vpcId")).isEqualTo(vpc);
        assertThat(item.text("ipv6CidrBlockAssociationSet/item/ipv6CidrBlock")).isEqualTo(answer.text("ipv6CidrBlock"));
        assertThat(item.text("ipv6CidrBlockAssociationSet/item/ipv6CidrBlockState/state")).isEqualTo("associated");
    }

    @ParameterizedTest
    @CsvSource({
        "10.2.0.0/16, 10.255.0.0/16, true", "10.2.0.0/16, 100.64.0.0/16, true", "10.2.0.0/16, 52.1.0.0/16, true",
        "10.2.0.0/16, 172.16.0.0/16, false", "10.2.0.0/16, 192.168.0.0/24, false", "10.2.0.0/16, 198.19.0.0/24, false",
        "10.1.0.0/16, 10.0.0.0/24, false", "10.2.0.0/16, 10.0.0.0/24, true", "10.2.0.0/24, 10.2.1.0/24, true",
        "172.16.0.0/16, 172.17.0.0/16, true", "172.16.0.0/16, 172.31.0.0/24, false", "172.16.0.0/16, 10.5.0.0/16, false",
        "192.168.0.0/24, 192.168.1.0/24, true", "192.168.0.0/24, 10.5.0.0/16, false", "52.1.0.0/16, 10.5.0.0/16, false",
        "52.1.0.0/16, 52.2.0.0/16, true", "100.64.0.0/16, 100.65.0.0/16, true",
        "10.2.0.0/16, 10.2.1.0/24, false", "10.2.0.0/16, 10.2.0.0/16, false", "10.2.0.0/16, 10.4.0.0/15, false"})
    void keepsToEc2sTable(String first, String further, boolean isAllowed) {
        var vpc = create(first);
        if (isAllowed) {
            alice.call("AssociateVpcCidrBlock", "VpcId", vpc, "CidrBlock", further);
        } else {
            assertThat(alice.code("AssociateVpcCidrBlock", "VpcId", vpc, "CidrBlock", further)).isEqualTo("InvalidVpc.Range");
        }
    }

    @Test
    void stopsAtTheFifthOfAFamily() {
        var vpc = create("10.2.0.0/16");
        for (int i = 3; i < 7; i++) {
            alice.call("AssociateVpcCidrBlock", "VpcId", vpc, "CidrBlock", "10." + i + ".0.0/16");
        }
        var fault = alice.refused("AssociateVpcCidrBlock", "VpcId", vpc, "CidrBlock", "10.7.0.0/16");
        assertThat(fault.code()).isEqualTo("CidrLimitExceeded");
        assertThat(fault.message()).isEqualTo("This network '" + vpc + "' has met its maximum number of allowed CIDRs: 5");
    }

    @Test
    void wantsOneBlockAtATime() {
        var vpc = create("10.2.0.0/16");
        assertThat(alice.code("AssociateVpcCidrBlock", "VpcId", vpc)).isEqualTo("MissingParameter");
        assertThat(alice.code("AssociateVpcCidrBlock", "VpcId", vpc, "CidrBlock", "10.3.0.0/16", "AmazonProvidedIpv6CidrBlock", "true"))
                .isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("AssociateVpcCidrBlock", "VpcId", vpc, "Ipv6CidrBlock", "fd00::/56")).isEqualTo("UnsupportedOperation");
        assertThat(cloud.signIn("bob").code("AssociateVpcCidrBlock", "VpcId", vpc, "CidrBlock", "10.3.0.0/16")).isEqualTo("InvalidVpcID.NotFound");
    }

    private String create(String block) {
        return alice.call("CreateVpc", "CidrBlock", block).text("vpc/vpcId");
    }
}
