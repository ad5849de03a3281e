package freehold.control.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Target;
import org.junit.jupiter.api.Test;

/// What an account's block of public access leaves of its networks' ways to the internet.
class BlockedNetworksTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");
    private final String vpc = alice.call("DescribeVpcs").text("vpcSet/item/vpcId");
    private final String subnet = subnet("local-1a");

    @Test
    void leavesNoWayInOrOut() {
        launch();
        gateway();
        block("block-bidirectional");
        assertThat(network().subnets()).allSatisfy(each -> assertThat(each.routes()).extracting(NetworkSpec.Route::target).containsOnly(new Target.Blackhole()));
        assertThat(network().ports().getFirst().publicMapping()).isEmpty();
        assertThat(network().nats().getFirst().publicMapping()).isEmpty();
        block("off");
        assertThat(target(subnet, "0.0.0.0/0")).isEqualTo(new Target.Internet());
        assertThat(network().ports().getFirst().publicMapping()).hasSize(1);
        assertThat(network().nats().getFirst().publicMapping()).hasSize(1);
    }

    @Test
    void leavesTheWayOutThroughGatewaysThatLetOnlyAnswersIn() {
        launch();
        gateway();
        block("block-ingress");
        assertThat(network().ports().getFirst().publicMapping()).isEmpty();
        assertThat(network().nats().getFirst().publicMapping()).hasSize(1);
        assertThat(target(subnet, "0.0.0.0/0")).isEqualTo(new Target.Internet());
        assertThat(target(subnet, "::/0")).as("by IPv6 everyone has a public address").isEqualTo(new Target.Blackhole());
        var table = routeTable();
        var way = alice.call("CreateEgressOnlyInternetGateway", "VpcId", vpc).text("//egressOnlyInternetGatewayId");
        alice.call("ReplaceRoute", "RouteTableId", table, "DestinationIpv6CidrBlock", "::/0", "EgressOnlyInternetGatewayId", way);
        assertThat(target(subnet, "::/0")).isEqualTo(new Target.EgressOnlyInternet());
        block("block-bidirectional");
        assertThat(target(subnet, "::/0")).isEqualTo(new Target.Blackhole());
    }

    @Test
    void isNotForWhatIsExcluded() {
        launch();
        block("block-bidirectional");
        var id = alice.call("CreateVpcBlockPublicAccessExclusion", "SubnetId", subnet, "InternetGatewayExclusionMode", "allow-egress")
                .text("//exclusionId");
        assertThat(target(subnet, "0.0.0.0/0")).isEqualTo(new Target.Internet());
        assertThat(target(subnet("local-1b"), "0.0.0.0/0")).isEqualTo(new Target.Blackhole());
        assertThat(network().ports().getFirst().publicMapping()).isEmpty();
        alice.call("ModifyVpcBlockPublicAccessExclusion", "ExclusionId", id, "InternetGatewayExclusionMode", "allow-bidirectional");
        assertThat(network().ports().getFirst().publicMapping()).hasSize(1);
        alice.call("DeleteVpcBlockPublicAccessExclusion", "ExclusionId", id);
        assertThat(target(subnet, "0.0.0.0/0")).isEqualTo(new Target.Blackhole());
        alice.call("CreateVpcBlockPublicAccessExclusion", "VpcId", vpc, "InternetGatewayExclusionMode", "allow-bidirectional");
        assertThat(target(subnet("local-1b"), "0.0.0.0/0")).isEqualTo(new Target.Internet());
    }

    private void block(String mode) {
        alice.call("ModifyVpcBlockPublicAccessOptions", "InternetGatewayBlockMode", mode);
    }

    private void launch() {
        alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1", "SubnetId", subnet);
    }

    /// A NAT gateway, and a route to the internet by IPv6.
    private void gateway() {
        alice.call("CreateNatGateway", "SubnetId", subnet, "AllocationId", alice.call("AllocateAddress").text("allocationId"));
        var gateway = alice.call("DescribeInternetGateways").text("//internetGatewayId");
        alice.call("CreateRoute", "RouteTableId", routeTable(),
                "DestinationIpv6CidrBlock", "::/0", "GatewayId", gateway);
    }

    private String routeTable() {
        return alice.call("DescribeRouteTables").text("routeTableSet/item/routeTableId");
    }

    private String subnet(String zone) {
        return alice.filtered("DescribeSubnets", "availability-zone", zone).text("//subnetId");
    }

    private Target target(String id, String destination) {
        return network().subnets().stream()
                .filter(each -> each.id().equals(id))
                .flatMap(each -> each.routes().stream())
                .filter(route -> route.destination().equals(destination))
                .findFirst()
                .orElseThrow()
                .target();
    }

    private NetworkSpec network() {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow();
    }
}
