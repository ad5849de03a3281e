package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.Ipv6Cidr;
import org.junit.jupiter.api.Test;

class DisassociateVpcCidrBlockTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.2.0.0/16").text("vpc/vpcId");

    @Test
    void takesABlockThatNoSubnetIsMadeOf() {
        var id = alice.call("AssociateVpcCidrBlock", "VpcId", vpc, "CidrBlock", "10.3.0.0/16").text("//associationId");
        var subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.3.1.0/24").text("subnet/subnetId");
        var fault = alice.refused("DisassociateVpcCidrBlock", "AssociationId", id);
        assertThat(fault.code()).isEqualTo("InvalidCidrBlock.InUse");
        assertThat(fault.message()).isEqualTo("The vpc " + vpc + " currently has a subnet within CIDR block 10.3.0.0/16");
        alice.call("DeleteSubnet", "SubnetId", subnet);
        var answer = alice.call("DisassociateVpcCidrBlock", "AssociationId", id);
        assertThat(answer.text("vpcId")).isEqualTo(vpc);
        assertThat(answer.text("cidrBlockAssociation/cidrBlockState/state")).isEqualTo("disassociating");
        assertThat(alice.call("DescribeVpcs", "VpcId.1", vpc).texts("//cidrBlockAssociationSet/item/cidrBlock")).containsExactly("10.2.0.0/16");
        assertThat(alice.code("DisassociateVpcCidrBlock", "AssociationId", id)).isEqualTo("InvalidVpcCidrBlockAssociationID.NotFound");
    }

    @Test
    void givesAnIpv6BlockBack() {
        var association = alice.call("AssociateVpcCidrBlock", "VpcId", vpc, "AmazonProvidedIpv6CidrBlock", "true").one("ipv6CidrBlockAssociation");
        var block = association.text("ipv6CidrBlock");
        var subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.2.1.0/24",
                "Ipv6CidrBlock", Ipv6Cidr.parse(block).block(7, 64).toString()).text("subnet/subnetId");
        assertThat(alice.code("DisassociateVpcCidrBlock", "AssociationId", association.text("associationId"))).isEqualTo("InvalidCidrBlock.InUse");
        alice.call("DeleteSubnet", "SubnetId", subnet);
        var answer = alice.call("DisassociateVpcCidrBlock", "AssociationId", association.text("associationId"));
        assertThat(answer.text("ipv6CidrBlockAssociation/ipv6CidrBlockState/state")).isEqualTo("disassociating");
        assertThat(cloud.store().view().holder(Ipv6Pool.claim(block))).isEmpty();
    }

    @Test
    void leavesTheFirstBlock() {
        var id = alice.call("DescribeVpcs", "VpcId.1", vpc).text("//associationId");
        assertThat(alice.code("DisassociateVpcCidrBlock", "AssociationId", id)).isEqualTo("OperationNotPermitted");
        assertThat(cloud.signIn("bob").code("DisassociateVpcCidrBlock", "AssociationId", id)).isEqualTo("InvalidVpcCidrBlockAssociationID.NotFound");
        assertThat(alice.code("DisassociateVpcCidrBlock", "AssociationId", "vpc")).isEqualTo("InvalidVpcCidrBlockAssociationID.NotFound");
    }
}
