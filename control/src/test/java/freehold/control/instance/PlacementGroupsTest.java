package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.control.chaos.CloudLaws;
import freehold.kernel.store.MemoryJournal;
import freehold.sim.Mishap;
import freehold.sim.Mishaps;
import freehold.sim.Mishaps.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where instances of placement groups go.
class PlacementGroupsTest {
    private static final String PLACEMENT = "reservationSet/item/instancesSet/item/placement/";

    private final TestCloud cloud = TestCloud.withHosts(4);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void aClusterIsOnOneHostWhereItFits() {
        group("near", "cluster");
        run("t3.small", 1); // so that the fullest host has no room for four
        var ids = run("t3.small", 4, "Placement.GroupName", "near");
        assertThat(hosts(ids)).hasSize(1);
        var further = run("t3.small", 1, "Placement.GroupName", "near");
        assertThat(hosts(further)).doesNotContainAnyElementsOf(hosts(ids));
        alice.call("TerminateInstances", "InstanceId.1", ids.getFirst());
        cloud.settle();
        var beside = run("t3.nano", 1, "Placement.GroupName", "near");
        assertThat(hosts(beside)).isEqualTo(hosts(ids.subList(1, 4)));
        CloudLaws.check(cloud);
    }

    @Test
    void aClusterIsInOneZone() {
        var zones = TestCloud.withHosts(2, 2, new MemoryJournal());
        var bob = zones.signIn("bob");
        bob.call("CreatePlacementGroup", "GroupName", "near", "Strategy", "cluster");
        InstanceRuns.run(zones, bob, "t3.nano", "Placement.GroupName", "near", "Placement.AvailabilityZone", "local-1b");
        assertThat(launchCode(zones, bob, "Placement.GroupName", "near", "Placement.AvailabilityZone", "local-1a"))
                .isEqualTo("InsufficientInstanceCapacity");
        InstanceRuns.run(zones, bob, "t3.nano", "Placement.GroupName", "near");
        assertThat(bob.call("DescribeInstances").texts("//placement/availabilityZone")).containsOnly("local-1b");
    }

    @Test
    void spreadInstancesShareNoHost() {
        group("apart", "spread");
        var ids = run("t3.nano", 3, "Placement.GroupName", "apart");
        assertThat(hosts(ids)).hasSize(3);
        assertThat(launchCode(cloud, alice, "MinCount", "2", "MaxCount", "2", "Placement.GroupName", "apart")).isEqualTo("InsufficientInstanceCapacity");
        run("t3.nano", 1, "Placement.GroupName", "apart");
        assertThat(launchCode(cloud, alice, "Placement.GroupName", "apart")).isEqualTo("InsufficientInstanceCapacity");
        run("t3.nano", 1);
        CloudLaws.check(cloud);
    }

    @Test
    void atMostSevenSpreadInstancesRunInAZone() {
        var wide = TestCloud.withHosts(9);
        var bob = wide.signIn("bob");
        bob.call("CreatePlacementGroup", "GroupName", "apart", "Strategy", "spread");
        bob.call("CreatePlacementGroup", "GroupName", "hosts", "Strategy", "spread", "SpreadLevel", "host");
        var launched = bob.call("RunInstances", "ImageId", wide.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "9",
                "Placement.GroupName", "apart");
        assertThat(launched.texts("instancesSet/item")).hasSize(7);
        assertThat(launchCode(wide, bob, "Placement.GroupName", "apart")).isEqualTo("InsufficientInstanceCapacity");
        wide.settle();
        bob.call("StopInstances", "InstanceId.1", launched.texts("instancesSet/item/instanceId").getFirst());
        wide.settle();
        InstanceRuns.run(wide, bob, "t3.nano", "Placement.GroupName", "apart");
        var more = bob.call("RunInstances", "ImageId", wide.image(), "InstanceType", "t3.nano", "MinCount", "9", "MaxCount", "9",
                "Placement.GroupName", "hosts");
        assertThat(more.texts("instancesSet/item")).hasSize(9);
    }

