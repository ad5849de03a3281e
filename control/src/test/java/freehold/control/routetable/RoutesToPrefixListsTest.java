package freehold.control.routetable;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesToPrefixListsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String table = alice.filtered("DescribeRouteTables", "association.main", "true").text("routeTableSet/item/routeTableId");
    final String vpc = alice.call("DescribeVpcs").text("vpcSet/item/vpcId");
    final String gateway = alice.call("DescribeInternetGateways").text("internetGatewaySet/item/internetGatewayId");
    final String nic = cloud.addInterface(alice, "local-1a", "i-00000001").id().value();

    String list(int max, String... ranges) {
        var list = alice.call("CreateManagedPrefixList", "PrefixListName", "l", "MaxEntries", Integer.toString(max), "AddressFamily", "IPv4")
                .text("prefixList/prefixListId");
        for (int i = 0; i < ranges.length; i++) {
            add(list, i + 1, ranges[i]);
        }
        return list;
    }

    void add(String list, int version, String range) {
        alice.call("ModifyManagedPrefixList", "PrefixListId", list, "CurrentVersion", Integer.toString(version), "AddEntry.1.Cidr", range);
    }

    void route(String list) {
        alice.call("CreateRoute", "RouteTableId", table, "DestinationPrefixListId", list, "NetworkInterfaceId", nic);
    }

    List<Route> routes() {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow().subnets().getFirst().routes();
    }

    @Test
    void areShownFoundReplacedAndTakenOut() {
        var list = list(5, "192.0.2.0/24");
        route(list);
        route(list);
        var shown = alice.filtered("DescribeRouteTables", "route.destination-prefix-list-id", list).one("routeTableSet/item/routeSet/item[destinationPrefixListId]");
        assertThat(shown.text("destinationPrefixListId")).isEqualTo(list);
        assertThat(shown.text("destinationCidrBlock")).isNull();
        assertThat(shown.text("networkInterfaceId")).isEqualTo(nic);
        assertThat(alice.code("CreateRoute", "RouteTableId", table, "DestinationPrefixListId", list, "GatewayId", gateway)).isEqualTo("RouteAlreadyExists");
        alice.call("ReplaceRoute", "RouteTableId", table, "DestinationPrefixListId", list, "GatewayId", gateway);
        assertThat(routes()).contains(new Route("192.0.2.0/24", new Target.Internet()));
        alice.call("DeleteRoute", "RouteTableId", table, "DestinationPrefixListId", list);
        assertThat(alice.code("DeleteRoute", "RouteTableId", table, "DestinationPrefixListId", list)).isEqualTo("InvalidRoute.NotFound");
        assertThat(routes()).hasSize(1);
    }

    @Test
    void areRoutesToEachRangeForTheNetwork() {
        var list = list(5, "192.0.2.0/24", "198.51.100.0/24", "172.31.0.0/16");
        route(list);
        var port = new Target.ToPort(nic);
        var outside = new Route("0.0.0.0/0", new Target.Internet());
        assertThat(routes()).as("what is local stays so")
                .containsExactlyInAnyOrder(outside, new Route("192.0.2.0/24", port), new Route("198.51.100.0/24", port));
        add(list, 4, "203.0.113.0/24");
        assertThat(routes()).contains(new Route("203.0.113.0/24", port));
        alice.call("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "203.0.113.0/24", "GatewayId", gateway);
        assertThat(routes()).contains(new Route("203.0.113.0/24", new Target.Internet())).doesNotContain(new Route("203.0.113.0/24", port));
    }

    @Test
    void keepTheirListInUse() {
        var list = list(5);
        route(list);
        var group = alice.call("CreateSecurityGroup", "GroupName", "g", "GroupDescription", "d").text("groupId");
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.PrefixListIds.1.PrefixListId", list);
        assertThat(alice.call("GetManagedPrefixListAssociations", "PrefixListId", list).texts("prefixListAssociationSet/item/resourceId"))
                .containsExactly(table, group);
        alice.call("RevokeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.PrefixListIds.1.PrefixListId", list);
        assertThat(alice.code("DeleteManagedPrefixList", "PrefixListId", list)).isEqualTo("DependencyViolation");
        alice.call("DeleteRoute", "RouteTableId", table, "DestinationPrefixListId", list);
        alice.call("DeleteManagedPrefixList", "PrefixListId", list);
    }

    @Test
    void countForAllThatTheListHasRoomFor() {
        var list = list(499);
        route(list);
        assertThat(alice.code("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "192.0.2.0/24", "NetworkInterfaceId", nic)).isEqualTo("RouteLimitExceeded");
        assertThat(alice.code("ModifyManagedPrefixList", "PrefixListId", list, "MaxEntries", "500")).isEqualTo("RouteLimitExceeded");
    }

    @Test
    void haveOneDestination() {
        assertThat(alice.code("CreateRoute", "RouteTableId", table, "DestinationPrefixListId", list(5), "DestinationCidrBlock", "192.0.2.0/24",
                "NetworkInterfaceId", nic)).isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("CreateRoute", "RouteTableId", table, "DestinationPrefixListId", "pl-0123456789abcdef0", "NetworkInterfaceId", nic))
                .isEqualTo("InvalidPrefixListID.NotFound");
    }
}
