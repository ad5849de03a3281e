package freehold.control.fleet;

import static freehold.control.fleet.Fleets.all;
import static freehold.control.fleet.Fleets.create;
import static freehold.control.fleet.Fleets.describe;
import static freehold.control.fleet.Fleets.override;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.instance.Interruption;
import freehold.kernel.store.MemoryJournal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fleets of spot capacity, and of both classes.
class SpotFleetTest {
    static final String[] SPOT = {"TargetCapacitySpecification.SpotTargetCapacity", "2"};

    final TestCloud cloud = TestCloud.withHosts(2, 2, new MemoryJournal());
    final Ec2 alice = cloud.signIn("alice");
    final String template = Fleets.template(cloud, alice);

    @Test
    void anInstantFleetHasItsShareOfBoth() {
        var answer = create(alice, "instant", 3, SPOT);
        assertThat(answer.count("errorSet/item")).isZero();
        assertThat(answer.one("fleetInstanceSet/item[lifecycle='spot']").texts("instanceIds/item")).hasSize(2);
        assertThat(answer.one("fleetInstanceSet/item[lifecycle='on-demand']").texts("instanceIds/item")).hasSize(1);
        cloud.settle();
        var spot = alice.filtered("DescribeInstances", "instance-lifecycle", "spot");
        assertThat(spot.texts("//instanceState/name")).containsExactly("running", "running");
        assertThat(spot.texts("//tagSet/item[key='aws:ec2:fleet-id']/value")).containsOnly(answer.text("fleetId"));
        assertThat(alice.filtered("DescribeSpotInstanceRequests", "status-code", "fulfilled").count("//spotInstanceRequestId")).isEqualTo(2);
        var described = describe(alice, answer.text("fleetId"));
        assertThat(described.text("fulfilledCapacity")).isEqualTo("3.0");
        assertThat(described.text("fulfilledOnDemandCapacity")).isEqualTo("1.0");
        assertThat(described.texts("fleetInstanceSet/item/lifecycle")).containsExactlyInAnyOrder("on-demand", "spot");
    }

    @Test
    void maintainsBothAndReplacesWhatYielded() {
        var fleet = create(alice, "maintain", 3, SPOT).text("fleetId");
        cloud.settle();
        assertThat(describe(alice, fleet).text("activityStatus")).isEqualTo("fulfilled");
        assertThat(alice.call("DescribeFleetInstances", "FleetId", fleet).texts("//spotInstanceRequestId")).hasSize(2);
        var spot = alice.filtered("DescribeInstances", "instance-lifecycle", "spot").texts("//instanceId").getFirst();
        alice.call("TerminateInstances", "InstanceId.1", spot);
        cloud.settle();
        assertThat(describe(alice, fleet).text("fulfilledCapacity")).isEqualTo("3.0");
        assertThat(describe(alice, fleet).text("fulfilledOnDemandCapacity")).isEqualTo("1.0");
        assertThat(alice.filtered("DescribeInstances", "instance-state-name", "running").count("//instanceLifecycle")).isEqualTo(2);
    }

    @Test
    void spreadsOverPoolsWhereItIsToBeDiversified() {
        var pools = all(override(1, "InstanceType", "t3.nano"), override(2, "InstanceType", "t3.micro"), override(3, "InstanceType", "t3.small"));
        var cheapest = create(alice, "instant", 3, all(pools, spot()));
        assertThat(cheapest.texts("fleetInstanceSet/item/instanceType")).containsExactly("t3.nano");
        var spread = create(alice, "instant", 3, all(pools, spot(), new String[] {"SpotOptions.AllocationStrategy", "diversified"}));
        assertThat(spread.texts("fleetInstanceSet/item/instanceType")).containsExactlyInAnyOrder("t3.nano", "t3.micro", "t3.small");
        var two = create(alice, "instant", 3, all(pools, spot(), new String[] {"SpotOptions.InstancePoolsToUseCount", "2"}));
        assertThat(two.texts("fleetInstanceSet/item/instanceType")).containsExactlyInAnyOrder("t3.nano", "t3.micro");
        var first = create(alice, "instant", 1, all(
                override(1, "InstanceType", "t3.nano", "Priority", "2"), override(2, "InstanceType", "t3.micro", "Priority", "1"), spot(),
                new String[] {"SpotOptions.AllocationStrategy", "capacity-optimized-prioritized"}));
        assertThat(first.texts("fleetInstanceSet/item/instanceType")).containsExactly("t3.micro");
        var roomy = create(alice, "instant", 1, all(
                override(1, "InstanceType", "t3.nano", "AvailabilityZone", "local-1c"), override(2, "InstanceType", "t3.micro", "AvailabilityZone", "local-1b"),
                spot(), new String[] {"SpotOptions.AllocationStrategy", "capacity-optimized"}));
        assertThat(roomy.texts("fleetInstanceSet/item/instanceType")).containsExactly("t3.micro");
    }

