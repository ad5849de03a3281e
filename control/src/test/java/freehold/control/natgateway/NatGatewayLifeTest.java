package freehold.control.natgateway;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.DefaultVpc;
import freehold.control.networkinterface.Nics;
import freehold.control.operation.Forgetting;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Mapping;
import freehold.hosting.NetworkSpec.Nat;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class NatGatewayLifeTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value();
    final NatGateways gateways = new NatGateways(cloud, alice);

    NetworkSpec network() {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow();
    }

    String tableOf(String zone) {
        var table = alice.call("CreateRouteTable", "VpcId", vpc).text("routeTable/routeTableId");
        alice.call("AssociateRouteTable", "RouteTableId", table, "SubnetId", Nics.subnet(alice, zone));
        return table;
    }

    List<Route> routes(String zone) {
        var subnet = Nics.subnet(alice, zone);
        return network().subnets().stream().filter(s -> s.id().equals(subnet)).findFirst().orElseThrow().routes();
    }

    @Test
    void isPendingAtOnceAndAvailableWhenTheNetworkHasIt() {
        var allocation = gateways.allocation();
        network();
        cloud.fabric().failNext(3);
        var made = gateways.make("AllocationId", allocation, "ClientToken", "once", "TagSpecification.1.ResourceType", "natgateway",
                "TagSpecification.1.Tag.1.Key", "colour", "TagSpecification.1.Tag.1.Value", "red");
        assertThat(made.text("clientToken")).isEqualTo("once");
        assertThat(made.text("natGateway/state")).isEqualTo("pending");
        var id = made.text("natGateway/natGatewayId");
        assertThat(id).startsWith("nat-");
        assertThat(gateways.describe(id).text("state")).isEqualTo("pending");
        cloud.settle();
        var item = gateways.describe(id);
        assertThat(item.text("state")).isEqualTo("available");
        assertThat(item.text("vpcId")).isEqualTo(vpc);
        assertThat(item.text("subnetId")).isEqualTo(gateways.subnet);
        assertThat(item.text("connectivityType")).isEqualTo("public");
        assertThat(item.text("createTime")).isEqualTo(made.text("natGateway/createTime"));
        assertThat(item.count("deleteTime | failureCode")).isZero();
        assertThat(item.text("tagSet/item/value")).isEqualTo("red");
        var address = item.one("natGatewayAddressSet/item");
        var elastic = alice.call("DescribeAddresses", "AllocationId.1", allocation).one("addressesSet/item");
        assertThat(address.text("allocationId")).isEqualTo(allocation);
        assertThat(address.text("associationId")).isEqualTo(elastic.text("associationId"));
        assertThat(address.text("publicIp")).isEqualTo(elastic.text("publicIp"));
        assertThat(address.text("privateIp")).isEqualTo(elastic.text("privateIpAddress"));
        assertThat(address.text("networkInterfaceId")).isEqualTo(elastic.text("networkInterfaceId"));
        assertThat(address.text("isPrimary")).isEqualTo("true");
        assertThat(address.text("status")).isEqualTo("succeeded");
    }

    @Test
    void hasAnInterfaceThatIsTheClouds() {
        var allocation = gateways.allocation();
        var id = gateways.create("AllocationId", allocation, "PrivateIpAddress", "172.31.0.9");
        var nic = gateways.describe(id).text("natGatewayAddressSet/item/networkInterfaceId");
        var item = Nics.describe(alice, nic);
        assertThat(item.text("interfaceType")).isEqualTo("nat_gateway");
        assertThat(item.text("requesterManaged")).isEqualTo("true");
        assertThat(item.text("status")).isEqualTo("in-use");
        assertThat(item.text("description")).isEqualTo("Interface for NAT Gateway " + id);
        assertThat(item.text("privateIpAddress")).isEqualTo("172.31.0.9");
        assertThat(item.text("association/allocationId")).isEqualTo(allocation);
        assertThat(item.text("sourceDestCheck")).isEqualTo("false");
        assertThat(alice.filtered("DescribeNetworkInterfaces", "attachment.nat-gateway-id", id).texts("networkInterfaceSet/item/networkInterfaceId")).containsExactly(nic);
        assertThat(alice.code("DeleteNetworkInterface", "NetworkInterfaceId", nic)).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", nic, "Description.Value", "mine")).isEqualTo("AuthFailure");
        assertThat(alice.code("DeleteSubnet", "SubnetId", gateways.subnet)).isEqualTo("DependencyViolation");
    }

    @Test
    void itsElasticAddressStaysItsOwn() {
        var allocation = gateways.allocation();
        var id = gateways.create("AllocationId", allocation);
        var address = gateways.describe(id).one("natGatewayAddressSet/item");
        var other = cloud.addInterface(alice, "local-1a", "i-00000001").id().value();
        assertThat(alice.code("DisassociateAddress", "AssociationId", address.text("associationId"))).isEqualTo("AuthFailure");
        assertThat(alice.code("AssociateAddress", "AllocationId", allocation, "NetworkInterfaceId", other)).isEqualTo("AuthFailure");
        assertThat(alice.code("AssociateAddress", "AllocationId", gateways.allocation(), "NetworkInterfaceId", address.text("networkInterfaceId"))).isEqualTo("AuthFailure");
        assertThat(alice.code("ReleaseAddress", "AllocationId", allocation)).isEqualTo("InvalidIPAddress.InUse");
        var door = alice.call("DescribeInternetGateways").text("internetGatewaySet/item/internetGatewayId");
        assertThat(alice.code("DetachInternetGateway", "InternetGatewayId", door, "VpcId", vpc)).isEqualTo("DependencyViolation");
    }

    @Test
    void theNetworkHasItWithItsAddresses() {
        var id = gateways.create("AllocationId", gateways.allocation());
        var address = gateways.describe(id).one("natGatewayAddressSet/item");
        var mac = Nics.describe(alice, address.text("networkInterfaceId")).text("macAddress");
        assertThat(network().nats()).containsExactly(new Nat(id, gateways.subnet, mac, List.of(address.text("privateIp")),
                List.of(new Mapping(address.text("publicIp"), address.text("privateIp")))));
        assertThat(network().ports()).isEmpty();
    }

    @Test
    void takesIpv6OnlyToTranslateIt() {
        var id = gateways.create("AllocationId", gateways.allocation());
        var table = tableOf("local-1b");
        alice.call("CreateRoute", "RouteTableId", table, "DestinationIpv6CidrBlock", "64:ff9b::/96", "NatGatewayId", id);
        assertThat(routes("local-1b")).containsExactly(new Route("64:ff9b::/96", new Target.Nat(id)));
        assertThat(network().translators()).extracting(Nat::id).containsExactly(id);
        assertThat(alice.code("CreateRoute", "RouteTableId", table, "DestinationIpv6CidrBlock", "::/0", "NatGatewayId", id)).isEqualTo("InvalidParameterValue");
        alice.call("DeleteRoute", "RouteTableId", table, "DestinationIpv6CidrBlock", "64:ff9b::/96");
        assertThat(network().translators()).isEmpty();
    }

    @Test
    void routesLeadThereUntilItIsDeleted() {
        var id = gateways.create("AllocationId", gateways.allocation());
        var table = tableOf("local-1b");
        alice.call("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "0.0.0.0/0", "NatGatewayId", id);
        assertThat(routes("local-1b")).containsExactly(new Route("0.0.0.0/0", new Target.Nat(id)));
        assertThat(alice.filtered("DescribeRouteTables", "route.nat-gateway-id", id).text("routeTableSet/item/routeSet/item[natGatewayId]/state")).isEqualTo("active");
        alice.call("DeleteNatGateway", "NatGatewayId", id);
        assertThat(routes("local-1b")).containsExactly(new Route("0.0.0.0/0", new Target.Blackhole()));
        assertThat(alice.filtered("DescribeRouteTables", "route.nat-gateway-id", id).text("routeTableSet/item/routeSet/item[natGatewayId]/state")).isEqualTo("blackhole");
        var fault = alice.refused("ReplaceRoute", "RouteTableId", table, "DestinationCidrBlock", "0.0.0.0/0", "NatGatewayId", id);
        assertThat(fault.code()).isEqualTo("InvalidNatGatewayID.NotFound");
        assertThat(fault.message()).isEqualTo("The natGateway ID '" + id + "' does not exist");
    }

    @Test
    void noRouteLeadsThereFromAnotherVpcOrByIpv6() {
        var id = gateways.create("ConnectivityType", "private");
        var other = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/vpcId");
        var table = alice.filtered("DescribeRouteTables", "vpc-id", other).text("routeTableSet/item/routeTableId");
        assertThat(alice.code("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "0.0.0.0/0", "NatGatewayId", id)).isEqualTo("InvalidParameterValue");
        var own = tableOf("local-1b");
        assertThat(alice.code("CreateRoute", "RouteTableId", own, "DestinationIpv6CidrBlock", "::/0", "NatGatewayId", id)).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateRoute", "RouteTableId", own, "DestinationCidrBlock", "0.0.0.0/0", "NatGatewayId", id, "InstanceId", "i-00000001"))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void isDeletedWhenTheNetworkHasItNoMoreAndForgottenAfterAnHour() {
        var allocation = gateways.allocation();
        var id = gateways.create("AllocationId", allocation);
        var nic = gateways.describe(id).text("natGatewayAddressSet/item/networkInterfaceId");
        cloud.fabric().failNext(3);
        assertThat(alice.call("DeleteNatGateway", "NatGatewayId", id).text("natGatewayId")).isEqualTo(id);
        assertThat(gateways.describe(id).text("state")).isEqualTo("deleting");
        assertThat(alice.code("ReleaseAddress", "AllocationId", allocation)).isEqualTo("InvalidIPAddress.InUse");
        alice.call("DeleteNatGateway", "NatGatewayId", id);
        cloud.settle();
        var item = gateways.describe(id);
        assertThat(item.text("state")).isEqualTo("deleted");
        assertThat(item.count("deleteTime")).isOne();
        assertThat(item.text("natGatewayAddressSet/item/allocationId")).isEqualTo(allocation);
        assertThat(network().nats()).isEmpty();
        assertThat(alice.code("DescribeNetworkInterfaces", "NetworkInterfaceId.1", nic)).isEqualTo("InvalidNetworkInterfaceID.NotFound");
        alice.call("ReleaseAddress", "AllocationId", allocation);
        alice.call("DeleteSubnet", "SubnetId", gateways.subnet);
        assertThat(alice.code("DeleteNatGateway", "NatGatewayId", id)).isEqualTo("NatGatewayNotFound");
        cloud.time().advance(Forgetting.KEPT.plusMinutes(1));
        assertThat(alice.code("DescribeNatGateways", "NatGatewayId.1", id)).isEqualTo("NatGatewayNotFound");
    }

    @Test
    void isTakenUpAgainAfterARestart() {
        network();
        cloud.fabric().failNext(1_000);
        var id = gateways.make("ConnectivityType", "private").text("natGateway/natGatewayId");
        cloud.fabric().failNext(0);
        cloud.restart();
        cloud.settle();
        assertThat(gateways.describe(id).text("state")).isEqualTo("available");
    }

    @Test
    void isFound() {
        var id = gateways.create("ConnectivityType", "private");
        for (var filter : new String[][] {{"nat-gateway-id", id}, {"state", "available"}, {"subnet-id", gateways.subnet}, {"vpc-id", vpc}}) {
            assertThat(alice.filtered("DescribeNatGateways", filter[0], filter[1]).texts("natGatewaySet/item/natGatewayId")).as(filter[0]).containsExactly(id);
        }
        assertThat(alice.filtered("DescribeNatGateways", "state", "deleted").count("natGatewaySet/item")).isZero();
    }
}
