package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.control.chaos.CloudLaws;
import freehold.sim.Mishap;
import freehold.sim.Mishaps;
import freehold.sim.Mishaps.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Which instances use which reservations, and whose their room is then.
class CapacityReservationsTest {
    private static final String TARGET = "CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationId";
    private static final String PREFERENCE = "CapacityReservationSpecification.CapacityReservationPreference";

    private final TestCloud cloud = TestCloud.withHosts(2);
    private final Ec2 alice = cloud.signIn("alice");
    private final Ec2 bob = cloud.signIn("bob");

    @AfterEach
    void roomIsWhereItShouldBe() {
        cloud.settle();
        CloudLaws.check(cloud);
    }

    @Test
    void anOpenOneIsUsedByWhatMatches() {
        var reservation = reserve("t3.small", 2);
        fill(6); // all that is left
        assertThat(code(bob, "t3.small")).isEqualTo("InsufficientInstanceCapacity");
        var first = run(alice, "t3.small");
        var second = run(alice, "t3.small");
        assertThat(used(first)).isEqualTo(reservation);
        assertThat(used(second)).isEqualTo(reservation);
        assertThat(code(alice, "t3.small")).isEqualTo("InsufficientInstanceCapacity");
        var usage = alice.call("GetCapacityReservationUsage", "CapacityReservationId", reservation);
        assertThat(usage.text("totalInstanceCount")).isEqualTo("2");
        assertThat(usage.text("availableInstanceCount")).isEqualTo("0");
        assertThat(usage.text("instanceUsageSet/item/usedInstanceCount")).isEqualTo("2");
        assertThat(usage.text("instanceUsageSet/item/accountId")).isEqualTo(alice.account().value());
        alice.call("StopInstances", "InstanceId.1", first);
        alice.call("TerminateInstances", "InstanceId.1", second);
        cloud.settle();
        assertThat(used(first)).isNull();
        assertThat(available(reservation)).isEqualTo("2");
        assertThat(code(bob, "t3.small")).isEqualTo("InsufficientInstanceCapacity");
        alice.call("StartInstances", "InstanceId.1", first);
        assertThat(used(first)).isEqualTo(reservation);
    }

    @Test
    void whatDoesNotMatchUsesNone() {
        reserve("t3.small", 1);
        assertThat(used(run(alice, "t3.micro"))).isNull();
        assertThat(used(run(alice, "t3.small", PREFERENCE, "none"))).isNull();
        assertThat(used(run(alice, "t3.small", "Placement.Tenancy", "dedicated"))).isNull();
        assertThat(used(run(bob, "t3.small"), bob)).isNull();
    }

    @Test
    void aDedicatedOneIsUsedByDedicatedInstances() {
        var reservation = reserve("t3.small", 1, "Tenancy", "dedicated");
        fill(4);
        assertThat(code(bob, "t3.small")).as("the other host is nobody else's, though it has room").isEqualTo("InsufficientInstanceCapacity");
        assertThat(code(alice, "t3.small")).isEqualTo("InsufficientInstanceCapacity");
        var first = run(alice, "t3.small", "Placement.Tenancy", "dedicated");
        assertThat(used(first)).isEqualTo(reservation);
        var second = run(alice, "t3.small", "Placement.Tenancy", "dedicated");
        assertThat(used(second)).isNull();
        alice.call("TerminateInstances", "InstanceId.1", first, "InstanceId.2", second);
        cloud.settle();
        assertThat(code(bob, "t3.small")).as("what is reserved keeps it so").isEqualTo("InsufficientInstanceCapacity");
        alice.call("CancelCapacityReservation", "CapacityReservationId", reservation);
        fill(4);
    }

    @Test
    void aDedicatedOneTakesInWhatRunsAlready() {
        var shared = run(alice, "t3.small");
        var alone = run(alice, "t3.small", "Placement.Tenancy", "dedicated");
        var reservation = reserve("t3.small", 2, "Tenancy", "dedicated");
        assertThat(used(alone)).isEqualTo(reservation);
        assertThat(used(shared)).isNull();
        assertThat(available(reservation)).isEqualTo("1");
    }