    @Test
    void saysOfWhichClassWasRefused() {
        var answer = create(alice, "instant", 1, all(override(1, "MaxPrice", "0.0001"), spot()));
        assertThat(answer.text("errorSet/item/errorCode")).isEqualTo("SpotMaxPriceTooLow");
        assertThat(answer.text("errorSet/item/lifecycle")).isEqualTo("spot");
    }

    @Test
    void asksSpotInstancesToLeaveOnlyForWhatNoPoolHas() {
        create(alice, "instant", 1, all(override(1, "InstanceType", "m5.large", "AvailabilityZone", "local-1a"), spot()));
        var pools = all(override(1, "InstanceType", "t3.micro", "AvailabilityZone", "local-1a"), override(2, "InstanceType", "t3.small", "AvailabilityZone", "local-1b"));
        var beside = create(alice, "instant", 1, pools);
        assertThat(beside.text("fleetInstanceSet/item/instanceType")).isEqualTo("t3.small");
        assertThat(cloud.store().view().all(Interruption.KIND)).isEmpty();
        var instead = create(alice, "instant", 5, pools);
        assertThat(instead.texts("fleetInstanceSet/item/instanceType")).containsExactlyInAnyOrder("t3.small", "t3.micro");
        assertThat(cloud.store().view().all(Interruption.KIND)).hasSize(1);
        cloud.time().advance(Duration.ofMinutes(3));
        cloud.settle();
        assertThat(Set.copyOf(alice.filtered("DescribeInstances", "tag:aws:ec2:fleet-id", instead.text("fleetId")).texts("//instanceState/name")))
                .containsExactly("running");
    }

    @Test
    void paysNoMoreForAllThanItMay() {
        var onDemand = create(alice, "instant", 5, "OnDemandOptions.MaxTotalPrice", "0.0313"); // t3.micro costs 0.0104
        assertThat(onDemand.texts("fleetInstanceSet/item/instanceIds/item")).hasSize(3);
        assertThat(onDemand.text("errorSet/item/errorCode")).isEqualTo("UnfulfillableCapacity");
        assertThat(describe(alice, onDemand.text("fleetId")).text("onDemandOptions/maxTotalPrice")).isEqualTo("0.0313");
        var both = create(alice, "maintain", 4, all(SPOT, new String[] {"SpotOptions.MaxTotalPrice", "0.0001"})).text("fleetId");
        cloud.settle();
        assertThat(describe(alice, both).text("fulfilledCapacity")).as("on-demand capacity costs what it costs").isEqualTo("2.0");
        assertThat(describe(alice, both).text("activityStatus")).isEqualTo("error");
        alice.call("ModifyFleet", "FleetId", both, "TargetCapacitySpecification.TotalTargetCapacity", "3", "TargetCapacitySpecification.OnDemandTargetCapacity", "3");
        cloud.settle();
        assertThat(describe(alice, both).text("fulfilledCapacity")).isEqualTo("3.0");
    }

    @Test
    void countsWhatItPaysAlready() {
        var fleet = create(alice, "maintain", 3, "OnDemandOptions.MaxTotalPrice", "0.0313").text("fleetId");
        cloud.settle();
        assertThat(describe(alice, fleet).text("activityStatus")).isEqualTo("fulfilled");
        alice.call("ModifyFleet", "FleetId", fleet, "TargetCapacitySpecification.TotalTargetCapacity", "4");
        cloud.settle();
        assertThat(describe(alice, fleet).text("fulfilledCapacity")).isEqualTo("3.0");
    }

    @Test
    void aTemplateDoesNotSayWhichClass() {
        alice.call("CreateLaunchTemplateVersion", "LaunchTemplateId", template, "SourceVersion", "1",
                "LaunchTemplateData.InstanceMarketOptions.MarketType", "spot");
        assertThat(create(alice, "instant", 1).text("errorSet/item/errorCode")).isEqualTo("InvalidParameterCombination");
    }

    @ParameterizedTest
    @CsvSource({
        "SpotOptions.MaxTotalPrice,much,InvalidParameterValue", "OnDemandOptions.MaxTotalPrice,-1,InvalidParameterValue", "SpotOptions.MaintenanceStrategies.CapacityRebalance.ReplacementStrategy,launch,UnsupportedOperation",
        "SpotOptions.InstanceInterruptionBehavior,stop,UnsupportedOperation", "SpotOptions.InstanceInterruptionBehavior,melt,InvalidParameterValue",
        "SpotOptions.InstancePoolsToUseCount,0,InvalidParameterValue", "SpotOptions.MinTargetCapacity,1,InvalidParameterCombination"
    })
    void refusesWhatSpotCapacityCanNotBe(String parameter, String value, String code) {
        assertThat(alice.code("CreateFleet", Fleets.params("instant", 3, all(SPOT, new String[] {parameter, value})))).isEqualTo(code);
    }

    /// All of it.
    private static String[] spot() {
        return new String[] {"TargetCapacitySpecification.OnDemandTargetCapacity", "0"};
    }
}
