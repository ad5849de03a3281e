package freehold.control.spot;

import static freehold.control.spot.Spots.describe;
import static freehold.control.spot.Spots.request;
import static freehold.control.spot.Spots.state;
import static freehold.control.spot.Spots.status;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.operation.Filters;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSpotInstancesTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void isOpenAtOnceAndFulfilledSoon() {
        var answer = alice.call("RequestSpotInstances", "LaunchSpecification.ImageId", cloud.image(), "LaunchSpecification.InstanceType", "t3.nano",
                "InstanceCount", "2", "SpotPrice", "0.05", "TagSpecification.1.ResourceType", "spot-instances-request",
                "TagSpecification.1.Tag.1.Key", "k", "TagSpecification.1.Tag.1.Value", "v");
        assertThat(answer.texts("//state")).containsExactly("open", "open");
        assertThat(answer.texts("//status/code")).containsExactly("pending-evaluation", "pending-evaluation");
        assertThat(answer.texts("//spotPrice")).containsExactly("0.050000", "0.050000");
        var group = alice.filtered("DescribeSecurityGroups", "group-name", "default").text("securityGroupInfo/item/groupId");
        assertThat(answer.texts("//launchSpecification/groupSet/item/groupId")).as("as it names none").containsExactly(group, group);
        cloud.settle();
        for (var id : answer.texts("//spotInstanceRequestId")) {
            assertThat(status(alice, id)).isEqualTo("active fulfilled");
            assertThat(describe(alice, id).text("tagSet/item/value")).isEqualTo("v");
            var instance = describe(alice, id).text("instanceId");
            assertThat(state(alice, instance)).isEqualTo("running");
            assertThat(Spots.requestOf(alice, instance)).isEqualTo(id);
            assertThat(alice.call("DescribeInstances", "InstanceId.1", instance).count("//tagSet/item")).as("the tags are the request's").isZero();
        }
    }

    @Test
    void waitsForRoomAndIsFulfilledWhenThereIs() {
        var full = Spots.run(cloud, alice, "m5.large");
        cloud.settle();
        var waiting = request(cloud, alice, "t3.micro");
        cloud.settle();
        assertThat(status(alice, waiting)).isEqualTo("open capacity-not-available");
        assertThat(describe(alice, waiting).text("instanceId")).isNullOrEmpty();
        alice.call("TerminateInstances", "InstanceId.1", full);
        cloud.settle();
        assertThat(status(alice, waiting)).isEqualTo("active fulfilled");
    }

    @Test
    void waitsForItsPriceAndItsTime() {
        var cheap = request(cloud, alice, "t3.micro", "SpotPrice", "0.001");
        var from = cloud.time().now().plus(Duration.ofHours(1));
        var later = request(cloud, alice, "t3.micro", "ValidFrom", Filters.time(from));
        var until = cloud.time().now().plus(Duration.ofHours(2));
        var short1 = request(cloud, alice, "t3.micro", "SpotPrice", "0.001", "ValidUntil", Filters.time(until));
        cloud.settle();
        assertThat(status(alice, cheap)).isEqualTo("open price-too-low");
        assertThat(status(alice, later)).isEqualTo("open not-scheduled-yet");
        cloud.time().advance(Duration.ofHours(1));
        cloud.settle();
        assertThat(status(alice, later)).isEqualTo("active fulfilled");
        assertThat(status(alice, short1)).isEqualTo("open price-too-low");
        cloud.time().advance(Duration.ofHours(1));
        assertThat(status(alice, short1)).isEqualTo("cancelled schedule-expired");
        assertThat(alice.call("CancelSpotInstanceRequests", "SpotInstanceRequestId.1", cheap).text("//state")).isEqualTo("cancelled");
        assertThat(status(alice, cheap)).isEqualTo("cancelled canceled-before-fulfillment");
    }

    @Test
    void failsWhenWhatItNamesIsGone() {
        alice.call("CreateKeyPair", "KeyName", "k");
        var id = request(cloud, alice, "t3.micro", "LaunchSpecification.KeyName", "k", "ValidFrom",
                Filters.time(cloud.time().now().plus(Duration.ofHours(1))));
        alice.call("DeleteKeyPair", "KeyName", "k");
        cloud.time().advance(Duration.ofHours(1));
        assertThat(status(alice, id)).isEqualTo("failed bad-parameters");
        assertThat(describe(alice, id).text("fault/code")).isEqualTo("InvalidKeyPair.NotFound");
    }

    @Test
    void isFoundByWhatItIs() {
        var id = request(cloud, alice, "t3.micro", "Type", "persistent", "InstanceInterruptionBehavior", "stop",
                "LaunchSpecification.BlockDeviceMapping.1.DeviceName", "/dev/sdf", "LaunchSpecification.BlockDeviceMapping.1.Ebs.VolumeSize", "2",
                "LaunchSpecification.Monitoring.Enabled", "true");
        request(cloud, alice, "t3.nano");
        cloud.settle();
        for (var filter : new String[][] {{"type", "persistent"}, {"launch.instance-type", "t3.micro"}, {"launch.monitoring-enabled", "true"},
            {"launch.block-device-mapping.device-name", "/dev/sdf"}, {"launch.block-device-mapping.volume-size", "2"}, {"spot-price", "0.0104*"},
            {"instance-id", describe(alice, id).text("instanceId")}, {"spot-instance-request-id", id}}) {
            assertThat(alice.filtered("DescribeSpotInstanceRequests", filter[0], filter[1]).texts("//spotInstanceRequestId"))
                    .as(filter[0]).containsExactly(id);
        }
        for (var filter : new String[][] {{"status-code", "fulfilled"}, {"state", "active"}, {"launched-availability-zone", "local-1a"},
            {"product-description", "Linux*"}, {"launch.image-id", cloud.image()}}) {
            assertThat(alice.filtered("DescribeSpotInstanceRequests", filter[0], filter[1]).count("//spotInstanceRequestId")).as(filter[0]).isEqualTo(2);
        }
        assertThat(alice.filtered("DescribeSpotInstanceRequests", "launch-group", "x").count("//spotInstanceRequestId")).isZero();
        assertThat(alice.code("DescribeSpotInstanceRequests", "Filter.1.Name", "colour", "Filter.1.Value.1", "x")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void outlivesTheProcess() {
        var id = request(cloud, alice, "t3.micro", "Type", "persistent", "ValidFrom", Filters.time(cloud.time().now().plus(Duration.ofHours(1))));
        cloud.restart();
        cloud.time().advance(Duration.ofHours(1));
        cloud.settle();
        assertThat(status(alice, id)).isEqualTo("active fulfilled");
    }

    @ParameterizedTest
    @CsvSource({
        "LaunchSpecification.InstanceType,t9.huge,InvalidParameterValue", "LaunchSpecification.ImageId,ami-0123456789abcdef0,InvalidAMIID.NotFound",
        "InstanceCount,0,InvalidParameterValue", "InstanceCount,1001,MaxSpotInstanceCountExceeded", "SpotPrice,-1,InvalidParameterValue",
        "Type,daily,InvalidParameterValue", "InstanceInterruptionBehavior,stop,InvalidParameterCombination",
        "ValidUntil,2020-01-01T00:00:00Z,InvalidParameterValue", "BlockDurationMinutes,60,UnsupportedOperation", "LaunchGroup,g,UnsupportedOperation",
        "LaunchSpecification.KernelId,aki-1,UnsupportedOperation", "TagSpecification.1.ResourceType,instance,InvalidParameterValue"
    })
    void refusesWhatCanNotBe(String parameter, String value, String code) {
        assertThat(alice.code("RequestSpotInstances", parameters(parameter, value))).isEqualTo(code);
    }

    private String[] parameters(String parameter, String value) {
        return parameter.equals("LaunchSpecification.InstanceType")
                ? new String[] {"LaunchSpecification.ImageId", cloud.image(), parameter, value}
                : parameter.equals("LaunchSpecification.ImageId")
                        ? new String[] {"LaunchSpecification.InstanceType", "t3.nano", parameter, value}
                        : new String[] {"LaunchSpecification.ImageId", cloud.image(), "LaunchSpecification.InstanceType", "t3.nano", parameter, value};
    }
}
