package freehold.control.peering;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Peer;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a peering means for routes, rules and networks.
class PeeredNetworksTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final Ec2 bob = cloud.signIn("bob");
    final String hers = PeeringLifeTest.vpc(alice, "10.0.0.0/16");
    final String his = PeeringLifeTest.vpc(bob, "10.1.0.0/16");
    final String hersGroup = group(alice, hers);
    final String hisGroup = group(bob, his);
    final String table = alice.filtered("DescribeRouteTables", "vpc-id", hers).text("routeTableSet/item/routeTableId");
    final String peering = ask();

    static String group(Ec2 who, String vpc) {
        return who.call("CreateSecurityGroup", "GroupName", "g", "GroupDescription", "d", "VpcId", vpc).text("groupId");
    }

    String ask() {
        return alice.call("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", his, "PeerOwnerId", bob.account().value())
                .text("vpcPeeringConnection/vpcPeeringConnectionId");
    }

    void accept(String id) {
        bob.call("AcceptVpcPeeringConnection", "VpcPeeringConnectionId", id);
    }

    NetworkSpec network(String vpc) {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow();
    }

    String routeState() {
        return alice.call("DescribeRouteTables", "RouteTableId.1", table)
                .text("routeTableSet/item/routeSet/item[vpcPeeringConnectionId='" + peering + "']/state");
    }

    @Test
    void aRouteLeadsThereWhileThePeeringIsActive() {
        alice.call("CreateSubnet", "VpcId", hers, "CidrBlock", "10.0.1.0/24");
        alice.call("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "10.1.0.0/16", "VpcPeeringConnectionId", peering);
        assertThat(routeState()).isEqualTo("blackhole");
        assertThat(network(hers).subnets().getFirst().routes()).containsExactly(new Route("10.1.0.0/16", new Target.Blackhole()));
        assertThat(network(hers).peerings()).isEmpty();
        accept(peering);
        assertThat(routeState()).isEqualTo("active");
        assertThat(network(hers).subnets().getFirst().routes()).containsExactly(new Route("10.1.0.0/16", new Target.Peered(peering)));
        assertThat(network(hers).peerings()).containsExactly(new NetworkSpec.Peering(peering, new NetworkId(his), true));
        assertThat(network(his).peerings()).containsExactly(new NetworkSpec.Peering(peering, new NetworkId(hers), false));
        assertThat(alice.filtered("DescribeRouteTables", "route.vpc-peering-connection-id", peering).count("routeTableSet/item")).isOne();
        bob.call("DeleteVpcPeeringConnection", "VpcPeeringConnectionId", peering);
        assertThat(routeState()).isEqualTo("blackhole");
        assertThat(network(hers).peerings()).isEmpty();
        assertThat(network(his).peerings()).isEmpty();
        alice.call("DeleteRoute", "RouteTableId", table, "DestinationCidrBlock", "10.1.0.0/16");
    }

    @Test
    void aRouteLeadsToAPeeringOfItsOwnVpcOnly() {
        var other = PeeringLifeTest.vpc(alice, "10.5.0.0/16");
        var elsewhere = alice.filtered("DescribeRouteTables", "vpc-id", other).text("routeTableSet/item/routeTableId");
        assertThat(alice.code("CreateRoute", "RouteTableId", elsewhere, "DestinationCidrBlock", "10.1.0.0/16", "VpcPeeringConnectionId", peering))
                .isEqualTo("InvalidParameterValue");
        var nic = alice.call("DescribeInternetGateways").text("internetGatewaySet/item/internetGatewayId");
        assertThat(alice.code("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "10.1.0.0/16", "VpcPeeringConnectionId", peering,
                "GatewayId", nic)).isEqualTo("InvalidParameterCombination");
    }

    Xml allow(String... more) {
        return alice.call("AuthorizeSecurityGroupIngress", PeeringLifeTest.with(more, "GroupId", hersGroup, "IpPermissions.1.IpProtocol", "tcp",
                "IpPermissions.1.FromPort", "22", "IpPermissions.1.ToPort", "22", "IpPermissions.1.Groups.1.GroupId", hisGroup));
    }

    String refusal(String... more) {
        return alice.code("AuthorizeSecurityGroupIngress", PeeringLifeTest.with(more, "GroupId", hersGroup, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.Groups.1.GroupId", hisGroup));
    }

    List<Peer> peers() {
        return network(hers).groups().stream()
                .filter(group -> group.id().equals(hersGroup))
                .flatMap(group -> group.ingress().stream())
                .map(NetworkSpec.Rule::peer)
                .toList();
    }

    @Test
    void aRuleMayBeAboutAGroupOfAnActivePeer() {
        assertThat(refusal()).as("not yet").isEqualTo("InvalidGroup.NotFound");
        accept(peering);
        assertThat(refusal("IpPermissions.1.Groups.1.UserId", alice.account().value())).isEqualTo("InvalidGroup.NotFound");
        assertThat(refusal("IpPermissions.1.Groups.1.VpcId", hers)).isEqualTo("InvalidGroup.NotFound");
        assertThat(refusal("IpPermissions.1.Groups.1.VpcPeeringConnectionId", "pcx-0123456789abcdef0")).isEqualTo("InvalidVpcPeeringConnectionID.NotFound");
        var made = allow("IpPermissions.1.Groups.1.UserId", bob.account().value(), "IpPermissions.1.Groups.1.VpcId", his,
                "IpPermissions.1.Groups.1.VpcPeeringConnectionId", peering).one("securityGroupRuleSet/item/referencedGroupInfo");
        assertThat(made.text("groupId")).isEqualTo(hisGroup);
        assertThat(made.text("userId")).isEqualTo(bob.account().value());
        assertThat(made.text("vpcId")).isEqualTo(his);
        assertThat(made.text("vpcPeeringConnectionId")).isEqualTo(peering);
        assertThat(made.text("peeringStatus")).isEqualTo("active");
        assertThat(peers()).containsExactly(new Peer.Members(hisGroup));
        var shown = alice.filtered("DescribeSecurityGroups", "ip-permission.user-id", bob.account().value()).one("securityGroupInfo/item/ipPermissions/item/groups/item");
        assertThat(shown.text("vpcId")).isEqualTo(his);
        assertThat(alice.code("AuthorizeSecurityGroupIngress", "GroupId", hersGroup, "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", "22",
                "IpPermissions.1.ToPort", "22", "IpPermissions.1.Groups.1.GroupId", hisGroup)).isEqualTo("InvalidPermission.Duplicate");
        var reference = bob.call("DescribeSecurityGroupReferences", "GroupId.1", hisGroup).one("securityGroupReferenceSet/item");
        assertThat(reference.text("groupId")).isEqualTo(hisGroup);
        assertThat(reference.text("referencingVpcId")).isEqualTo(hers);
        assertThat(reference.text("vpcPeeringConnectionId")).isEqualTo(peering);
    }

    @Test
    void aRuleAboutAGroupOutOfReachIsStale() {
        accept(peering);
        allow();
        assertThat(stale()).isEmpty();
        alice.call("DeleteVpcPeeringConnection", "VpcPeeringConnectionId", peering);
        assertThat(peers()).isEmpty();
        var group = alice.call("DescribeStaleSecurityGroups", "VpcId", hers).one("staleSecurityGroupSet/item");
        assertThat(group.text("groupId")).isEqualTo(hersGroup);
        assertThat(group.text("vpcId")).isEqualTo(hers);
        assertThat(group.text("staleIpPermissions/item/fromPort")).isEqualTo("22");
        assertThat(group.text("staleIpPermissions/item/groups/item/groupId")).isEqualTo(hisGroup);
        assertThat(group.text("staleIpPermissions/item/groups/item/peeringStatus")).isEqualTo("deleted");
        assertThat(group.text("staleIpPermissions/item/groups/item/vpcPeeringConnectionId")).isEqualTo(peering);
        assertThat(group.count("staleIpPermissionsEgress/item")).isZero();
        assertThat(bob.call("DescribeSecurityGroupReferences", "GroupId.1", hisGroup).count("securityGroupReferenceSet/item")).isZero();
        accept(ask());
        assertThat(stale()).as("it counts again").isEmpty();
        assertThat(peers()).containsExactly(new Peer.Members(hisGroup));
    }

    @Test
    void aRuleAboutAGroupThatIsGoneIsStaleUntilItIsRevoked() {
        accept(peering);
        allow();
        bob.call("DeleteSecurityGroup", "GroupId", hisGroup);
        assertThat(peers()).isEmpty();
        assertThat(stale()).containsExactly(hersGroup);
        alice.call("UpdateSecurityGroupRuleDescriptionsIngress", "GroupId", hersGroup, "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", "22",
                "IpPermissions.1.ToPort", "22", "IpPermissions.1.Groups.1.GroupId", hisGroup, "IpPermissions.1.Groups.1.Description", "stale");
        alice.call("RevokeSecurityGroupIngress", "GroupId", hersGroup, "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", "22",
                "IpPermissions.1.ToPort", "22", "IpPermissions.1.Groups.1.GroupId", hisGroup, "IpPermissions.1.Groups.1.UserId", bob.account().value());
        assertThat(stale()).isEmpty();
    }

    List<String> stale() {
        return alice.call("DescribeStaleSecurityGroups", "VpcId", hers).texts("staleSecurityGroupSet/item/groupId");
    }
}
