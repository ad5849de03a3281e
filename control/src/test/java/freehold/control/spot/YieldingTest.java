package freehold.control.spot;

import static freehold.control.spot.Spots.state;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.chaos.CloudLaws;
import freehold.control.instance.Instance;
import freehold.control.instance.Interruption;
import freehold.hosting.HostId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// On-demand instances that may not simply be anywhere take the room of spot instances too, but only where they may be; and what
/// is reserved for others is.
class YieldingTest {
    private static final String[] DEDICATED = {"Placement.Tenancy", "dedicated"};
    private static final String[] RESERVED = {"CapacityReservationSpecification.CapacityReservationPreference", "capacity-reservations-only"};

    @Test
    void thoseLeaveTheHostWhereAPlacementGroupLetsTheInstanceBe() {
        var cloud = TestCloud.withHosts(2);
        var alice = cloud.signIn("alice");
        alice.call("CreatePlacementGroup", "GroupName", "apart", "Strategy", "spread");
        var first = run(cloud, alice, "Placement.GroupName", "apart");
        var dear = Spots.run(cloud, alice, "m5.large");
        for (int i = 0; i < 7; i++) {
            Spots.run(cloud, alice, "t3.micro");
        }
        cloud.settle();
        var second = run(cloud, alice, "Placement.GroupName", "apart");
        assertThat(marked(cloud)).as("not the cheap ones beside the first").containsExactly(dear);
        assertRunsOnceTheyHaveLeft(cloud, alice, second);
        assertThat(hostOf(cloud, second)).isNotEqualTo(hostOf(cloud, first));
        CloudLaws.check(cloud);
    }

    @Test
    void toDedicatedInstancesOnlyThoseYieldThatShareTheirHosts() {
        var cloud = TestCloud.withHosts(1);
        var alice = cloud.signIn("alice");
        var bob = cloud.signIn("bob");
        var spot = Spots.run(cloud, alice, "m5.large", DEDICATED);
        cloud.settle();
        assertThat(alice.code("RunInstances", Spots.launch(cloud, "t3.micro"))).isEqualTo("InsufficientInstanceCapacity");
        assertThat(bob.code("RunInstances", Spots.launch(cloud, "t3.micro"))).isEqualTo("InsufficientInstanceCapacity");
        assertThat(bob.code("RunInstances", Spots.launch(cloud, "t3.micro", DEDICATED))).isEqualTo("InsufficientInstanceCapacity");
        assertThat(marked(cloud)).isEmpty();
        var id = run(cloud, alice, DEDICATED);
        assertThat(marked(cloud)).containsExactly(spot);
        assertRunsOnceTheyHaveLeft(cloud, alice, id);
        CloudLaws.check(cloud);
    }

    @Test
    void aStoppedInstanceOfAGroupWaitsToo() {
        var cloud = TestCloud.withHosts(1);
        var alice = cloud.signIn("alice");
        alice.call("CreatePlacementGroup", "GroupName", "near", "Strategy", "cluster");
        var id = run(cloud, alice, "Placement.GroupName", "near");
        cloud.settle();
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        var spot = Spots.run(cloud, alice, "m5.large");
        cloud.settle();
        alice.call("StartInstances", "InstanceId.1", id);
        assertThat(marked(cloud)).containsExactly(spot);
        assertRunsOnceTheyHaveLeft(cloud, alice, id);
        CloudLaws.check(cloud);
    }

    @Test
    void whatACapacityReservationHasIsThereWhateverIsPromised() {
        var cloud = TestCloud.withHosts(1);
        var alice = cloud.signIn("alice");
        var bob = cloud.signIn("bob");
        reserve(alice);
        for (int i = 0; i < 7; i++) {
            Spots.run(cloud, alice, "t3.micro");
        }
        cloud.settle();
        assertThat(available(alice)).as("spot instances use none").isEqualTo("1");
        var waits = run(cloud, bob);
        var served = run(cloud, alice);
        assertThat(available(alice)).isEqualTo("0");
        assertThat(marked(cloud)).hasSize(1);
        cloud.time().advance(Duration.ofSeconds(60));
        assertThat(state(alice, served)).isEqualTo("running");
        assertThat(state(bob, waits)).isEqualTo("pending");
        cloud.time().advance(Duration.ofMinutes(2));
        cloud.settle();
        assertThat(state(bob, waits)).isEqualTo("running");
        CloudLaws.check(cloud);
    }