    @Test
    void partitionsShareNoHostAndAreFilledEvenly() {
        group("parts", "partition", "PartitionCount", "3");
        var ids = run("t3.nano", 6, "Placement.GroupName", "parts");
        assertThat(partitions(ids)).containsExactlyInAnyOrder("1", "1", "2", "2", "3", "3");
        var named = run("t3.nano", 2, "Placement.GroupName", "parts", "Placement.PartitionNumber", "2");
        assertThat(partitions(named)).containsExactly("2", "2");
        for (var number : List.of("1", "2", "3")) {
            var inside = alice.filtered("DescribeInstances", "placement-partition-number", number).texts("//instanceId");
            var others = new ArrayList<>(alice.filtered("DescribeInstances", "placement-group-name", "parts").texts("//instanceId"));
            others.removeAll(inside);
            assertThat(hosts(inside)).doesNotContainAnyElementsOf(hosts(others));
        }
        assertThat(launchCode(cloud, alice, "Placement.GroupName", "parts", "Placement.PartitionNumber", "4")).isEqualTo("InvalidParameterValue");
        assertThat(launchCode(cloud, alice, "Placement.PartitionNumber", "1")).isEqualTo("InvalidParameterCombination");
        CloudLaws.check(cloud);
    }

    @Test
    void aStoppedInstanceStartsOnlyWhereItsGroupAllows() {
        group("apart", "spread");
        var first = run("t3.nano", 1).getFirst();
        var second = run("t3.nano", 1).getFirst();
        assertThat(hosts(List.of(first, second))).hasSize(1);
        alice.call("StopInstances", "InstanceId.1", first, "InstanceId.2", second);
        cloud.settle();
        modify(first, "GroupName", "apart");
        modify(second, "GroupName", "apart");
        alice.call("StartInstances", "InstanceId.1", first);
        assertThat(alice.code("StartInstances", "InstanceId.1", second)).isEqualTo("InsufficientInstanceCapacity");
        modify(second, "GroupName", "");
        alice.call("StartInstances", "InstanceId.1", second);
        cloud.settle();
        assertThat(alice.call("DescribeInstances", "InstanceId.1", second).text(PLACEMENT + "groupName")).isEmpty();
        CloudLaws.check(cloud);
    }

    @Test
    void aNewSpreadInstanceKeepsAwayFromAStoppedOne() {
        group("apart", "spread");
        var stopped = run("t3.nano", 1, "Placement.GroupName", "apart");
        alice.call("StopInstances", "InstanceId.1", stopped.getFirst());
        cloud.settle();
        var other = run("t3.nano", 1, "Placement.GroupName", "apart");
        assertThat(hosts(other)).doesNotContainAnyElementsOf(hosts(stopped));
        alice.call("StartInstances", "InstanceId.1", stopped.getFirst());
        cloud.settle();
        CloudLaws.check(cloud);
    }

    @Test
    void whatItsHostRefusesGoesWhereItsGroupAllows() {
        group("apart", "spread");
        group("parts", "partition", "PartitionCount", "2");
        var spread = run("t3.nano", 1, "Placement.GroupName", "apart");
        cloud.willSuffer(Mishaps.next(Step.ENSURE, Mishap.REFUSAL_FOR_GOOD));
        var moved = run("t3.nano", 1, "Placement.GroupName", "apart");
        assertThat(described(moved.getFirst()).text("//instanceState/name")).isEqualTo("running");
        assertThat(hosts(moved)).doesNotContainAnyElementsOf(hosts(spread));
        var first = run("t3.nano", 1, "Placement.GroupName", "parts");
        cloud.willSuffer(Mishaps.next(Step.ENSURE, Mishap.REFUSAL_FOR_GOOD));
        var second = run("t3.nano", 1, "Placement.GroupName", "parts");
        assertThat(partitions(second)).containsExactly("2");
        assertThat(hosts(second)).doesNotContainAnyElementsOf(hosts(first));
        CloudLaws.check(cloud);
    }

    @Test
    void itsPlacementIsModifiedOnlyWhileStopped() {
        group("parts", "partition");
        var id = run("t3.nano", 1).getFirst();
        assertThat(alice.code("ModifyInstancePlacement", "InstanceId", id, "GroupName", "parts")).isEqualTo("InvalidInstanceState");
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(alice.code("ModifyInstancePlacement", "InstanceId", id)).isEqualTo("MissingParameter");
        assertThat(alice.code("ModifyInstancePlacement", "InstanceId", id, "GroupName", "none")).isEqualTo("InvalidPlacementGroup.Unknown");
        assertThat(alice.code("ModifyInstancePlacement", "InstanceId", id, "PartitionNumber", "1")).isEqualTo("InvalidParameterCombination");
        modify(id, "GroupName", "parts");
        assertThat(described(id).text(PLACEMENT + "partitionNumber")).isNull();
        modify(id, "PartitionNumber", "2");
        assertThat(described(id).text(PLACEMENT + "groupName")).isEqualTo("parts");
        assertThat(described(id).text(PLACEMENT + "partitionNumber")).isEqualTo("2");
        modify(id, "GroupName", "parts"); // any partition
        alice.call("StartInstances", "InstanceId.1", id);
        assertThat(described(id).text(PLACEMENT + "partitionNumber")).isEqualTo("1");
    }

