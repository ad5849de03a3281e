package freehold.control.networkacl;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import org.junit.jupiter.api.Test;

class NetworkAclLifeTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/vpcId");
    final String first = defaultOf(vpc).text("networkAclId");

    Xml defaultOf(String network) {
        return alice.call("DescribeNetworkAcls", "Filter.1.Name", "vpc-id", "Filter.1.Value.1", network,
                "Filter.2.Name", "default", "Filter.2.Value.1", "true").one("networkAclSet/item");
    }

    String create() {
        return alice.call("CreateNetworkAcl", "VpcId", vpc).text("networkAcl/networkAclId");
    }

    String subnet(String cidr) {
        return alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", cidr).text("subnet/subnetId");
    }

    Xml acl(String id) {
        return alice.call("DescribeNetworkAcls", "NetworkAclId.1", id).one("networkAclSet/item");
    }

    @Test
    void aVpcHasOneFromItsBeginningThatLetsAllPass() {
        var acl = defaultOf(vpc);
        assertThat(first).startsWith("acl-");
        assertThat(acl.text("ownerId")).isEqualTo(alice.account().value());
        assertThat(acl.texts("entrySet/item/ruleNumber")).containsExactly("100", "32767", "100", "32767");
        assertThat(acl.texts("entrySet/item/egress")).containsExactly("true", "true", "false", "false");
        assertThat(acl.texts("entrySet/item/ruleAction")).containsExactly("allow", "deny", "allow", "deny");
        assertThat(acl.texts("entrySet/item/protocol")).containsOnly("-1");
        assertThat(acl.texts("entrySet/item/cidrBlock")).hasSize(4).containsOnly("0.0.0.0/0");
        assertThat(acl.count("associationSet/item")).isZero();
    }

    @Test
    void aDefaultVpcsGuardsItsSubnets() {
        var network = alice.filtered("DescribeVpcs", "is-default", "true").text("vpcSet/item/vpcId");
        assertThat(defaultOf(network).texts("associationSet/item/subnetId"))
                .containsExactlyInAnyOrderElementsOf(alice.call("DescribeSubnets").texts("subnetSet/item/subnetId"));
    }

    @Test
    void ofAVpcWithIpv6ItLetsThatPassToo() {
        var network = alice.call("CreateVpc", "CidrBlock", "10.1.0.0/16", "AmazonProvidedIpv6CidrBlock", "true").text("vpc/vpcId");
        assertThat(defaultOf(network).texts("entrySet/item[egress='true']/ruleNumber")).containsExactly("100", "101", "32767", "32768");
        assertThat(defaultOf(network).texts("entrySet/item[ruleNumber='101']/ipv6CidrBlock")).containsExactly("::/0", "::/0");
    }

    @Test
    void followsAVpcsFirstIpv6BlockWhereItIsAsItWas() {
        alice.call("DeleteNetworkAclEntry", "NetworkAclId", first, "RuleNumber", "100", "Egress", "false");
        alice.call("AssociateVpcCidrBlock", "VpcId", vpc, "AmazonProvidedIpv6CidrBlock", "true");
        assertThat(defaultOf(vpc).texts("entrySet/item[egress='true']/ruleNumber")).containsExactly("100", "101", "32767", "32768");
        assertThat(defaultOf(vpc).texts("entrySet/item[egress='false']/ruleNumber")).containsExactly("32767", "32768");
        alice.call("DeleteNetworkAclEntry", "NetworkAclId", first, "RuleNumber", "101", "Egress", "true");
        alice.call("AssociateVpcCidrBlock", "VpcId", vpc, "AmazonProvidedIpv6CidrBlock", "true");
        assertThat(defaultOf(vpc).texts("entrySet/item[egress='true']/ruleNumber")).containsExactly("100", "32767", "32768");
    }

    @Test
    void aNewOneLetsNothingPass() {
        var made = alice.call("CreateNetworkAcl", "VpcId", vpc, "ClientToken", "once", "TagSpecification.1.ResourceType", "network-acl",
                "TagSpecification.1.Tag.1.Key", "colour", "TagSpecification.1.Tag.1.Value", "red");
        assertThat(made.text("clientToken")).isEqualTo("once");
        assertThat(made.text("networkAcl/default")).isEqualTo("false");
        assertThat(made.texts("networkAcl/entrySet/item/ruleAction")).containsExactly("deny", "deny");
        assertThat(made.text("networkAcl/tagSet/item/value")).isEqualTo("red");
    }

    @Test
    void aSubnetHasTheDefaultOneUntilItIsGivenAnother() {
        var subnet = subnet("10.0.0.0/24");
        var acl = create();
        var old = acl(first).text("associationSet/item/networkAclAssociationId");
        assertThat(old).startsWith("aclassoc-");
        assertThat(acl(first).text("associationSet/item/networkAclId")).isEqualTo(first);
        var fresh = alice.call("ReplaceNetworkAclAssociation", "AssociationId", old, "NetworkAclId", acl).text("newAssociationId");
        assertThat(acl(first).count("associationSet/item")).isZero();
        assertThat(acl(acl).texts("associationSet/item/networkAclAssociationId")).containsExactly(fresh);
        assertThat(acl(acl).texts("associationSet/item/subnetId")).containsExactly(subnet);
        assertThat(alice.code("ReplaceNetworkAclAssociation", "AssociationId", old, "NetworkAclId", acl)).isEqualTo("InvalidAssociationID.NotFound");
        var same = alice.call("ReplaceNetworkAclAssociation", "AssociationId", fresh, "NetworkAclId", acl).text("newAssociationId");
        assertThat(acl(acl).texts("associationSet/item/networkAclAssociationId")).containsExactly(same);
    }

    @Test
    void aSubnetHasNoneOfAnotherVpc() {
        subnet("10.0.0.0/24");
        var other = alice.call("CreateVpc", "CidrBlock", "10.1.0.0/16").text("vpc/vpcId");
        var acl = alice.call("CreateNetworkAcl", "VpcId", other).text("networkAcl/networkAclId");
        var association = acl(first).text("associationSet/item/networkAclAssociationId");
        assertThat(alice.code("ReplaceNetworkAclAssociation", "AssociationId", association, "NetworkAclId", acl)).isEqualTo("InvalidParameterValue");
    }

    @Test
    void isDeletedOnceItGuardsNothing() {
        var subnet = subnet("10.0.0.0/24");
        var acl = create();
        alice.call("ReplaceNetworkAclAssociation", "AssociationId", acl(first).text("associationSet/item/networkAclAssociationId"), "NetworkAclId", acl);
        var fault = alice.refused("DeleteNetworkAcl", "NetworkAclId", acl);
        assertThat(fault.code()).isEqualTo("DependencyViolation");
        assertThat(fault.message()).isEqualTo("The networkAcl '" + acl + "' has dependencies and cannot be deleted.");
        alice.call("DeleteSubnet", "SubnetId", subnet);
        assertThat(alice.code("DeleteVpc", "VpcId", vpc)).isEqualTo("DependencyViolation");
        alice.call("DeleteNetworkAcl", "NetworkAclId", acl);
        assertThat(alice.code("DescribeNetworkAcls", "NetworkAclId.1", acl)).isEqualTo("InvalidNetworkAclID.NotFound");
        assertThat(alice.code("DescribeNetworkAcls", "NetworkAclId.1", "wall")).isEqualTo("InvalidNetworkAclID.NotFound");
    }

    @Test
    void theDefaultOneGoesOnlyWithItsVpc() {
        var fault = alice.refused("DeleteNetworkAcl", "NetworkAclId", first);
        assertThat(fault.code()).isEqualTo("InvalidParameterValue");
        assertThat(fault.message()).isEqualTo("cannot delete default network ACL " + first);
        alice.call("DeleteVpc", "VpcId", vpc);
        assertThat(alice.code("DescribeNetworkAcls", "NetworkAclId.1", first)).isEqualTo("InvalidNetworkAclID.NotFound");
    }

    @Test
    void aVpcHasOnlySoMany() {
        for (int i = 1; i < CreateNetworkAcl.LIMIT; i++) {
            create();
        }
        assertThat(alice.code("CreateNetworkAcl", "VpcId", vpc)).isEqualTo("NetworkAclLimitExceeded");
    }

    @Test
    void isFoundByWhatItLetsPassAndGuards() {
        var subnet = subnet("10.0.0.0/24");
        var acl = create();
        alice.call("CreateNetworkAclEntry", "NetworkAclId", acl, "RuleNumber", "7", "Egress", "true", "RuleAction", "allow",
                "Protocol", "tcp", "CidrBlock", "192.0.2.0/24", "PortRange.From", "80", "PortRange.To", "81");
        alice.call("CreateNetworkAclEntry", "NetworkAclId", acl, "RuleNumber", "8", "Egress", "true", "RuleAction", "deny",
                "Protocol", "58", "Ipv6CidrBlock", "2001:db8::/32", "Icmp.Type", "128", "Icmp.Code", "0");
        for (var filter : new String[][] {{"entry.rule-number", "7"}, {"entry.protocol", "tcp"}, {"entry.protocol", "6"}, {"entry.cidr", "192.0.2.*"},
            {"entry.port-range.from", "80"}, {"entry.port-range.to", "81"}, {"entry.ipv6-cidr", "2001:db8::/32"}, {"entry.icmp.type", "128"},
            {"entry.icmp.code", "0"}, {"network-acl-id", acl}}) {
            assertThat(alice.filtered("DescribeNetworkAcls", filter[0], filter[1]).texts("networkAclSet/item/networkAclId")).as(filter[0]).containsExactly(acl);
        }
        var association = acl(first).text("associationSet/item/networkAclAssociationId");
        for (var filter : new String[][] {{"association.subnet-id", subnet}, {"association.association-id", association}, {"association.network-acl-id", first}}) {
            assertThat(alice.filtered("DescribeNetworkAcls", filter[0], filter[1]).texts("networkAclSet/item/networkAclId")).as(filter[0]).containsExactly(first);
        }
        for (var filter : new String[][] {{"entry.egress", "true"}, {"entry.rule-action", "deny"}, {"owner-id", alice.account().value()}}) {
            assertThat(alice.filtered("DescribeNetworkAcls", filter[0], filter[1]).texts("networkAclSet/item/networkAclId")).as(filter[0]).contains(acl, first);
        }
    }
}
