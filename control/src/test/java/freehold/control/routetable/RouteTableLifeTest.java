package freehold.control.routetable;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.DefaultVpc;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.NetworkSpec.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTableLifeTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value();
    final String subnet = DefaultVpc.subnet(cloud.see(alice), "local-1a").orElseThrow().id().value();
    final String gateway = alice.call("DescribeInternetGateways").text("internetGatewaySet/item/internetGatewayId");
    final String main = alice.filtered("DescribeRouteTables", "association.main", "true").text("routeTableSet/item/routeTableId");

    String table() {
        return alice.call("CreateRouteTable", "VpcId", vpc).text("routeTable/routeTableId");
    }

    List<Route> routes() {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow().subnets().stream()
                .filter(s -> s.id().equals(subnet))
                .map(Subnet::routes)
                .findFirst()
                .orElseThrow();
    }

    List<Route> arrivals() {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow().arrivals();
    }

    @Test
    void theMainTableOfADefaultVpcLeadsOutside() {
        var item = alice.call("DescribeRouteTables", "RouteTableId.1", main).one("routeTableSet/item");
        assertThat(item.texts("routeSet/item/destinationCidrBlock")).containsExactly("172.31.0.0/16", "0.0.0.0/0");
        assertThat(item.texts("routeSet/item/gatewayId")).containsExactly("local", gateway);
        assertThat(item.texts("routeSet/item/origin")).containsExactly("CreateRouteTable", "CreateRoute");
        assertThat(item.texts("routeSet/item/state")).containsOnly("active");
        assertThat(routes()).containsExactly(new Route("0.0.0.0/0", new Target.Internet()));
    }

    @Test
    void anotherTableCountsWhereItIsAssociated() {
        var table = table();
        var association = alice.call("AssociateRouteTable", "RouteTableId", table, "SubnetId", subnet).text("associationId");
        assertThat(association).startsWith("rtbassoc-");
        assertThat(routes()).isEmpty();
        assertThat(alice.call("AssociateRouteTable", "RouteTableId", table, "SubnetId", subnet).text("associationId")).isEqualTo(association);
        assertThat(alice.code("AssociateRouteTable", "RouteTableId", main, "SubnetId", subnet)).isEqualTo("Resource.AlreadyAssociated");
        assertThat(alice.code("DeleteRouteTable", "RouteTableId", table)).isEqualTo("DependencyViolation");
        alice.call("DisassociateRouteTable", "AssociationId", association);
        assertThat(routes()).hasSize(1);
        alice.call("DeleteRouteTable", "RouteTableId", table);
        assertThat(alice.code("DescribeRouteTables", "RouteTableId.1", table)).isEqualTo("InvalidRouteTableID.NotFound");
        assertThat(alice.code("DisassociateRouteTable", "AssociationId", association)).isEqualTo("InvalidAssociationID.NotFound");
    }

    @Test
    void anotherTableCanBeTheMainOne() {
        var table = table();
        var old = alice.call("DescribeRouteTables", "RouteTableId.1", main).text("routeTableSet/item/associationSet/item/routeTableAssociationId");
        assertThat(alice.code("DisassociateRouteTable", "AssociationId", old)).isEqualTo("InvalidParameterValue");
        var fresh = alice.call("ReplaceRouteTableAssociation", "AssociationId", old, "RouteTableId", table).text("newAssociationId");
        assertThat(fresh).isNotEqualTo(old);
        assertThat(alice.call("ReplaceRouteTableAssociation", "AssociationId", fresh, "RouteTableId", table).text("newAssociationId"))
                .as("asked again").isEqualTo(fresh);
        assertThat(alice.filtered("DescribeRouteTables", "association.main", "true").texts("routeTableSet/item/routeTableId")).containsExactly(table);
        assertThat(routes()).isEmpty();
        alice.call("DeleteRouteTable", "RouteTableId", main);
    }

    @Test
    void routesAreAddedReplacedAndTakenOut() {
        var nic = cloud.addInterface(alice, "local-1a", "i-00000001").id().value();
        var table = table();
        alice.call("AssociateRouteTable", "RouteTableId", table, "SubnetId", subnet);
        alice.call("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "10.1.2.3/16", "GatewayId", gateway);
        assertThat(routes()).containsExactly(new Route("10.1.0.0/16", new Target.Internet()));
        alice.call("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "10.1.0.0/16", "GatewayId", gateway);
        assertThat(alice.code("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "10.1.0.0/16", "NetworkInterfaceId", nic)).isEqualTo("RouteAlreadyExists");
        alice.call("ReplaceRoute", "RouteTableId", table, "DestinationCidrBlock", "10.1.0.0/16", "InstanceId", "i-00000001");
        assertThat(routes()).containsExactly(new Route("10.1.0.0/16", new Target.ToPort(nic)));
        var item = alice.call("DescribeRouteTables", "RouteTableId.1", table).one("routeTableSet/item/routeSet/item[instanceId]");
        assertThat(item.text("networkInterfaceId")).isEqualTo(nic);
        assertThat(alice.filtered("DescribeRouteTables", "route.instance-id", "i-00000001").texts("routeTableSet/item/routeTableId")).containsExactly(table);
        alice.call("DeleteRoute", "RouteTableId", table, "DestinationCidrBlock", "10.1.0.0/16");
        assertThat(alice.code("DeleteRoute", "RouteTableId", table, "DestinationCidrBlock", "10.1.0.0/16")).isEqualTo("InvalidRoute.NotFound");
        var nothing = alice.refused("ReplaceRoute", "RouteTableId", table, "DestinationCidrBlock", "10.1.0.0/16", "GatewayId", gateway);
        assertThat(nothing.code()).as("EC2 has another code for it than where it is taken out").isEqualTo("InvalidParameterValue");
        assertThat(nothing.message()).isEqualTo("There is no route defined for '10.1.0.0/16' in the route table. Use CreateRoute instead.");
    }

    @Test
    void aRouteWhoseTargetHasGoneIsABlackHole() {
        var nic = cloud.addInterface(alice, "local-1a", null).id().value();
        alice.call("CreateRoute", "RouteTableId", main, "DestinationCidrBlock", "10.0.0.0/8", "NetworkInterfaceId", nic);
        assertThat(routes()).contains(new Route("10.0.0.0/8", new Target.Blackhole()));
        assertThat(alice.filtered("DescribeRouteTables", "route.state", "blackhole").count("routeTableSet/item")).isOne();
    }

    @Test
    void whatIsInTheVpcLeadsToNoGatewayOutOfIt() {
        var nic = cloud.addInterface(alice, "local-1a", null).id().value();
        for (var block : new String[] {"172.31.0.0/16", "172.31.16.0/20"}) {
            var refused = alice.refused("CreateRoute", "RouteTableId", main, "DestinationCidrBlock", block, "GatewayId", gateway);
            assertThat(refused.code()).isEqualTo("InvalidParameterValue");
            assertThat(refused.message()).isEqualTo("The destination CIDR block " + block + " is equal to or more specific than one of this VPC's "
                    + "CIDR blocks. This route can target only an interface or an instance.");
        }
        alice.call("CreateRoute", "RouteTableId", main, "DestinationCidrBlock", "172.31.16.0/20", "NetworkInterfaceId", nic);
        assertThat(alice.code("ReplaceRoute", "RouteTableId", main, "DestinationCidrBlock", "172.31.16.0/20", "GatewayId", gateway))
                .isEqualTo("InvalidParameterValue");
        alice.call("CreateRoute", "RouteTableId", main, "DestinationCidrBlock", "172.16.0.0/12", "GatewayId", gateway);
    }

    @Test
    void whatStaysInTheVpcCanBeLedElsewhereAndBack() {
        var nic = cloud.addInterface(alice, "local-1a", "i-00000001").id().value();
        alice.call("ReplaceRoute", "RouteTableId", main, "DestinationCidrBlock", "172.31.0.0/16", "NetworkInterfaceId", nic);
        var item = alice.call("DescribeRouteTables", "RouteTableId.1", main).one("routeTableSet/item/routeSet/item[networkInterfaceId]");
        assertThat(item.text("destinationCidrBlock")).isEqualTo("172.31.0.0/16");
        assertThat(item.text("origin")).isEqualTo("CreateRouteTable");
        assertThat(routes()).contains(new Route("172.31.0.0/16", new Target.ToPort(nic)));
        assertThat(alice.code("DeleteRoute", "RouteTableId", main, "DestinationCidrBlock", "172.31.0.0/16")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ReplaceRoute", "RouteTableId", main, "DestinationCidrBlock", "172.31.0.0/16", "GatewayId", gateway))
                .isEqualTo("InvalidParameterValue");
        alice.call("CreateRoute", "RouteTableId", main, "DestinationCidrBlock", "172.31.16.0/20", "NetworkInterfaceId", nic);
        alice.call("ReplaceRoute", "RouteTableId", main, "DestinationCidrBlock", "172.31.16.0/20", "LocalTarget", "true");
        assertThat(routes()).contains(new Route("172.31.16.0/20", new Target.Local()));
        assertThat(alice.filtered("DescribeRouteTables", "route.gateway-id", "local").texts("routeTableSet/item/routeSet/item[gatewayId='local']/destinationCidrBlock"))
                .containsExactly("172.31.16.0/20");
        alice.call("ReplaceRoute", "RouteTableId", main, "DestinationCidrBlock", "172.31.0.0/16", "LocalTarget", "true");
        assertThat(routes()).extracting(Route::destination).doesNotContain("172.31.0.0/16");
        assertThat(alice.code("ReplaceRoute", "RouteTableId", main, "DestinationCidrBlock", "172.31.0.0/16", "LocalTarget", "true", "NetworkInterfaceId", nic))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void aTableCanCountForWhatComesByAGateway() {
        var nic = cloud.addInterface(alice, "local-1a", "i-00000001").id().value();
        var table = table();
        var block = alice.call("DescribeSubnets", "SubnetId.1", subnet).text("subnetSet/item/cidrBlock");
        var association = alice.call("AssociateRouteTable", "RouteTableId", table, "GatewayId", gateway).text("associationId");
        assertThat(alice.call("AssociateRouteTable", "RouteTableId", table, "GatewayId", gateway).text("associationId")).isEqualTo(association);
        assertThat(alice.filtered("DescribeRouteTables", "association.gateway-id", gateway).texts("routeTableSet/item/associationSet/item/gatewayId"))
                .containsExactly(gateway);
        assertThat(arrivals()).isEmpty();
        alice.call("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", block, "NetworkInterfaceId", nic);
        assertThat(arrivals()).containsExactly(new Route(block, new Target.ToPort(nic)));
        assertThat(routes()).as("of the subnet").doesNotContainAnyElementsOf(arrivals());
        for (var other : new String[] {"172.31.0.0/24", "10.0.0.0/8"}) {
            assertThat(alice.code("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", other, "NetworkInterfaceId", nic))
                    .as("neither the VPC's block nor a subnet's").isEqualTo("InvalidParameterValue");
        }
        assertThat(alice.code("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "0.0.0.0/0", "GatewayId", gateway)).isEqualTo("InvalidParameterValue");
        var another = table();
        assertThat(alice.code("AssociateRouteTable", "RouteTableId", another, "GatewayId", gateway)).isEqualTo("Resource.AlreadyAssociated");
        var moved = alice.call("ReplaceRouteTableAssociation", "AssociationId", association, "RouteTableId", another).text("newAssociationId");
        assertThat(arrivals()).isEmpty();
        assertThat(alice.code("ReplaceRouteTableAssociation", "AssociationId", moved, "RouteTableId", main)).isEqualTo("InvalidParameterValue");
        alice.call("ReplaceRouteTableAssociation", "AssociationId", moved, "RouteTableId", table);
        alice.call("DetachInternetGateway", "InternetGatewayId", gateway, "VpcId", vpc);
        assertThat(arrivals()).as("none without the gateway").isEmpty();
        alice.call("DeleteRouteTable", "RouteTableId", table);
    }

    @Test
    void aTableOfOtherRoutesIsNoGateways() {
        var table = table();
        assertThat(alice.code("AssociateRouteTable", "RouteTableId", main, "GatewayId", gateway)).as("the main one").isEqualTo("InvalidParameterValue");
        assertThat(alice.code("AssociateRouteTable", "RouteTableId", table, "GatewayId", gateway, "SubnetId", subnet)).isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("AssociateRouteTable", "RouteTableId", table, "GatewayId", "igw-00000000")).isEqualTo("InvalidGatewayID.NotFound");
        assertThat(alice.code("AssociateRouteTable", "RouteTableId", table)).isEqualTo("MissingParameter");
        alice.call("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "0.0.0.0/0", "GatewayId", gateway);
        assertThat(alice.code("AssociateRouteTable", "RouteTableId", table, "GatewayId", gateway)).isEqualTo("InvalidParameterValue");
        var idle = alice.call("CreateInternetGateway").text("internetGateway/internetGatewayId");
        assertThat(alice.code("AssociateRouteTable", "RouteTableId", table, "GatewayId", idle)).as("of no VPC").isEqualTo("InvalidParameterValue");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var nic = cloud.addInterface(alice, "local-1a", null).id().value();
        assertThat(alice.code("CreateRoute", "RouteTableId", main, "GatewayId", gateway)).isEqualTo("MissingParameter");
        assertThat(alice.code("CreateRoute", "RouteTableId", main, "DestinationCidrBlock", "10.0.0.0/8")).isEqualTo("MissingParameter");
        assertThat(alice.code("CreateRoute", "RouteTableId", main, "DestinationCidrBlock", "10.0.0.0/33", "GatewayId", gateway)).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateRoute", "RouteTableId", main, "DestinationCidrBlock", "nonsense", "GatewayId", gateway)).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateRoute", "RouteTableId", main, "DestinationIpv6CidrBlock", "10.0.0.0/8", "GatewayId", gateway)).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateRoute", "RouteTableId", main, "DestinationCidrBlock", "172.31.0.0/16", "NetworkInterfaceId", nic)).isEqualTo("RouteAlreadyExists");
        var local = alice.refused("CreateRoute", "RouteTableId", main, "DestinationCidrBlock", "10.0.0.0/8", "GatewayId", "local");
        assertThat(local.code()).isEqualTo("InvalidGatewayID.NotFound");
        assertThat(local.message()).isEqualTo("The gateway ID 'local' does not exist");
        var nowhere = alice.refused("CreateRoute", "RouteTableId", main, "DestinationIpv6CidrBlock", "::/0", "EgressOnlyInternetGatewayId", "door");
        assertThat(nowhere.code()).isEqualTo("InvalidGatewayID.NotFound");
        assertThat(nowhere.message()).isEqualTo("The eigw ID 'door' does not exist");
        assertThat(alice.code("CreateRoute", "RouteTableId", "main", "DestinationCidrBlock", "10.0.0.0/8", "GatewayId", gateway)).isEqualTo("InvalidRouteTableId.Malformed");
        assertThat(alice.code("DescribeRouteTables", "RouteTableId.1", "main")).isEqualTo("InvalidRouteTableID.NotFound");
        assertThat(alice.code("DisassociateRouteTable", "AssociationId", "main")).isEqualTo("InvalidAssociationID.NotFound");
        var fixed = alice.refused("DeleteRoute", "RouteTableId", main, "DestinationCidrBlock", "172.31.0.0/16");
        assertThat(fixed.code()).isEqualTo("InvalidParameterValue");
        assertThat(fixed.message()).contains("cannot remove local route");
        assertThat(alice.code("CreateRoute", "RouteTableId", main, "DestinationCidrBlock", "10.0.0.0/8", "TransitGatewayId", "tgw-00000001")).isEqualTo("UnsupportedOperation");
        var loose = alice.call("CreateInternetGateway").text("internetGateway/internetGatewayId");
        assertThat(alice.code("CreateRoute", "RouteTableId", main, "DestinationCidrBlock", "10.0.0.0/8", "GatewayId", loose)).isEqualTo("InvalidParameterValue");
    }
}
