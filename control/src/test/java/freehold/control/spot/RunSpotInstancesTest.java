package freehold.control.spot;

import static freehold.control.spot.Spots.PERSISTENT;
import static freehold.control.spot.Spots.state;
import static freehold.control.spot.Spots.status;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.billing.Bill;
import freehold.control.billing.Period;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSpotInstancesTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void hasARequestThatIsFulfilledAtOnce() {
        var id = Spots.run(cloud, alice, "t3.micro", "TagSpecification.1.ResourceType", "spot-instances-request",
                "TagSpecification.1.Tag.1.Key", "k", "TagSpecification.1.Tag.1.Value", "v");
        var request = Spots.requestOf(alice, id);
        assertThat(request).matches("sir-[0-9a-f]{17}");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).text("//instanceLifecycle")).isEqualTo("spot");
        assertThat(status(alice, request)).isEqualTo("active fulfilled");
        var described = Spots.describe(alice, request);
        assertThat(described.text("instanceId")).isEqualTo(id);
        assertThat(described.text("launchedAvailabilityZone")).isEqualTo("local-1a");
        assertThat(described.text("launchSpecification/instanceType")).isEqualTo("t3.micro");
        assertThat(described.text("spotPrice")).as("the on-demand price").isEqualTo("0.010400");
        assertThat(described.text("type")).isEqualTo("one-time");
        assertThat(described.text("instanceInterruptionBehavior")).isEqualTo("terminate");
        assertThat(described.text("tagSet/item/value")).isEqualTo("v");
        cloud.settle();
        assertThat(alice.filtered("DescribeInstances", "instance-lifecycle", "spot").texts("//instanceId")).containsExactly(id);
        assertThat(alice.filtered("DescribeInstances", "spot-instance-request-id", request).texts("//instanceId")).containsExactly(id);
        assertThat(alice.filtered("DescribeTags", "resource-type", "spot-instances-request").text("//resourceId")).isEqualTo(request);
    }

    @Test
    void costsItsPartOfThePriceByTheSecond() {
        Spots.run(cloud, alice, "t3.micro");
        cloud.settle();
        var before = cloud.time().now();
        cloud.time().advance(Duration.ofHours(1));
        var bill = Bill.of(cloud.store().view(), alice.account(), new Period(before, cloud.time().now()), cloud.time().now());
        assertThat(bill.lines().stream().filter(line -> line.what().equals("t3.micro")).findFirst().orElseThrow().amount().usd(10))
                .isEqualByComparingTo("0.00312");
    }

    @Test
    void comesFromATemplateToo() {
        alice.call("CreateLaunchTemplate", "LaunchTemplateName", "spots", "LaunchTemplateData.ImageId", cloud.image(),
                "LaunchTemplateData.InstanceType", "t3.nano", "LaunchTemplateData.InstanceMarketOptions.MarketType", "spot",
                "LaunchTemplateData.InstanceMarketOptions.SpotOptions.MaxPrice", "0.004");
        var run = alice.call("RunInstances", "MinCount", "2", "MaxCount", "2", "LaunchTemplate.LaunchTemplateName", "spots");
        assertThat(run.texts("//instanceLifecycle")).containsExactly("spot", "spot");
        assertThat(run.texts("//spotInstanceRequestId")).doesNotHaveDuplicates().hasSize(2);
        assertThat(Spots.describe(alice, run.texts("//spotInstanceRequestId").getFirst()).text("spotPrice")).isEqualTo("0.004000");
        assertThat(alice.call("GetLaunchTemplateData", "InstanceId", run.texts("//instanceId").getFirst()).text("//marketType")).isEqualTo("spot");
    }

    @Test
    void aOneTimeInstanceCanNotBeStopped() {
        var id = Spots.run(cloud, alice, "t3.micro");
        cloud.settle();
        var refused = alice.refused("StopInstances", "InstanceId.1", id);
        assertThat(refused.code()).isEqualTo("UnsupportedOperation");
        assertThat(refused.message()).contains("one-time Spot Instance request");
        assertThat(alice.refused("ModifyInstanceAttribute", "InstanceId", id, "DisableApiTermination.Value", "false").message())
                .contains("not supported for spot instances");
        var request = Spots.requestOf(alice, id);
        alice.call("TerminateInstances", "InstanceId.1", id);
        assertThat(status(alice, request)).isEqualTo("closed instance-terminated-by-user");
        cloud.settle();
        assertThat(status(alice, request)).isEqualTo("closed instance-terminated-by-user");
        cloud.time().advance(Duration.ofHours(49));
        assertThat(alice.code("DescribeSpotInstanceRequests", "SpotInstanceRequestId.1", request)).isEqualTo("InvalidSpotInstanceRequestID.NotFound");
    }

    @Test
    void aPersistentInstanceStopsAndStarts() {
        var id = Spots.run(cloud, alice, "t3.micro", PERSISTENT);
        cloud.settle();
        var request = Spots.requestOf(alice, id);
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(status(alice, request)).isEqualTo("disabled instance-stopped-by-user");
        assertThat(alice.code("ModifyInstanceAttribute", "InstanceId", id, "InstanceType.Value", "t3.nano")).isEqualTo("UnsupportedOperation");
        alice.call("StartInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(status(alice, request)).isEqualTo("active fulfilled");
        assertThat(state(alice, id)).isEqualTo("running");
    }

    @Test
    void aPersistentRequestIsFulfilledAgain() {
        var id = Spots.run(cloud, alice, "t3.micro", PERSISTENT);
        cloud.settle();
        var request = Spots.requestOf(alice, id);
        alice.call("TerminateInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(status(alice, request)).isEqualTo("active fulfilled");
        var next = Spots.describe(alice, request).text("instanceId");
        assertThat(next).isNotEqualTo(id);
        assertThat(state(alice, next)).isEqualTo("running");
        alice.call("CancelSpotInstanceRequests", "SpotInstanceRequestId.1", request);
        assertThat(status(alice, request)).isEqualTo("cancelled request-canceled-and-instance-running");
        alice.call("TerminateInstances", "InstanceId.1", next);
        cloud.settle();
        assertThat(status(alice, request)).isEqualTo("cancelled instance-terminated-by-user");
    }

    @Test
    void aStoppedInstanceEndsWithItsRequest() {
        var id = Spots.run(cloud, alice, "t3.micro", PERSISTENT);
        cloud.settle();
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        var request = Spots.requestOf(alice, id);
        assertThat(alice.call("CancelSpotInstanceRequests", "SpotInstanceRequestId.1", request).text("//state")).isEqualTo("cancelled");
        cloud.settle();
        assertThat(state(alice, id)).isEqualTo("terminated");
        assertThat(status(alice, request)).isEqualTo("cancelled instance-terminated-by-user");
    }

    @Test
    void aFullCloudRefusesAndLeavesNoRequest() {
        Spots.run(cloud, alice, "m5.large");
        assertThat(alice.code("RunInstances", Spots.launch(cloud, "t3.micro", "InstanceMarketOptions.MarketType", "spot")))
                .isEqualTo("InsufficientInstanceCapacity");
        assertThat(alice.call("DescribeSpotInstanceRequests").count("spotInstanceRequestSet/item")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "InstanceMarketOptions.MarketType,barter,InvalidParameterValue", "InstanceMarketOptions.MarketType,capacity-block,UnsupportedOperation",
        "InstanceMarketOptions.SpotOptions.MaxPrice,cheap,InvalidParameterValue", "InstanceMarketOptions.SpotOptions.MaxPrice,0,InvalidParameterValue",
        "InstanceMarketOptions.SpotOptions.MaxPrice,0.001,SpotMaxPriceTooLow",
        "InstanceMarketOptions.SpotOptions.SpotInstanceType,often,InvalidParameterValue",
        "InstanceMarketOptions.SpotOptions.InstanceInterruptionBehavior,stop,InvalidParameterCombination",
        "InstanceMarketOptions.SpotOptions.InstanceInterruptionBehavior,hibernate,UnsupportedHibernationConfiguration",
        "InstanceMarketOptions.SpotOptions.InstanceInterruptionBehavior,melt,InvalidParameterValue",
        "InstanceMarketOptions.SpotOptions.ValidUntil,2030-01-01T00:00:00Z,InvalidParameterCombination",
        "InstanceMarketOptions.SpotOptions.BlockDurationMinutes,60,UnsupportedOperation",
        "DisableApiTermination,true,UnsupportedOperation", "InstanceInitiatedShutdownBehavior,stop,InvalidParameterCombination"
    })
    void refusesWhatCanNotBe(String parameter, String value, String code) {
        var params = Spots.launch(cloud, "t3.micro", "InstanceMarketOptions.MarketType", "spot", parameter, value);
        assertThat(alice.code("RunInstances", params)).isEqualTo(code);
    }
}
