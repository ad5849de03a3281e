package freehold.agent.ovn;

import static freehold.agent.metadata.Plan.INTERNET;
import static freehold.agent.metadata.Plan.OPEN;
import static freehold.agent.metadata.Plan.port;
import static freehold.agent.metadata.Plan.with;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.agent.metadata.Plan;
import freehold.agent.ovsdb.Wanted;
import freehold.agent.ovsdb.Wanted.Ref;
import freehold.hosting.Cidr;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec.Acl;
import freehold.hosting.NetworkSpec.Acl.Entry;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.NetworkSpec.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The rows that a network is made of.
class VpcRowsTest {
    private static final NetworkId ALICE = new NetworkId("vpc-0a11ce00000000000");
    private static final NetworkId BOB = new NetworkId("vpc-0b0b0000000000000");

    private final Plan alice = new Plan(ALICE).open().subnet("subnet-a", "10.0.0.0/24", INTERNET).subnet("subnet-b", "10.0.1.0/24");

    @Test
    void eachSubnetHasATableOfRoutes() {
        assertThat(row("route-subnet-a-0.0.0.0/0"))
                .containsEntry("nexthop", "100.64.0.1")
                .containsEntry("output_port", "outer-" + ALICE)
                .containsEntry("route_table", "subnet-a");
        assertThat(keys()).doesNotContain("route-subnet-b-0.0.0.0/0");
        assertThat(row("router-subnet-b")).containsEntry("options", Map.of("route_table", "subnet-b"));
    }

    @Test
    void aRouteThatCoversASubnetJustSoIsWrittenAsItsHalves() {
        alice.port(port(1, "subnet-a", "10.0.0.11", OPEN))
                .subnet("subnet-b", "10.0.1.0/24",
                        new Route("10.0.0.0/24", new Target.ToPort("eni-%017x".formatted(1))), new Route("10.0.0.128/25", new Target.Blackhole()));
        assertThat(row("route-subnet-b-10.0.0.0/25")).containsEntry("nexthop", "10.0.0.11").containsEntry("output_port", "router-subnet-a");
        assertThat(row("route-subnet-b-10.0.0.128/25")).as("what has a route of its own").containsEntry("nexthop", "discard");
    }

    @Test
    void aRouteForMoreThanASubnetCoversItUnlessALongerOneDoes() {
        var middle = "eni-%017x".formatted(1);
        alice.blocks("10.0.0.0/16")
                .port(port(1, "subnet-a", "10.0.0.11", OPEN))
                .subnet("subnet-b", "10.0.1.0/24",
                        new Route("10.0.0.0/16", new Target.ToPort(middle)), new Route("10.0.0.0/24", new Target.Local()), INTERNET);
        assertThat(row("route-subnet-b-10.0.0.0/16")).as("all of the network's own").containsEntry("nexthop", "10.0.0.11");
        assertThat(row("route-subnet-b-10.0.1.128/25")).as("and so of a subnet").containsEntry("nexthop", "10.0.0.11");
        assertThat(keys()).as("but where another stands").doesNotContain("route-subnet-b-10.0.0.0/24", "route-subnet-b-10.0.0.0/25");
        assertThat(keys()).as("what leads out covers no subnet").doesNotContain("route-subnet-a-10.0.0.0/25");
    }

    @Test
    void whatArrivesHasATableOfItsOwnIfItIsLedElsewhere() {
        alice.port(port(1, "subnet-a", "10.0.0.11", OPEN)).port(port(2, "subnet-b", "10.0.1.12", OPEN, "198.18.0.12"));
        assertThat(row("outer-" + ALICE)).containsEntry("options", Map.of());
        assertThat(keys()).as("without a way out").doesNotContain("nat-198.18.0.12");
        alice.arrivals(new Route("10.0.1.0/24", new Target.ToPort("eni-%017x".formatted(1))));
        assertThat(row("outer-" + ALICE)).containsEntry("options", Map.of("route_table", "outer-" + ALICE));
        assertThat(row("route-outer-" + ALICE + "-10.0.1.128/25"))
                .containsEntry("nexthop", "10.0.0.11")
                .containsEntry("output_port", "router-subnet-a");
        assertThat(row("nat-198.18.0.12")).containsEntry("logical_ip", "10.0.1.12");
    }

    @Test
    void whatLedToSomethingGoneLeadsNowhere() {
        alice.subnet("subnet-b", "10.0.1.0/24",
                new Route("10.1.0.0/16", new Target.Peered("pcx-1")),
                new Route("10.2.0.0/16", new Target.Nat("nat-1")),
                new Route("10.3.0.0/16", new Target.ToPort("eni-1")),
                new Route("fd00::/16", new Target.Nat("nat-1")));
        for (var destination : List.of("10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/16", "fd00::/16")) {
            assertThat(row("route-subnet-b-" + destination)).containsEntry("nexthop", "discard").containsEntry("output_port", Set.of());
        }
    }

    @Test
    void theNetworksOwnBlocksLeadNowhereBeyondItsSubnets() {
        alice.blocks("10.0.0.0/16", "fd00:ec2::/56");
        assertThat(row("route-subnet-a-10.0.0.0/16")).containsEntry("nexthop", "discard");
        assertThat(row("route-subnet-b-fd00:ec2::/56")).containsEntry("nexthop", "discard");
    }