    @Test
    void aTargetedOneIsUsedByThoseWhoNameIt() {
        var reservation = reserve("t3.small", 1, "InstanceMatchCriteria", "targeted");
        assertThat(used(run(alice, "t3.small"))).isNull();
        assertThat(code(alice, "t3.small", PREFERENCE, "capacity-reservations-only")).isEqualTo("ReservationCapacityExceeded");
        assertThat(code(alice, "t3.micro", TARGET, reservation)).isEqualTo("ReservationCapacityExceeded");
        assertThat(code(bob, "t3.small", TARGET, reservation)).isEqualTo("InvalidCapacityReservationId.NotFound");
        assertThat(code(alice, "t3.small", TARGET, reservation, PREFERENCE, "none")).isEqualTo("InvalidParameterCombination");
        assertThat(used(run(alice, "t3.small", TARGET, reservation))).isEqualTo(reservation);
        assertThat(code(alice, "t3.small", TARGET, reservation)).isEqualTo("ReservationCapacityExceeded");
        assertThat(alice.code("ModifyCapacityReservation", "CapacityReservationId", reservation, "InstanceMatchCriteria", "open"))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void aLaunchThatDoesNotFitGivesItsRoomBack() {
        var reservation = reserve("t3.small", 2);
        fill(5);
        assertThat(alice.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.small", "MinCount", "4", "MaxCount", "4"))
                .isEqualTo("InsufficientInstanceCapacity");
        assertThat(available(reservation)).isEqualTo("2");
        var three = alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.small", "MinCount", "3", "MaxCount", "3")
                .texts("instancesSet/item/capacityReservationId");
        assertThat(three).containsExactly(reservation, reservation);
    }

    @Test
    void whatRunsAlreadyUsesANewOneInItsOwnRoom() {
        var running = run(alice, "t3.small");
        run(alice, "t3.small", PREFERENCE, "none");
        fill(5);
        var reservation = reserve("t3.small", 2);
        assertThat(used(running)).isEqualTo(reservation);
        assertThat(available(reservation)).isEqualTo("1");
        assertThat(alice.code("ModifyCapacityReservation", "CapacityReservationId", reservation, "InstanceCount", "3"))
                .isEqualTo("InsufficientInstanceCapacity");
        alice.call("ModifyCapacityReservation", "CapacityReservationId", reservation, "InstanceCount", "1");
        run(bob, "t3.small");
        alice.call("TerminateInstances", "InstanceId.1", running);
        cloud.settle();
        assertThat(available(reservation)).isEqualTo("1");
        assertThat(code(bob, "t3.small")).isEqualTo("InsufficientInstanceCapacity");
    }

    @Test
    void whatWasTargetedAndIsOpenedIsUsedByWhatRuns() {
        var reservation = reserve("t3.small", 2, "InstanceMatchCriteria", "targeted");
        var running = run(alice, "t3.small");
        fill(5);
        alice.call("ModifyCapacityReservation", "CapacityReservationId", reservation, "InstanceMatchCriteria", "open");
        assertThat(used(running)).isEqualTo(reservation);
        assertThat(available(reservation)).isEqualTo("1");
        run(bob, "t3.small"); // in the room that it no longer needs
    }

    @Test
    void itsInstancesOutliveIt() {
        var reservation = reserve("t3.small", 2);
        var id = run(alice, "t3.small");
        assertThat(alice.code("ModifyCapacityReservation", "CapacityReservationId", reservation, "InstanceMatchCriteria", "targeted"))
                .isEqualTo("InvalidParameterValue");
        alice.call("CancelCapacityReservation", "CapacityReservationId", reservation);
        assertThat(used(id)).isNull();
        CloudLaws.check(cloud);
        fill(7);
        alice.call("TerminateInstances", "InstanceId.1", id);
        cloud.settle();
        run(bob, "t3.small");
    }

    @Test
    void itsRoomMovesWhereItsInstanceMustBe() {
        alice.call("CreatePlacementGroup", "GroupName", "apart", "Strategy", "spread");
        var reservation = reserve("t3.small", 2); // on one host
        var first = run(alice, "t3.small", "Placement.GroupName", "apart");
        var second = run(alice, "t3.small", "Placement.GroupName", "apart");
        assertThat(List.of(used(first), used(second))).containsOnly(reservation);
        assertThat(available(reservation)).isEqualTo("0");
    }

    @Test
    void itsRoomMovesBesideTheInstancesOfACluster() {
        alice.call("CreatePlacementGroup", "GroupName", "near", "Strategy", "cluster");
        var first = run(alice, "t3.small", "Placement.GroupName", "near");
        fill(3);
        var reservation = reserve("t3.small", 2, "InstanceMatchCriteria", "targeted"); // on the other host
        var beside = bob.call("DescribeInstances").texts("//instanceId").getFirst();
        bob.call("TerminateInstances", "InstanceId.1", beside);
        cloud.settle();
        var second = run(alice, "t3.small", "Placement.GroupName", "near", TARGET, reservation);
        assertThat(used(second)).isEqualTo(reservation);
        assertThat(machine(second)).isEqualTo(machine(first));
        assertThat(available(reservation)).isEqualTo("1");
    }

    private String machine(String id) {
        return cloud.store().view().find(Instance.TYPE.kind(), id).orElseThrow().place().host().value();
    }

    @Test
    void itsRoomMovesWithAnInstanceThatItsHostRefuses() {
        var reservation = reserve("t3.small", 1);
        cloud.willSuffer(Mishaps.next(Step.ENSURE, Mishap.REFUSAL_FOR_GOOD));
        var id = run(alice, "t3.small");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).text("//instanceState/name")).isEqualTo("running");
        assertThat(used(id)).isEqualTo(reservation);
        assertThat(available(reservation)).isEqualTo("0");
    }

    private String reserve(String type, int count, String... more) {
        var params = new ArrayList<>(List.of("InstanceType", type, "InstancePlatform", "Linux/UNIX", "AvailabilityZone", "local-1a",
                "InstanceCount", Integer.toString(count)));
        params.addAll(List.of(more));
        return alice.call("CreateCapacityReservation", params.toArray(String[]::new)).text("capacityReservation/capacityReservationId");
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            run(bob, "t3.small");
        }
    }

    private String run(Ec2 who, String type, String... more) {
        var id = who.call("RunInstances", launch(type, more)).text("instancesSet/item/instanceId");
        cloud.settle();
        return id;
    }

    private String code(Ec2 who, String type, String... more) {
        return who.code("RunInstances", launch(type, more));
    }

    private String[] launch(String type, String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "InstanceType", type, "MinCount", "1", "MaxCount", "1"));
        params.addAll(List.of(more));
        return params.toArray(String[]::new);
    }

    private String used(String instance) {
        return used(instance, alice);
    }

    private static String used(String instance, Ec2 who) {
        return described(instance, who).text("reservationSet/item/instancesSet/item/capacityReservationId");
    }

    private static Xml described(String instance, Ec2 who) {
        return who.call("DescribeInstances", "InstanceId.1", instance);
    }

    private String available(String reservation) {
        return alice.call("DescribeCapacityReservations", "CapacityReservationId.1", reservation)
                .text("capacityReservationSet/item/availableInstanceCount");
    }
}
