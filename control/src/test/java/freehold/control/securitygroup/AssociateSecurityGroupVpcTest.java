package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Group;
import freehold.hosting.NetworkSpec.Peer;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Rule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssociateSecurityGroupVpcTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final String home = vpc("10.0.0.0/16");
    final String other = vpc("10.1.0.0/16");
    final String group = group("g", home);

    String vpc(String block) {
        return alice.call("CreateVpc", "CidrBlock", block).text("vpc/vpcId");
    }

    String group(String name, String vpc) {
        return alice.call("CreateSecurityGroup", "GroupName", name, "GroupDescription", "d", "VpcId", vpc).text("groupId");
    }

    String associate() {
        return alice.call("AssociateSecurityGroupVpc", "GroupId", group, "VpcId", other).text("state");
    }

    void disassociate() {
        assertThat(alice.call("DisassociateSecurityGroupVpc", "GroupId", group, "VpcId", other).text("state")).isEqualTo("disassociating");
    }

    NetworkSpec network(String vpc) {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow();
    }

    Group placed(String vpc, String name) {
        return network(vpc).groups().stream().filter(g -> g.id().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void isShownUntilItEnds() {
        assertThat(associate()).isEqualTo("associating");
        assertThat(associate()).isEqualTo("associated");
        var item = alice.filtered("DescribeSecurityGroupVpcAssociations", "group-id", group).one("securityGroupVpcAssociationSet/item");
        assertThat(item.text("vpcId")).isEqualTo(other);
        assertThat(item.text("state")).isEqualTo("associated");
        assertThat(item.text("vpcOwnerId")).isEqualTo(alice.account().value());
        assertThat(item.text("groupOwnerId")).isEqualTo(alice.account().value());
        for (var filter : new String[][] {{"vpc-id", other}, {"state", "associated"}, {"vpc-owner-id", alice.account().value()}, {"group-owner-id", "*"}}) {
            assertThat(alice.filtered("DescribeSecurityGroupVpcAssociations", filter[0], filter[1]).count("securityGroupVpcAssociationSet/item")).isOne();
        }
        assertThat(cloud.signIn("bob").call("DescribeSecurityGroupVpcAssociations").count("securityGroupVpcAssociationSet/item")).isZero();
        assertThat(alice.code("DeleteSecurityGroup", "GroupId", group)).isEqualTo("DependencyViolation");
        disassociate();
        assertThat(alice.call("DescribeSecurityGroupVpcAssociations").count("securityGroupVpcAssociationSet/item")).isZero();
        assertThat(alice.code("DisassociateSecurityGroupVpc", "GroupId", group, "VpcId", other)).isEqualTo("InvalidGroup.NotFound");
        alice.call("DeleteSecurityGroup", "GroupId", group);
    }

    @Test
    void letsInterfacesThereBeInTheGroup() {
        var subnet = alice.call("CreateSubnet", "VpcId", other, "CidrBlock", "10.1.0.0/24", "AvailabilityZone", "local-1a").text("subnet/subnetId");
        assertThat(alice.code("CreateNetworkInterface", "SubnetId", subnet, "SecurityGroupId.1", group)).isEqualTo("InvalidParameter");
        associate();
        var instance = alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1", "SubnetId", subnet,
                "SecurityGroupId.1", group).text("instancesSet/item/instanceId");
        var name = group + "-" + other;
        assertThat(network(other).ports()).extracting(Port::groups).containsExactly(Set.of(name));
        assertThat(placed(other, name).egress()).hasSize(1);
        assertThat(network(home).groups()).extracting(Group::id).contains(group).doesNotContain(name);
        assertThat(alice.code("DisassociateSecurityGroupVpc", "GroupId", group, "VpcId", other)).isEqualTo("DependencyViolation");
        var nic = alice.filtered("DescribeNetworkInterfaces", "attachment.instance-id", instance).text("networkInterfaceSet/item/networkInterfaceId");
        alice.call("ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", nic, "SecurityGroupId.1", group("h", other));
        alice.call("ModifyInstanceAttribute", "InstanceId", instance, "GroupId.1", group);
        alice.call("TerminateInstances", "InstanceId.1", instance);
        cloud.settle();
        disassociate();
        assertThat(network(other).groups()).extracting(Group::id).doesNotContain(name);
    }

    @Test
    void showsTheGroupAmongThoseOfTheVpc() {
        associate();
        var items = alice.call("GetSecurityGroupsForVpc", "VpcId", other);
        assertThat(items.count("securityGroupForVpcSet/item")).as("the default group, and this").isEqualTo(2);
        assertThat(items.text("securityGroupForVpcSet/item[groupId='" + group + "']/primaryVpcId")).isEqualTo(home);
        for (var filter : new String[][] {{"primary-vpc-id", home}, {"group-name", "g"}, {"group-id", group}, {"description", "d"}}) {
            assertThat(alice.call("GetSecurityGroupsForVpc", "VpcId", other, "Filter.1.Name", filter[0], "Filter.1.Value.1", filter[1])
                    .texts("securityGroupForVpcSet/item/groupId")).as(filter[0]).containsExactly(group);
        }
    }

    @Test
    void keepsTheRulesOfTheGroupEverywhere() {
        associate();
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", "22",
                "IpPermissions.1.ToPort", "22", "IpPermissions.1.IpRanges.1.CidrIp", "192.0.2.0/24");
        var rule = new Rule(6, 22, 22, new Peer.Range("192.0.2.0/24"));
        assertThat(placed(home, group).ingress()).containsExactly(rule);
        assertThat(placed(other, group + "-" + other).ingress()).containsExactly(rule);
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.Groups.1.GroupId", group);
        assertThat(placed(home, group).ingress()).contains(new Rule(-1, -1, -1, new Peer.Members(group)));
        assertThat(placed(other, group + "-" + other).ingress()).contains(new Rule(-1, -1, -1, new Peer.Members(group + "-" + other)));
    }

    @Test
    void letsRulesThereBeAboutTheGroup() {
        var there = group("there", other);
        assertThat(alice.code("AuthorizeSecurityGroupIngress", "GroupId", there, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.Groups.1.GroupId", group))
                .isEqualTo("InvalidGroup.NotFound");
        associate();
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", there, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.Groups.1.GroupId", group);
        assertThat(placed(other, there).ingress()).containsExactly(new Rule(-1, -1, -1, new Peer.Members(group + "-" + other)));
        disassociate();
        assertThat(placed(other, there).ingress()).isEmpty();
        assertThat(alice.call("DescribeStaleSecurityGroups", "VpcId", other).texts("staleSecurityGroupSet/item/groupId")).containsExactly(there);
    }

    @Test
    void countsForPeersOfEachVpc() {
        associate();
        var third = vpc("10.2.0.0/16");
        var guard = group("guard", third);
        for (var vpc : List.of(home, other)) {
            var peering = alice.call("CreateVpcPeeringConnection", "VpcId", third, "PeerVpcId", vpc).text("vpcPeeringConnection/vpcPeeringConnectionId");
            alice.call("AcceptVpcPeeringConnection", "VpcPeeringConnectionId", peering);
        }
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", guard, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.Groups.1.GroupId", group);
        assertThat(placed(third, guard).ingress()).extracting(Rule::peer)
                .containsExactly(new Peer.Members(group), new Peer.Members(group + "-" + other));
    }

    @Test
    void refusesWhatMakesNoSense() {
        var defaultVpc = alice.filtered("DescribeVpcs", "is-default", "true").text("vpcSet/item/vpcId");
        var defaultGroup = alice.call("DescribeSecurityGroups", "Filter.1.Name", "vpc-id", "Filter.1.Value.1", home, "Filter.2.Name", "group-name",
                "Filter.2.Value.1", "default").text("securityGroupInfo/item/groupId");
        assertThat(alice.code("AssociateSecurityGroupVpc", "GroupId", group, "VpcId", home)).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("AssociateSecurityGroupVpc", "GroupId", group, "VpcId", defaultVpc)).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("AssociateSecurityGroupVpc", "GroupId", group("d", defaultVpc), "VpcId", other)).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("AssociateSecurityGroupVpc", "GroupId", defaultGroup, "VpcId", other)).isEqualTo("InvalidParameterValue");
    }

    @Test
    void endsWithTheVpc() {
        associate();
        alice.call("DeleteVpc", "VpcId", other);
        assertThat(alice.call("DescribeSecurityGroupVpcAssociations").count("securityGroupVpcAssociationSet/item")).isZero();
        alice.call("DeleteSecurityGroup", "GroupId", group);
    }
}
