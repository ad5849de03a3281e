package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.Ipv6Cidr;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisassociateSubnetCidrBlockTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/20", "AmazonProvidedIpv6CidrBlock", "true").text("vpc/vpcId");
    final String block = Ipv6Cidr.parse(alice.call("DescribeVpcs", "VpcId.1", vpc).text("//ipv6CidrBlock")).block(0, 64).toString();
    final String subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24", "Ipv6CidrBlock", block).text("subnet/subnetId");
    final String association = alice.call("DescribeSubnets", "SubnetId.1", subnet).text("//associationId");

    @Test
    void takesTheBlockAndWhatWasReservedOfIt() {
        alice.call("CreateSubnetCidrReservation", "SubnetId", subnet, "Cidr", block.replace("/64", "/80"), "ReservationType", "prefix");
        var answer = alice.call("DisassociateSubnetCidrBlock", "AssociationId", association);
        assertThat(answer.text("subnetId")).isEqualTo(subnet);
        assertThat(answer.text("ipv6CidrBlockAssociation/ipv6CidrBlock")).isEqualTo(block);
        assertThat(alice.call("DescribeSubnets", "SubnetId.1", subnet).count("//ipv6CidrBlockAssociationSet/item")).isZero();
        assertThat(cloud.store().view().all(SubnetCidrReservation.TYPE.kind())).isEmpty();
        assertThat(alice.code("DisassociateSubnetCidrBlock", "AssociationId", association)).isEqualTo("InvalidSubnetCidrBlockAssociationID.NotFound");
    }

    @Test
    void refusesWhileTheSubnetIsToldToUseIt() {
        Map.of("AssignIpv6AddressOnCreation", "assign-ipv6-address-on-creation", "EnableDns64", "enable-dns64",
                "EnableResourceNameDnsAAAARecordOnLaunch", "enable-resource-name-dns-aaaa-record-on-launch").forEach((attribute, said) -> {
            alice.call("ModifySubnetAttribute", "SubnetId", subnet, attribute + ".Value", "true");
            var fault = alice.refused("DisassociateSubnetCidrBlock", "AssociationId", association);
            assertThat(fault.code()).isEqualTo("InvalidCidrBlock.InUse");
            assertThat(fault.message()).isEqualTo("The subnet IPv6 CIDR block with association ID " + association
                    + " may not be disassociated, because its subnet has " + said + " set to true.");
            alice.call("ModifySubnetAttribute", "SubnetId", subnet, attribute + ".Value", "false");
        });
    }

    @Test
    void refusesWhatIsNotTheCallers() {
        assertThat(cloud.signIn("bob").code("DisassociateSubnetCidrBlock", "AssociationId", association)).isEqualTo("InvalidSubnetCidrBlockAssociationID.NotFound");
        assertThat(alice.code("DisassociateSubnetCidrBlock", "AssociationId", "x")).isEqualTo("InvalidSubnetCidrBlockAssociationID.NotFound");
    }
}
