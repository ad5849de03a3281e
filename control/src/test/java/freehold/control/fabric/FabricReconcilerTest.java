package freehold.control.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.DefaultVpc;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Vpc;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Group;
import freehold.hosting.NetworkSpec.Mapping;
import freehold.hosting.NetworkSpec.Peer;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class FabricReconcilerTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final Vpc vpc = DefaultVpc.find(cloud.see(alice)).orElseThrow();

    @Test
    void makesANetworkOfADefaultVpc() {
        var network = network();
        assertThat(network.subnets()).extracting(NetworkSpec.Subnet::cidr)
                .containsExactlyInAnyOrder("172.31.0.0/20", "172.31.16.0/20", "172.31.32.0/20");
        assertThat(network.subnets()).allSatisfy(s -> {
            assertThat(s.routes()).containsExactly(new NetworkSpec.Route("0.0.0.0/0", new NetworkSpec.Target.Internet()));
            assertThat(s.dhcp().domainName()).isEqualTo("local-1.compute.internal");
            assertThat(s.dhcp().mtu()).isEqualTo(1442);
        });
        assertThat(network.ports()).isEmpty();
        assertThat(network.resolverAddresses()).as("where guests are told to ask for names").contains("172.31.0.2");
        var group = network.groups().getFirst();
        assertThat(group.ingress()).containsExactly(new Rule(-1, -1, -1, new Peer.Members(group.id())));
        assertThat(group.egress()).containsExactly(new Rule(-1, -1, -1, new Peer.Range("0.0.0.0/0")));
    }

    @Test
    void knowsAllBlocksOfAVpc() {
        var own = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16", "AmazonProvidedIpv6CidrBlock", "true").text("vpc/vpcId");
        alice.call("AssociateVpcCidrBlock", "VpcId", own, "CidrBlock", "10.1.0.0/16");
        cloud.settle();
        var blocks = cloud.fabric().find(new NetworkId(own)).orElseThrow().blocks();
        assertThat(blocks).hasSize(3).startsWith("10.0.0.0/16", "10.1.0.0/16");
        assertThat(blocks.getLast()).endsWith("::/56");
    }

    @Test
    void hasPortsOnlyForInterfacesThatSomethingHas() {
        cloud.addInterface(alice, "local-1a", null);
        var nic = cloud.addInterface(alice, "local-1a", "i-00000001", network().groups().getFirst().id());
        var port = onlyPort();
        assertThat(port.id()).isEqualTo(nic.id().value());
        assertThat(port.addresses()).containsExactly(nic.privateIp());
        assertThat(port.groups()).containsExactlyElementsOf(nic.groups());
        assertThat(port.hostname()).isEqualTo("ip-" + nic.privateIp().replace('.', '-'));
        assertThat(port.antiSpoofing()).isTrue();
        assertThat(port.publicMapping()).isEmpty();
    }

    @Test
    void letsAnElasticAddressTakeThePlaceOfAnOwnOne() {
        var nic = cloud.addInterface(alice, "local-1a", "i-00000001");
        cloud.change(alice, call -> call.put(NetworkInterface.TYPE,
                nic.withPublicIp(cloud.pool().take(call.tx(), nic.id().value(), call.random()))));
        assertThat(onlyPort().publicMapping()).extracting(Mapping::privateAddress).containsExactly(nic.privateIp());
        var elastic = alice.call("AllocateAddress");
        var association = alice.call("AssociateAddress", "AllocationId", elastic.text("allocationId"), "InstanceId", "i-00000001").text("associationId");
        assertThat(onlyPort().publicMapping()).containsExactly(new Mapping(elastic.text("publicIp"), nic.privateIp()));
        alice.call("DisassociateAddress", "AssociationId", association);
        assertThat(onlyPort().publicMapping()).isEmpty();
    }

    @Test
    void followsTheRulesOfAGroup() {
        var id = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d").text("groupId");
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", id, "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", "80",
                "IpPermissions.1.ToPort", "81", "IpPermissions.1.IpRanges.1.CidrIp", "10.0.0.0/8", "IpPermissions.1.Ipv6Ranges.1.CidrIpv6", "::/0");
        assertThat(group(id).ingress()).containsExactly(
                new Rule(6, 80, 81, new Peer.Range("10.0.0.0/8")), new Rule(6, 80, 81, new Peer.Range("::/0")));
        alice.call("DeleteSecurityGroup", "GroupId", id);
        assertThat(network().groups()).extracting(Group::id).doesNotContain(id);
    }

    @Test
    void triesAgainWhenTheFabricIsAway() {
        network();
        cloud.fabric().failNext(3);
        var id = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d").text("groupId");
        assertThat(group(id).egress()).hasSize(1);
    }

    @Test
    void aSweepTakesAwayWhatNoVpcStandsFor() {
        var orphan = new NetworkId("vpc-00000001");
        network();
        cloud.fabric().ensure(NetworkSpec.of(orphan, List.of(), List.of(), List.of()));
        var sweep = new FabricSweep(cloud.store(), cloud.fabric());
        assertThat(sweep.getAsInt()).isOne();
        assertThat(sweep.getAsInt()).isZero();
        assertThat(cloud.fabric().networks()).containsExactly(new NetworkId(vpc.id().value()));
    }

    private Port onlyPort() {
        assertThat(network().ports()).hasSize(1);
        return network().ports().getFirst();
    }

    private Group group(String id) {
        return network().groups().stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow();
    }

    private NetworkSpec network() {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc.id().value())).orElseThrow();
    }
}
