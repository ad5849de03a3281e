package freehold.control.fleet;

import static freehold.control.fleet.Fleets.create;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Fleets that go on by themselves: CreateFleet, ModifyFleet, DeleteFleets and the Describes of them.
class FleetLifeTest {
    final TestCloud cloud = TestCloud.withHosts(2);
    final Ec2 alice = cloud.signIn("alice");
    final String template = Fleets.template(cloud, alice);

    @Test
    void isSubmittedAndThenActive() {
        var answer = create(alice, "maintain", 2);
        var id = answer.text("fleetId");
        assertThat(answer.count("fleetInstanceSet/item")).isZero();
        assertThat(describe(id).text("fleetState")).isEqualTo("submitted");
        assertThat(describe(id).text("activityStatus")).isEqualTo("pending_fulfillment");
        cloud.settle();
        assertThat(describe(id).text("fleetState")).isEqualTo("active");
        assertThat(describe(id).text("activityStatus")).isEqualTo("fulfilled");
        assertThat(describe(id).text("fulfilledCapacity")).isEqualTo("2.0");
        assertThat(describe(id).text("targetCapacitySpecification/totalTargetCapacity")).isEqualTo("2");
        assertThat(describe(id).text("launchTemplateConfigs/item/launchTemplateSpecification/version")).isEqualTo("$Latest");
        assertThat(describe(id).text("excessCapacityTerminationPolicy")).isEqualTo("termination");
        assertThat(running(id)).hasSize(2);
    }

    @Test
    void replacesWhatIsGone() {
        var id = maintained(2);
        var gone = running(id).getFirst();
        alice.call("TerminateInstances", "InstanceId.1", gone);
        cloud.settle();
        assertThat(running(id)).hasSize(2).doesNotContain(gone);
        assertThat(history(id, "instance-change").texts("//eventSubType")).containsExactly("launched", "launched", "terminated", "launched");
        assertThat(history(id, "fleet-change").texts("//eventSubType")).containsExactly("submitted", "active");
    }

    @Test
    void aRequestReplacesNothing() {
        var id = create(alice, "request", 2).text("fleetId");
        cloud.settle();
        alice.call("TerminateInstances", "InstanceId.1", running(id).getFirst());
        cloud.settle();
        assertThat(running(id)).hasSize(1);
        assertThat(describe(id).text("type")).isEqualTo("request");
    }

    @Test
    void growsAndShrinksAsItIsTold() {
        var id = maintained(1);
        alice.call("ModifyFleet", "FleetId", id, "TargetCapacitySpecification.TotalTargetCapacity", "4");
        assertThat(describe(id).text("fleetState")).isEqualTo("modifying");
        cloud.settle();
        assertThat(describe(id).text("fleetState")).isEqualTo("active");
        assertThat(running(id)).hasSize(4);
        alice.call("ModifyFleet", "FleetId", id, "TargetCapacitySpecification.TotalTargetCapacity", "2");
        cloud.settle();
        assertThat(running(id)).hasSize(2);
        alice.call("ModifyFleet", "FleetId", id, "TargetCapacitySpecification.TotalTargetCapacity", "1",
                "ExcessCapacityTerminationPolicy", "no-termination");
        cloud.settle();
        assertThat(running(id)).hasSize(2);
        assertThat(describe(id).text("activityStatus")).isEqualTo("fulfilled");
    }

    @Test
    void whatIsModifiedIsTheShareOfTheDefaultClass() {
        var params = Fleets.params("maintain", 1, "TargetCapacitySpecification.OnDemandTargetCapacity", "1");
        params[9] = "spot";
        assertThat(params[8]).endsWith("DefaultTargetCapacityType");
        var id = alice.call("CreateFleet", params).text("fleetId");
        alice.call("ModifyFleet", "FleetId", id, "TargetCapacitySpecification.TotalTargetCapacity", "3");
        cloud.settle();
        assertThat(running(id)).hasSize(3);
        assertThat(describe(id).text("targetCapacitySpecification/onDemandTargetCapacity")).isEqualTo("1");
        assertThat(describe(id).text("targetCapacitySpecification/spotTargetCapacity")).isEqualTo("2");
        assertThat(describe(id).text("fulfilledOnDemandCapacity")).isEqualTo("1.0");
        alice.call("ModifyFleet", "FleetId", id, "TargetCapacitySpecification.TotalTargetCapacity", "3",
                "TargetCapacitySpecification.OnDemandTargetCapacity", "2");
        cloud.settle();
        assertThat(describe(id).text("fulfilledOnDemandCapacity")).isEqualTo("2.0");
        assertThat(describe(id).text("fulfilledCapacity")).isEqualTo("3.0");
        assertThat(alice.code("ModifyFleet", "FleetId", id, "TargetCapacitySpecification.TotalTargetCapacity", "1",
                "TargetCapacitySpecification.SpotTargetCapacity", "2")).isEqualTo("InvalidParameterCombination");
    }