    @Test
    void roomThatIsPromisedIsNoCapacityReservations() {
        var cloud = TestCloud.withHosts(1);
        var alice = cloud.signIn("alice");
        Spots.run(cloud, alice, "m5.large");
        cloud.settle();
        assertThat(alice.code("RunInstances", Spots.launch(cloud, "t3.micro", RESERVED))).isEqualTo("ReservationCapacityExceeded");
        assertThat(marked(cloud)).isEmpty();
        run(cloud, alice);
        assertThat(alice.code("CreateCapacityReservation", reservation())).as("the one that waits has nothing to lend").isEqualTo("InsufficientInstanceCapacity");
        cloud.time().advance(Duration.ofMinutes(3));
        cloud.settle();
        reserve(alice);
        assertThat(available(alice)).as("now it has").isEqualTo("0");
        CloudLaws.check(cloud);
    }

    @Test
    void spotInstancesAreOnNoDedicatedHostsAndInNoCapacityReservations() {
        var cloud = TestCloud.withHosts(1);
        var alice = cloud.signIn("alice");
        String[] spot = {"InstanceMarketOptions.MarketType", "spot"};
        assertThat(alice.code("RunInstances", Spots.launch(cloud, "t3.micro", spot[0], spot[1], "Placement.Tenancy", "host"))).isEqualTo("UnsupportedTenancy");
        assertThat(alice.code("RunInstances", Spots.launch(cloud, "t3.micro", spot[0], spot[1], RESERVED[0], RESERVED[1])))
                .isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("RequestSpotInstances", "LaunchSpecification.ImageId", cloud.image(), "LaunchSpecification.InstanceType", "t3.micro",
                "LaunchSpecification.Placement.Tenancy", "host")).isEqualTo("UnsupportedTenancy");
        var id = Spots.run(cloud, alice, "t3.micro", Spots.PERSISTENT);
        cloud.settle();
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(alice.code("ModifyInstancePlacement", "InstanceId", id, "Tenancy", "host")).isEqualTo("UnsupportedTenancy");
        assertThat(alice.code("ModifyInstanceCapacityReservationAttributes", "InstanceId", id, RESERVED[0], RESERVED[1]))
                .isEqualTo("InvalidParameterCombination");
    }

    private static void assertRunsOnceTheyHaveLeft(TestCloud cloud, Ec2 who, String id) {
        cloud.time().advance(Duration.ofMinutes(3));
        cloud.settle();
        assertThat(state(who, id)).isEqualTo("running");
    }

    private static String run(TestCloud cloud, Ec2 who, String... more) {
        return who.call("RunInstances", Spots.launch(cloud, "t3.micro", more)).text("//instanceId");
    }

    private static void reserve(Ec2 who) {
        who.call("CreateCapacityReservation", reservation());
    }

    private static String[] reservation() {
        return new String[] {"InstanceType", "t3.micro", "InstancePlatform", "Linux/UNIX", "AvailabilityZone", "local-1a", "InstanceCount", "1"};
    }

    private static String available(Ec2 who) {
        return who.call("DescribeCapacityReservations").text("capacityReservationSet/item/availableInstanceCount");
    }

    /// Who has been told to go.
    private static List<String> marked(TestCloud cloud) {
        return cloud.store().view().all(Interruption.KIND).stream().map(i -> i.instance().value()).toList();
    }

    private static HostId hostOf(TestCloud cloud, String instance) {
        return cloud.store().view().find(Instance.TYPE.kind(), instance).orElseThrow().place().host();
    }
}