    @Test
    void entriesOfAnAclKeepTheirOrder() {
        var list = new Acl("acl-1",
                List.of(new Entry(false, 6, 80, 80, "10.0.0.11/32"), new Entry(true, -1, -1, -1, "0.0.0.0/0")),
                List.of(new Entry(true, -1, -1, -1, "::/0")));
        alice.guard("subnet-a", list).guard("subnet-b", list);
        assertThat(row("edge-acl-1-31000"))
                .containsEntry("match", "inport == @edge_acl_1 && ip4 && ip4.src == 10.0.0.11/32 && tcp && tcp.dst == 80")
                .containsEntry("action", "drop");
        assertThat(row("edge-acl-1-30999")).containsEntry("match", "inport == @edge_acl_1 && ip4").containsEntry("action", "allow-stateless");
        assertThat(row("edge-acl-1-1")).containsEntry("action", "drop");
        assertThat(row("leave-acl-1-31000"))
                .containsEntry("match", "inport == {\"router-subnet-a\", \"router-subnet-b\"} && ip6")
                .containsEntry("action", "allow");
        assertThat(row("edge-acl-1")).containsEntry("ports", Set.of(new Ref("to-router-subnet-a"), new Ref("to-router-subnet-b")));
    }

    @Test
    void onlySubnetsWithAWayOutHavePublicAddresses() {
        alice.port(port(1, "subnet-a", "10.0.0.11", OPEN, "198.18.0.11")).port(port(2, "subnet-b", "10.0.1.11", OPEN, "198.18.0.12"));
        assertThat(row("nat-198.18.0.11")).containsEntry("type", "dnat_and_snat").containsEntry("logical_ip", "10.0.0.11");
        assertThat(keys()).doesNotContain("nat-198.18.0.12");
    }

    @Test
    void aNatGatewayIsARouterOfItsOwnAndIsNotAskedFromOutside() {
        alice.nat("nat-1", "subnet-a", "10.0.0.9", "198.18.0.9").route("subnet-b", new Route("0.0.0.0/0", new Target.Nat("nat-1")));
        assertThat(row("route-subnet-b-0.0.0.0/0")).containsEntry("nexthop", "10.0.0.9").containsEntry("output_port", "router-subnet-a");
        assertThat(row("snat-nat-1")).containsEntry("external_ip", "10.0.0.9").containsEntry("logical_ip", "0.0.0.0/0");
        assertThat(row("nat-198.18.0.9")).containsEntry("type", "snat").containsEntry("logical_ip", "10.0.0.9");
        assertThat(row("route-nat-1--0.0.0.0/0")).containsEntry("nexthop", "10.0.0.1");
    }

    @Test
    void theEndsOfAPeeringFitEachOther() {
        var mine = new Plan(ALICE).peering("pcx-1", BOB, true).subnet("subnet-a", "10.0.0.0/24", new Route("10.1.0.0/16", new Target.Peered("pcx-1")),
                new Route("fd00::/16", new Target.Peered("pcx-1")));
        var theirs = new Plan(BOB).peering("pcx-1", ALICE, false);
        var here = row(mine, "ask-pcx-1");
        var there = row(theirs, "accept-pcx-1");
        assertThat(here).containsEntry("peer", there.get("name"));
        assertThat(there).containsEntry("peer", here.get("name"));
        assertThat(there).containsEntry("networks", row(mine, "route-subnet-a-10.1.0.0/16").get("nexthop") + "/32");
        assertThat(row(mine, "route-subnet-a-fd00::/16").get("nexthop")).asString().startsWith("fe80::");
    }

    @Test
    void ipv6AddressesAreMappedToThemselvesAndTrackedWhereTheyAreOnlyAnswered() {
        alice.subnet(ipv6("subnet-a", 0, new Target.Internet())).subnet(ipv6("subnet-b", 1, new Target.EgressOnlyInternet()))
                .port(with(port(1, "subnet-a", "10.0.0.11", OPEN), "fd00:ec2::11"))
                .port(with(port(2, "subnet-b", "10.0.1.11", OPEN), "fd00:ec2:0:1::11"));
        assertThat(row("nat-fd00:ec2::11")).containsEntry("type", "dnat_and_snat").containsEntry("options", Map.of("stateless", "true"));
        assertThat(row("nat-fd00:ec2:0:1::11")).containsEntry("type", "snat");
        assertThat(row("answers-" + ALICE).get("match"))
                .isEqualTo("inport == \"outer-" + ALICE + "\" && ip6.dst == {fd00:ec2:0:1::11} && !ct.rpl && !ct.rel");
        assertThat(row("router-subnet-b")).containsEntry("networks", Set.of("10.0.1.1/24", "fd00:ec2:0:1::1/64"));
    }

    @Test
    void dhcpTellsWhatItIsToldAndNothingElse() {
        assertThat(row("dhcp-subnet-a").get("options")).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("dns_server", "{10.0.0.2}")
                .containsEntry("domain_name", "\"local-1.compute.internal\"")
                .doesNotContainKey("ntp_server");
    }

    private static Subnet ipv6(String id, int n, Target out) {
        return new Subnet(id, "10.0." + n + ".0/24", "fd00:ec2:0:" + n + "::/64", List.of(new Route("::/0", out)), null, Plan.DHCP);
    }

    private Map<String, Object> row(String key) {
        return row(alice, key);
    }

    private static Map<String, Object> row(Plan plan, String key) {
        return rows(plan).stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow(() -> new AssertionError("no row " + key)).columns();
    }

    private List<String> keys() {
        return rows(alice).stream().map(Wanted::key).toList();
    }

    private static List<Wanted> rows(Plan plan) {
        return VpcRows.of(new Setting(plan.spec(), new Outside("outside", Cidr.parse("100.64.0.0/16"), "here"), "100.64.0.2", Set.of()));
    }
}
