package freehold.control.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.kernel.store.MemoryJournal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spot Fleet requests: fleets by their older name.
class RequestSpotFleetTest {
    final TestCloud cloud = TestCloud.withHosts(2, 2, new MemoryJournal());
    final Ec2 alice = cloud.signIn("alice");
    final String template = Fleets.template(cloud, alice);

    @Test
    void isFulfilledAndShownAsItWasAskedFor() {
        var id = request("TargetCapacity", "3", "OnDemandTargetCapacity", "1", "TagSpecification.1.ResourceType", "spot-fleet-request",
                "TagSpecification.1.Tag.1.Key", "k", "TagSpecification.1.Tag.1.Value", "v", "AllocationStrategy", "diversified");
        assertThat(id).matches("sfr-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(describe(id).text("spotFleetRequestState")).isEqualTo("submitted");
        cloud.settle();
        var described = describe(id);
        assertThat(described.text("spotFleetRequestState")).isEqualTo("active");
        assertThat(described.text("activityStatus")).isEqualTo("fulfilled");
        assertThat(described.text("tagSet/item/value")).isEqualTo("v");
        var config = described.one("spotFleetRequestConfig");
        assertThat(config.text("targetCapacity")).isEqualTo("3");
        assertThat(config.text("fulfilledCapacity")).isEqualTo("3.0");
        assertThat(config.text("onDemandFulfilledCapacity")).isEqualTo("1.0");
        assertThat(config.text("allocationStrategy")).isEqualTo("diversified");
        assertThat(config.text("iamFleetRole")).isEqualTo("arn:aws:iam::1:role/fleet");
        assertThat(config.text("type")).isEqualTo("maintain");
        assertThat(alice.call("DescribeSpotFleetInstances", "SpotFleetRequestId", id).texts("//spotInstanceRequestId")).hasSize(2);
        assertThat(alice.filtered("DescribeInstances", "tag:aws:ec2spot:fleet-request-id", id).count("//instanceId")).isEqualTo(3);
        assertThat(alice.call("DescribeFleets").count("fleetSet/item")).as("no fleet by its newer name").isZero();
    }

    @Test
    void keepsItsCapacityUpAndIsModified() {
        var id = request("TargetCapacity", "1");
        cloud.settle();
        var first = alice.call("DescribeSpotFleetInstances", "SpotFleetRequestId", id).text("//instanceId");
        alice.call("TerminateInstances", "InstanceId.1", first);
        cloud.settle();
        assertThat(alice.call("DescribeSpotFleetInstances", "SpotFleetRequestId", id).texts("//instanceId")).hasSize(1).doesNotContain(first);
        alice.call("ModifySpotFleetRequest", "SpotFleetRequestId", id, "TargetCapacity", "3", "OnDemandTargetCapacity", "2");
        assertThat(describe(id).text("spotFleetRequestState")).isEqualTo("modifying");
        cloud.settle();
        assertThat(describe(id).text("spotFleetRequestConfig/onDemandFulfilledCapacity")).isEqualTo("2.0");
        assertThat(describe(id).text("spotFleetRequestConfig/targetCapacity")).isEqualTo("3");
        assertThat(describe(id).count("spotFleetRequestConfig/launchTemplateConfigs/item")).isEqualTo(1);
        var history = alice.call("DescribeSpotFleetRequestHistory", "SpotFleetRequestId", id, "StartTime", "2025-01-01T00:00:00Z");
        assertThat(history.texts("//eventType")).contains("fleetRequestChange", "instanceChange");
        assertThat(history.texts("//eventSubType")).contains("submitted", "active", "launched", "terminated", "modify_in_progress");
        assertThat(alice.call("DescribeSpotFleetRequestHistory", "SpotFleetRequestId", id, "StartTime", "2025-01-01T00:00:00Z", "EventType", "error")
                .count("//eventType")).isZero();
    }

    @Test
    void isCancelledWithItsInstancesOrWithout() {
        var with = request("TargetCapacity", "1");
        var without = request("TargetCapacity", "1");
        cloud.settle();
        var cancelled = alice.call("CancelSpotFleetRequests", "SpotFleetRequestId.1", with, "TerminateInstances", "true");
        assertThat(cancelled.text("//previousSpotFleetRequestState")).isEqualTo("active");
        assertThat(cancelled.text("//currentSpotFleetRequestState")).isEqualTo("cancelled_terminating");
        assertThat(alice.call("CancelSpotFleetRequests", "SpotFleetRequestId.1", without, "TerminateInstances", "false")
                .text("//currentSpotFleetRequestState")).isEqualTo("cancelled_running");
        cloud.settle();
        assertThat(describe(with).text("spotFleetRequestState")).isEqualTo("cancelled");
        assertThat(alice.filtered("DescribeInstances", "instance-state-name", "running").count("//instanceId")).isEqualTo(1);
        var again = alice.call("CancelSpotFleetRequests", "SpotFleetRequestId.1", with, "SpotFleetRequestId.2", "nonsense", "SpotFleetRequestId.3",
                "sfr-00000000-0000-4000-8000-000000000000", "TerminateInstances", "true");
        assertThat(again.texts("unsuccessfulFleetRequestSet/item/error/code"))
                .containsExactly("fleetRequestNotInCancellableState", "fleetRequestIdMalformed", "fleetRequestIdDoesNotExist");
        assertThat(alice.code("ModifySpotFleetRequest", "SpotFleetRequestId", with, "TargetCapacity", "1")).isEqualTo("IncorrectState");
        cloud.time().advance(Duration.ofHours(49));
        assertThat(alice.code("DescribeSpotFleetRequests", "SpotFleetRequestId.1", with)).isEqualTo("InvalidSpotFleetRequestId.NotFound");
    }

    @Test
    void paysNoMoreThanItsPrice() {
        var id = request("TargetCapacity", "1", "SpotPrice", "0.0001");
        cloud.settle();
        assertThat(describe(id).text("activityStatus")).isEqualTo("error");
        var history = alice.call("DescribeSpotFleetRequestHistory", "SpotFleetRequestId", id, "StartTime", "2025-01-01T00:00:00Z", "EventType", "error");
        assertThat(history.text("//eventSubType")).isEqualTo("SpotMaxPriceTooLow");
    }

    @Test
    void isTheSameForTheSameClientToken() {
        var id = request("TargetCapacity", "0", "ClientToken", "once");
        assertThat(request("TargetCapacity", "0", "ClientToken", "once")).isEqualTo(id);
        assertThat(alice.code("RequestSpotFleet", params("TargetCapacity", "1", "ClientToken", "once"))).isEqualTo("IdempotentParameterMismatch");
    }

    @ParameterizedTest
    @CsvSource({
        "Type,instant,InvalidSpotFleetRequestConfig", "AllocationStrategy,best,InvalidParameterValue", "TargetCapacity,-1,InvalidParameterValue",
        "ExcessCapacityTerminationPolicy,never,InvalidParameterValue", "SpotMaxTotalPrice,much,InvalidParameterValue",
        "LaunchSpecifications.1.ImageId,ami-1,InvalidSpotFleetRequestConfig", "LaunchSpecifications.1.KernelId,aki-1,UnsupportedOperation", "InstanceInterruptionBehavior,stop,UnsupportedOperation",
        "ValidUntil,2020-01-01T00:00:00Z,InvalidParameterValue", "TagSpecification.1.ResourceType,instance,InvalidParameterValue"
    })
    void refusesWhatCanNotBe(String parameter, String value, String code) {
        assertThat(alice.code("RequestSpotFleet", parameter.equals("TargetCapacity") ? params(parameter, value) : params("TargetCapacity", "1", parameter, value)))
                .isEqualTo(code);
    }

    @Test
    void saysWhichTypeItsTagsAreFor() {
        assertThat(alice.refused("RequestSpotFleet", params("TargetCapacity", "1", "TagSpecification.1.ResourceType", "instance")).message())
                .isEqualTo("The value for `ResourceType` must be `spot-fleet-request`, but got `instance` instead.");
    }

    private String request(String... more) {
        return alice.call("RequestSpotFleet", params(more)).text("spotFleetRequestId");
    }

    private String[] params(String... more) {
        var params = new ArrayList<>(List.of("IamFleetRole", "arn:aws:iam::1:role/fleet",
                "LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateId", template,
                "LaunchTemplateConfigs.1.LaunchTemplateSpecification.Version", "$Latest"));
        params.addAll(List.of(more));
        for (int i = 0; i < params.size(); i += 2) {
            params.set(i, "SpotFleetRequestConfig." + params.get(i));
        }
        return params.toArray(String[]::new);
    }

    private Xml describe(String id) {
        return alice.call("DescribeSpotFleetRequests", "SpotFleetRequestId.1", id).one("spotFleetRequestConfigSet/item");
    }
}
