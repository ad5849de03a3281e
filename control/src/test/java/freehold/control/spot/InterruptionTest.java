package freehold.control.spot;

import static freehold.control.spot.Spots.PERSISTENT;
import static freehold.control.spot.Spots.STOPS;
import static freehold.control.spot.Spots.state;
import static freehold.control.spot.Spots.status;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.chaos.CloudLaws;
import freehold.control.instance.Interruption;
import freehold.control.metadata.InstanceMetadata;
import freehold.control.network.NetworkInterface;
import freehold.hosting.MetadataSource.MetadataRequest;
import freehold.hosting.NetworkId;
import freehold.kernel.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// On-demand instances take the room of spot instances, which are told two minutes before.
class InterruptionTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final Ec2 bob = cloud.signIn("bob");

    @Test
    void anOnDemandInstanceWaitsForTheRoomOfASpotInstance() {
        var spot = Spots.run(cloud, alice, "m5.large");
        cloud.settle();
        var decided = cloud.time().now();
        var id = run(bob, "t3.micro");
        assertThat(status(alice, Spots.requestOf(alice, spot))).isEqualTo("active marked-for-termination");
        cloud.time().advance(Duration.ofSeconds(110));
        assertThat(state(alice, spot)).isEqualTo("running");
        assertThat(state(bob, id)).isEqualTo("pending");
        assertThat(cloud.machines().getFirst().guests()).as("no more than there is room for").hasSize(1);
        cloud.time().advance(Duration.ofSeconds(20));
        assertThat(state(bob, id)).isEqualTo("running");
        var gone = alice.call("DescribeInstances", "InstanceId.1", spot);
        assertThat(gone.text("//instanceState/name")).isEqualTo("terminated");
        assertThat(gone.text("//stateReason/code")).isEqualTo("Server.SpotInstanceTermination");
        assertThat(status(alice, Spots.requestOf(alice, spot))).isEqualTo("closed instance-terminated-no-capacity");
        assertThat(Duration.between(decided, cloud.time().now())).isLessThan(Duration.ofMinutes(3));
        cloud.settle();
        CloudLaws.check(cloud);
    }

    @Test
    void theInstanceIsToldInItsMetadata() {
        var spot = Spots.run(cloud, alice, "m5.large");
        cloud.settle();
        assertThat(metadata(spot, "instance-life-cycle")).isEqualTo("spot");
        assertThat(metadata(spot, "spot/instance-action")).isEqualTo("404");
        assertThat(metadata(spot, "spot/termination-time")).isEqualTo("404");
        assertThat(metadata(spot, "events/recommendations/rebalance")).isEqualTo("404");
        run(bob, "t3.micro");
        var at = cloud.time().now().plus(Interruption.NOTICE).truncatedTo(ChronoUnit.SECONDS);
        assertThat(metadata(spot, "spot/instance-action")).isEqualTo("{\"action\": \"terminate\", \"time\": \"" + at + "\"}");
        assertThat(metadata(spot, "spot/termination-time")).isEqualTo(at.toString());
        assertThat(metadata(spot, "events/recommendations/rebalance")).isEqualTo("{\"noticeTime\": \"" + at.minus(Duration.ofMinutes(2)) + "\"}");
    }

    @Test
    void thoseGoThatCostLeast() {
        var large = Spots.run(cloud, alice, "t3.small");
        var spots = List.of(Spots.run(cloud, alice, "t3.micro"), Spots.run(cloud, alice, "t3.nano"), Spots.run(cloud, alice, "t3.nano"),
                Spots.run(cloud, alice, "t3.micro"), Spots.run(cloud, alice, "t3.small"), Spots.run(cloud, alice, "t3.micro"));
        cloud.settle();
        run(bob, "t3.micro");
        assertThat(marked()).as("two that cost half as much each, or one").hasSizeBetween(1, 2).doesNotContain(large, spots.get(4));
        run(bob, "t3.small");
        cloud.time().advance(Duration.ofMinutes(3));
        cloud.settle();
        assertThat(bob.call("DescribeInstances").texts("//instanceState/name")).containsExactly("running", "running");
        CloudLaws.check(cloud);
    }

    @Test
    void nobodyGoesWhoNeedNot() {
        var small = Spots.run(cloud, alice, "t3.nano");
        var large = Spots.run(cloud, alice, "t3.small");
        for (int i = 0; i < 5; i++) {
            run(bob, "t3.micro");
        }
        cloud.settle();
        run(bob, "t3.small");
        assertThat(marked()).containsExactly(large).doesNotContain(small);
    }

    @Test
    void spotInstancesYieldNotToSpotInstancesAndNotForNothing() {
        Spots.run(cloud, alice, "m5.large");
        assertThat(alice.code("RunInstances", Spots.launch(cloud, "t3.micro", "InstanceMarketOptions.MarketType", "spot")))
                .isEqualTo("InsufficientInstanceCapacity");
        assertThat(bob.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.small", "MinCount", "5", "MaxCount", "5"))
                .as("more than fits").isEqualTo("InsufficientInstanceCapacity");
        assertThat(bob.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.small", "MinCount", "1", "MaxCount", "1", "DryRun", "true"))
                .isEqualTo("DryRunOperation");
        assertThat(marked()).isEmpty();
    }

    @Test
    void anInstanceIsStoppedThatIsToBeAndStartedAgain() {
        var spot = Spots.run(cloud, alice, "m5.large", STOPS);
        cloud.settle();
        var id = run(bob, "t3.micro");
        assertThat(status(alice, Spots.requestOf(alice, spot))).isEqualTo("active marked-for-stop");
        assertThat(metadata(spot, "spot/instance-action")).contains("\"stop\"");
        assertThat(metadata(spot, "spot/termination-time")).isEqualTo("404");
        cloud.time().advance(Duration.ofMinutes(3));
        cloud.settle();
        assertThat(state(alice, spot)).isEqualTo("stopped");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", spot).text("//stateReason/code")).isEqualTo("Server.SpotInstanceShutdown");
        assertThat(status(alice, Spots.requestOf(alice, spot))).isEqualTo("disabled instance-stopped-no-capacity");
        assertThat(alice.code("StartInstances", "InstanceId.1", spot)).isEqualTo("IncorrectSpotRequestState");
        assertThat(state(bob, id)).isEqualTo("running");
        CloudLaws.check(cloud);
        bob.call("TerminateInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(state(alice, spot)).isEqualTo("running");
        assertThat(status(alice, Spots.requestOf(alice, spot))).isEqualTo("active fulfilled");
        CloudLaws.check(cloud);
    }

    @Test
    void aPersistentRequestWaitsForRoomAgain() {
        var spot = Spots.run(cloud, alice, "m5.large", PERSISTENT);
        cloud.settle();
        var request = Spots.requestOf(alice, spot);
        var id = run(bob, "t3.micro");
        cloud.time().advance(Duration.ofMinutes(3));
        cloud.settle();
        assertThat(status(alice, request)).isEqualTo("open capacity-not-available");
        bob.call("TerminateInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(status(alice, request)).isEqualTo("active fulfilled");
    }

    @Test
    void aStoppedInstanceThatIsStartedWaitsToo() {
        var id = run(bob, "t3.micro");
        cloud.settle();
        bob.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        var spot = Spots.run(cloud, alice, "m5.large");
        cloud.settle();
        bob.call("StartInstances", "InstanceId.1", id);
        assertThat(marked()).containsExactly(spot);
        cloud.time().advance(Duration.ofSeconds(60));
        assertThat(state(bob, id)).isEqualTo("pending");
        assertThat(cloud.machines().getFirst().guests()).as("it is still there, and off").hasSize(2);
        cloud.time().advance(Duration.ofSeconds(70));
        assertThat(state(bob, id)).isEqualTo("running");
        cloud.settle();
        CloudLaws.check(cloud);
    }

    @Test
    void whoWaitsMayGiveUp() {
        var spot = Spots.run(cloud, alice, "m5.large");
        cloud.settle();
        var id = run(bob, "t3.micro");
        bob.call("TerminateInstances", "InstanceId.1", id);
        assertThat(state(bob, id)).isEqualTo("terminated");
        cloud.time().advance(Duration.ofMinutes(3));
        cloud.settle();
        assertThat(state(alice, spot)).as("it was told, and goes").isEqualTo("terminated");
        CloudLaws.check(cloud);
    }

    @Test
    void itIsTakenUpAfterTheProcessHasDied() {
        var spot = Spots.run(cloud, alice, "m5.large");
        cloud.settle();
        var id = run(bob, "t3.micro");
        cloud.restart();
        cloud.time().advance(Duration.ofMinutes(3));
        cloud.settle();
        assertThat(state(bob, id)).isEqualTo("running");
        assertThat(state(alice, spot)).isEqualTo("terminated");
        CloudLaws.check(cloud);
    }

    @Test
    void whenTheHostDiesWhoWaitsIsToldThatThereIsNoRoom() {
        Spots.run(cloud, alice, "m5.large");
        cloud.settle();
        var id = run(bob, "t3.micro");
        cloud.endAgents();
        cloud.time().advance(Duration.ofMinutes(5));
        var gone = bob.call("DescribeInstances", "InstanceId.1", id);
        assertThat(gone.text("//instanceState/name")).isEqualTo("terminated");
        assertThat(gone.text("//stateReason/code")).isEqualTo("Server.InsufficientInstanceCapacity");
    }

    @Test
    void severalWaitInTheirOrder() {
        var first = Spots.run(cloud, alice, "t3.small");
        cloud.settle();
        Spots.run(cloud, alice, "t3.small");
        Spots.run(cloud, alice, "t3.small");
        Spots.run(cloud, alice, "t3.small");
        cloud.settle();
        var run = bob.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.small", "MinCount", "2", "MaxCount", "3");
        assertThat(run.texts("//instanceId")).as("as many as must be").hasSize(2);
        assertThat(marked()).hasSize(2).doesNotContain(first);
        alice.call("TerminateInstances", "InstanceId.1", marked().getFirst());
        cloud.time().advance(Duration.ofSeconds(10));
        assertThat(bob.call("DescribeInstances").texts("//instanceState/name")).as("the one has its room").containsExactlyInAnyOrder("running", "pending");
        cloud.time().advance(Duration.ofMinutes(3));
        cloud.settle();
        assertThat(bob.call("DescribeInstances").texts("//instanceState/name")).containsExactly("running", "running");
        CloudLaws.check(cloud);
    }

    private String run(Ec2 who, String type) {
        return who.call("RunInstances", Spots.launch(cloud, type)).text("//instanceId");
    }

    /// Who has been told to go.
    private List<String> marked() {
        return cloud.store().view().all(Interruption.KIND).stream().map(i -> i.instance().value()).toList();
    }

    /// A value of the instance's tree, or the status in its place.
    private String metadata(String instance, String path) {
        var nic = cloud.store().view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, instance).iterator().next();
        var metadata = new InstanceMetadata(cloud.store(), cloud.time(), cloud.region());
        var answer = metadata.answer(new MetadataRequest(new NetworkId(nic.vpc().value()), nic.privateIp(), "GET", "/latest/meta-data/" + path, Map.of()));
        return answer.status() == 200 ? new String(answer.body(), StandardCharsets.UTF_8) : Integer.toString(answer.status());
    }
}
