package freehold.control.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Acl;
import freehold.hosting.NetworkSpec.Acl.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedEdgesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/vpcId");
    final String subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.0.0/24").text("subnet/subnetId");
    final String first = alice.filtered("DescribeNetworkAcls", "vpc-id", vpc).text("networkAclSet/item/networkAclId");

    NetworkSpec network() {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow();
    }

    void entry(String operation, String acl, int number, String action, boolean egress, String... more) {
        var params = new ArrayList<>(List.of("NetworkAclId", acl, "RuleNumber", Integer.toString(number), "RuleAction", action,
                "Egress", Boolean.toString(egress)));
        params.addAll(List.of(more));
        alice.call(operation, params.toArray(String[]::new));
    }

    @Test
    void nothingGuardsWhatAllMayCross() {
        assertThat(network().acls()).isEmpty();
        assertThat(network().subnets()).extracting(NetworkSpec.Subnet::acl).containsOnlyNulls();
        entry("CreateNetworkAclEntry", first, 200, "deny", false, "Protocol", "-1", "CidrBlock", "192.0.2.0/24");
        assertThat(network().acls()).as("what comes too late").isEmpty();
    }

    @Test
    void theDefaultListGuardsOnceItStopsSomething() {
        entry("CreateNetworkAclEntry", first, 50, "deny", false, "Protocol", "6", "CidrBlock", "192.0.2.0/24", "PortRange.From", "22", "PortRange.To", "23");
        assertThat(network().acls()).containsExactly(new Acl(first,
                List.of(new Entry(false, 6, 22, 23, "192.0.2.0/24"), new Entry(true, -1, -1, -1, "0.0.0.0/0")),
                List.of(new Entry(true, -1, -1, -1, "0.0.0.0/0"))));
        assertThat(network().subnets()).extracting(NetworkSpec.Subnet::acl).containsExactly(first);
        alice.call("DeleteNetworkAclEntry", "NetworkAclId", first, "RuleNumber", "50", "Egress", "false");
        assertThat(network().acls()).isEmpty();
    }

    @Test
    void anotherListGuardsWhereItIsAssociated() {
        var other = alice.call("CreateNetworkAcl", "VpcId", vpc).text("networkAcl/networkAclId");
        assertThat(network().acls()).as("it guards nothing").isEmpty();
        var association = alice.filtered("DescribeNetworkAcls", "association.subnet-id", subnet).text("//networkAclAssociationId");
        alice.call("ReplaceNetworkAclAssociation", "AssociationId", association, "NetworkAclId", other);
        assertThat(network().acls()).containsExactly(new Acl(other, List.of(), List.of()));
        assertThat(network().subnets()).extracting(NetworkSpec.Subnet::acl).containsExactly(other);
        entry("CreateNetworkAclEntry", other, 1, "allow", true, "Protocol", "1", "CidrBlock", "0.0.0.0/0", "Icmp.Type", "8", "Icmp.Code", "-1");
        assertThat(network().acls().getFirst().egress()).containsExactly(new Entry(true, 1, 8, -1, "0.0.0.0/0"));
        entry("ReplaceNetworkAclEntry", other, 1, "allow", true, "Protocol", "-1", "CidrBlock", "0.0.0.0/0");
        assertThat(network().acls()).as("nothing may come").hasSize(1);
        entry("CreateNetworkAclEntry", other, 1, "allow", false, "Protocol", "-1", "CidrBlock", "0.0.0.0/0");
        assertThat(network().acls()).isEmpty();
    }

    @Test
    void whatIsOpenToOneFamilyMayBeClosedToTheOther() {
        entry("CreateNetworkAclEntry", first, 1, "deny", true, "Protocol", "-1", "Ipv6CidrBlock", "::/0");
        assertThat(network().acls()).as("there is no IPv6 here").isEmpty();
        alice.call("AssociateVpcCidrBlock", "VpcId", vpc, "AmazonProvidedIpv6CidrBlock", "true");
        assertThat(network().acls()).extracting(Acl::id).containsExactly(first);
    }
}