    @Test
    void aGroupStaysForAsLongAsItHasInstances() {
        group("near", "cluster");
        var id = run("t3.nano", 1, "Placement.GroupName", "near").getFirst();
        assertThat(alice.code("DeletePlacementGroup", "GroupName", "near")).isEqualTo("InvalidPlacementGroup.InUse");
        alice.call("TerminateInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(described(id).text(PLACEMENT + "groupName")).isEqualTo("near");
        alice.call("DeletePlacementGroup", "GroupName", "near");
        cloud.time().advance(InstanceReconciler.TERMINATED_KEPT.plus(Duration.ofMinutes(1)));
        assertThat(cloud.store().view().all(Siting.KIND)).isEmpty();
    }

    @Test
    void aTemplateAndAFleetMaySayItToo() {
        group("apart", "spread");
        alice.call("CreateLaunchTemplate", "LaunchTemplateName", "web", "LaunchTemplateData.ImageId", cloud.image(),
                "LaunchTemplateData.InstanceType", "t3.nano", "LaunchTemplateData.Placement.GroupName", "apart");
        var id = alice.call("RunInstances", "LaunchTemplate.LaunchTemplateName", "web", "MinCount", "1", "MaxCount", "1").text("//instanceId");
        assertThat(described(id).text(PLACEMENT + "groupName")).isEqualTo("apart");
        assertThat(alice.call("GetLaunchTemplateData", "InstanceId", id).text("//placement/groupName")).isEqualTo("apart");
        var fleet = alice.call("CreateFleet", "Type", "instant", "TargetCapacitySpecification.TotalTargetCapacity", "4",
                "TargetCapacitySpecification.DefaultTargetCapacityType", "on-demand",
                "LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateName", "web",
                "LaunchTemplateConfigs.1.LaunchTemplateSpecification.Version", "1",
                "LaunchTemplateConfigs.1.Overrides.1.Placement.GroupName", "apart");
        assertThat(fleet.text("//errorCode")).isEqualTo("InsufficientInstanceCapacity");
        assertThat(fleet.texts("//placement/groupName")).containsOnly("apart");
        var all = alice.filtered("DescribeInstances", "placement-group-name", "apart").texts("//instanceId");
        assertThat(all).hasSize(4);
        assertThat(hosts(all)).hasSize(4);
    }

    private void group(String name, String strategy, String... more) {
        var params = new ArrayList<>(List.of("GroupName", name, "Strategy", strategy));
        params.addAll(List.of(more));
        alice.call("CreatePlacementGroup", params.toArray(String[]::new));
    }

    private void modify(String instance, String... what) {
        var params = new ArrayList<>(List.of("InstanceId", instance));
        params.addAll(List.of(what));
        assertThat(alice.call("ModifyInstancePlacement", params.toArray(String[]::new)).text("return")).isEqualTo("true");
    }

    private List<String> run(String type, int count, String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "InstanceType", type, "MinCount", "" + count, "MaxCount", "" + count));
        params.addAll(List.of(more));
        var ids = alice.call("RunInstances", params.toArray(String[]::new)).texts("instancesSet/item/instanceId");
        cloud.settle();
        return ids;
    }

    private static String launchCode(TestCloud cloud, Ec2 who, String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "InstanceType", "t3.nano"));
        if (!List.of(more).contains("MinCount")) {
            params.addAll(List.of("MinCount", "1", "MaxCount", "1"));
        }
        params.addAll(List.of(more));
        return who.code("RunInstances", params.toArray(String[]::new));
    }

    private Xml described(String id) {
        return alice.call("DescribeInstances", "InstanceId.1", id);
    }

    private List<String> partitions(List<String> ids) {
        return ids.stream().map(id -> described(id).text(PLACEMENT + "partitionNumber")).toList();
    }

    private List<String> hosts(List<String> ids) {
        return ids.stream()
                .map(id -> cloud.store().view().find(Instance.TYPE.kind(), id).orElseThrow().place().host().value())
                .distinct()
                .sorted()
                .toList();
    }
}