    @Test
    void launchesAnewFromOtherOverrides() {
        var id = maintained(1);
        alice.call("ModifyFleet", "FleetId", id, "TargetCapacitySpecification.TotalTargetCapacity", "2",
                "LaunchTemplateConfig.1.LaunchTemplateSpecification.LaunchTemplateId", template,
                "LaunchTemplateConfig.1.LaunchTemplateSpecification.Version", "1",
                "LaunchTemplateConfig.1.Overrides.1.InstanceType", "t3.nano");
        cloud.settle();
        assertThat(alice.call("DescribeFleetInstances", "FleetId", id).texts("//instanceType")).containsExactlyInAnyOrder("t3.micro", "t3.nano");
        assertThat(alice.call("DescribeFleetInstances", "FleetId", id, "Filter.1.Name", "instance-type", "Filter.1.Value.1", "t3.nano")
                .texts("//instanceId")).hasSize(1);
        assertThat(describe(id).text("launchTemplateConfigs/item/overrides/item/instanceType")).isEqualTo("t3.nano");
    }

    @Test
    void waitsForCapacityAndTakesItWhenItComes() {
        var other = alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "m5.large", "MinCount", "2", "MaxCount", "2").texts("//instanceId");
        cloud.settle();
        var id = create(alice, "maintain", 1).text("fleetId");
        cloud.time().advance(Duration.ofMinutes(2));
        assertThat(describe(id).text("activityStatus")).isEqualTo("error");
        assertThat(history(id, "service-error").texts("//eventSubType")).as("said once").containsExactly("InsufficientInstanceCapacity");
        alice.call("TerminateInstances", "InstanceId.1", other.getFirst());
        cloud.time().advance(Duration.ofMinutes(2));
        assertThat(running(id)).hasSize(1);
        assertThat(describe(id).text("activityStatus")).isEqualTo("fulfilled");
    }

    @Test
    void goesWithItsInstancesOrLeavesThem() {
        var ending = maintained(1);
        var leaving = maintained(1);
        var answer = alice.call("DeleteFleets", "FleetId.1", ending, "TerminateInstances", "true").one("successfulFleetDeletionSet/item");
        assertThat(answer.text("previousFleetState")).isEqualTo("active");
        assertThat(answer.text("currentFleetState")).isEqualTo("deleted_terminating");
        assertThat(alice.call("DeleteFleets", "FleetId.1", leaving, "TerminateInstances", "false").text("//currentFleetState"))
                .isEqualTo("deleted_running");
        cloud.settle();
        assertThat(describe(ending).text("fleetState")).isEqualTo("deleted");
        assertThat(running(ending)).isEmpty();
        assertThat(describe(leaving).text("fleetState")).isEqualTo("deleted_running");
        assertThat(alice.call("DeleteFleets", "FleetId.1", leaving, "TerminateInstances", "false").text("//error/code"))
                .isEqualTo("fleetNotInDeletableState");
        var left = running(leaving);
        assertThat(left).hasSize(1);
        alice.call("TerminateInstances", "InstanceId.1", left.getFirst());
        cloud.settle();
        assertThat(describe(leaving).text("fleetState")).isEqualTo("deleted");
        assertThat(running(leaving)).as("a deleted fleet replaces nothing").isEmpty();
        cloud.time().advance(FleetReconciler.DELETED_KEPT.plusHours(1));
        assertThat(alice.code("DescribeFleets", "FleetId.1", ending)).isEqualTo("InvalidFleetId.NotFound");
        assertThat(cloud.store().view().all(FleetEvent.KIND)).isEmpty();
    }

    @Test
    void canBeDeletedOnceMoreWithTheInstancesThatItLeft() {
        var leaving = maintained(1);
        alice.call("DeleteFleets", "FleetId.1", leaving, "TerminateInstances", "false");
        var again = alice.call("DeleteFleets", "FleetId.1", leaving, "TerminateInstances", "true").one("successfulFleetDeletionSet/item");
        assertThat(again.text("previousFleetState")).isEqualTo("deleted_running");
        assertThat(again.text("currentFleetState")).isEqualTo("deleted_terminating");
        cloud.settle();
        assertThat(describe(leaving).text("fleetState")).isEqualTo("deleted");
        assertThat(alice.call("DeleteFleets", "FleetId.1", leaving, "TerminateInstances", "true").text("//error/code"))
                .isEqualTo("fleetNotInDeletableState");
    }

    @Test
    void isTerminatingFirstEvenIfNoInstanceWasThereYet() {
        var instant = create(alice, "instant", 1).text("fleetId");
        assertThat(alice.call("DeleteFleets", "FleetId.1", instant, "TerminateInstances", "true").text("//currentFleetState")).isEqualTo("deleted_terminating");
        cloud.settle();
        assertThat(describe(instant).text("fleetState")).isEqualTo("deleted");
    }

    @Test
    void saysWhichCanNotBeDeleted() {
        var instant = create(alice, "instant", 1).text("fleetId");
        var absent = "fleet-00000000-0000-4000-8000-000000000000";
        var answer = alice.call("DeleteFleets", "FleetId.1", instant, "FleetId.2", absent, "FleetId.3", "fleet-1", "TerminateInstances", "false");
        assertThat(answer.texts("unsuccessfulFleetDeletionSet/item/error/code"))
                .containsExactly("fleetNotInDeletableState", "fleetIdDoesNotExist", "fleetIdMalformed");
        alice.call("DeleteFleets", "FleetId.1", instant, "TerminateInstances", "true");
        assertThat(alice.call("DeleteFleets", "FleetId.1", instant, "TerminateInstances", "true").text("//error/code")).isEqualTo("fleetNotInDeletableState");
        assertThat(cloud.signIn("bob").call("DeleteFleets", "FleetId.1", instant, "TerminateInstances", "true").text("//error/code"))
                .isEqualTo("fleetIdDoesNotExist");
    }

    @Test
    void beginsAndEndsInItsTime() {
        var now = cloud.time().now();
        var id = create(alice, "maintain", 1, "ValidFrom", now.plusSeconds(3600).toString(), "ValidUntil", now.plusSeconds(7200).toString(),
                "TerminateInstancesWithExpiration", "true").text("fleetId");
        cloud.time().advance(Duration.ofMinutes(50));
        assertThat(running(id)).isEmpty();
        cloud.time().advance(Duration.ofMinutes(20));
        assertThat(running(id)).hasSize(1);
        cloud.time().advance(Duration.ofHours(1));
        assertThat(running(id)).isEmpty();
        assertThat(describe(id).text("fleetState")).isEqualTo("deleted");
        assertThat(history(id, "fleet-change").texts("//eventSubType")).containsExactly("submitted", "active", "expired", "deleted");
    }

    @Test
    void outlivesTheControlPlane() {
        var id = create(alice, "maintain", 2).text("fleetId");
        cloud.restart();
        cloud.settle();
        assertThat(running(id)).hasSize(2);
    }

    @Test
    void isListedByFiltersAndInstantOnesById() {
        var maintained = maintained(1);
        var instant = create(alice, "instant", 1).text("fleetId");
        assertThat(alice.call("DescribeFleets").texts("//fleetId")).containsExactly(maintained);
        for (var each : new String[][] {{"type", "maintain"}, {"fleet-state", "active"}, {"activity-status", "fulfilled"},
            {"excess-capacity-termination-policy", "true"}, {"replace-unhealthy-instances", "false"}}) {
            assertThat(alice.filtered("DescribeFleets", each[0], each[1]).texts("//fleetId")).as(each[0]).containsExactly(maintained);
        }
        assertThat(describe(instant).text("type")).isEqualTo("instant");
        assertThat(alice.code("DescribeFleetInstances", "FleetId", instant)).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("ModifyFleet", "FleetId", instant, "TargetCapacitySpecification.TotalTargetCapacity", "2"))
                .isEqualTo("FleetNotInModifiableState");
        var bob = cloud.signIn("bob");
        assertThat(bob.call("DescribeFleets").count("fleetSet/item")).isZero();
        for (var operation : new String[] {"DescribeFleetInstances", "ModifyFleet"}) {
            assertThat(bob.code(operation, "FleetId", maintained)).isEqualTo("InvalidFleetId.NotFound");
        }
        assertThat(bob.code("DescribeFleets", "FleetId.1", maintained)).isEqualTo("InvalidFleetId.NotFound");
        assertThat(bob.code("DescribeFleetHistory", "FleetId", maintained, "StartTime", "2026-01-01T00:00:00Z")).isEqualTo("InvalidFleetId.NotFound");
        assertThat(bob.code("DescribeFleets", "FleetId.1", "fleet-12345678")).isEqualTo("InvalidFleetId.Malformed");
    }

    private String maintained(int target) {
        var id = create(alice, "maintain", target).text("fleetId");
        cloud.settle();
        assertThat(running(id)).hasSize(target);
        return id;
    }

    private Xml describe(String id) {
        return Fleets.describe(alice, id);
    }

    private Xml history(String id, String type) {
        return alice.call("DescribeFleetHistory", "FleetId", id, "StartTime", "2026-01-01T00:00:00Z", "EventType", type);
    }

    private List<String> running(String id) {
        return alice.call("DescribeInstances", "Filter.1.Name", "tag:aws:ec2:fleet-id", "Filter.1.Value.1", id,
                "Filter.2.Name", "instance-state-name", "Filter.2.Value.1", "running").texts("//instanceId");
    }
}
