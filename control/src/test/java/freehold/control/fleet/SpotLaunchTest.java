package freehold.control.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.kernel.store.MemoryJournal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spot Fleet requests that say themselves what they launch.
class SpotLaunchTest {
    final TestCloud cloud = TestCloud.withHosts(2, 4, new MemoryJournal());
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void launchesWhatIsCheapestByItsWeight() {
        var id = request("TargetCapacity", "4", "SpotPrice", "0.5", "1.InstanceType", "t3.small", "1.WeightedCapacity", "1",
                "2.InstanceType", "t3.micro", "2.WeightedCapacity", "2");
        cloud.settle();
        assertThat(instances(id).texts("//instanceType")).containsExactly("t3.micro", "t3.micro");
        assertThat(describe(id).text("fulfilledCapacity")).isEqualTo("4.0");
        assertThat(alice.call("DescribeSpotInstanceRequests").texts("//spotPrice")).containsOnly("0.500000");
        alice.call("ModifySpotFleetRequest", "SpotFleetRequestId", id, "TargetCapacity", "2");
        cloud.settle();
        assertThat(describe(id).text("fulfilledCapacity")).isEqualTo("2.0");
        assertThat(describe(id).count("launchSpecifications/item")).isEqualTo(2);
    }

    @Test
    void launchesItAsItIsSaidAndShowsItSo() {
        var vpc = alice.call("DescribeVpcs").text("//vpcId");
        var group = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d", "VpcId", String.valueOf(vpc)).text("groupId");
        var id = request("TargetCapacity", "1", "1.InstanceType", "t3.nano", "1.GroupSet.1.GroupId", group, "1.Monitoring.Enabled", "true",
                "1.UserData", "aGk=", "1.SpotPrice", "0.4", "1.TagSpecificationSet.1.ResourceType", "instance",
                "1.TagSpecificationSet.1.Tag.1.Key", "k", "1.TagSpecificationSet.1.Tag.1.Value", "v",
                "1.BlockDeviceMapping.1.DeviceName", "/dev/sdf", "1.BlockDeviceMapping.1.Ebs.VolumeSize", "3");
        cloud.settle();
        var instance = instances(id);
        assertThat(instance.text("//instancesSet/item/groupSet/item/groupId")).isEqualTo(group);
        assertThat(instance.text("//monitoring/state")).isEqualTo("enabled");
        assertThat(instance.text("//tagSet/item[key='k']/value")).isEqualTo("v");
        assertThat(instance.count("//blockDeviceMapping/item")).isEqualTo(2);
        assertThat(alice.call("DescribeSpotInstanceRequests").text("//spotPrice")).isEqualTo("0.400000");
        var shown = describe(id).one("launchSpecifications/item");
        assertThat(shown.text("groupSet/item/groupId")).isEqualTo(group);
        assertThat(shown.text("userData")).isEqualTo("aGk=");
        assertThat(shown.text("tagSpecificationSet/item/tag/item/value")).isEqualTo("v");
        assertThat(shown.count("networkInterfaceSet")).isZero();
        assertThat(shown.text("weightedCapacity")).isNull();
    }

    @Test
    void mayNameSeveralPlaces() {
        var id = request("TargetCapacity", "2", "AllocationStrategy", "diversified", "1.InstanceType", "t3.nano",
                "1.Placement.AvailabilityZone", "local-1a, local-1b");
        cloud.settle();
        assertThat(instances(id).texts("//placement/availabilityZone")).containsExactlyInAnyOrder("local-1a", "local-1b");
    }

    @Test
    void maySayWhatTypesMustHave() {
        var id = request("TargetCapacity", "1", "1.InstanceRequirements.VCpuCount.Min", "2", "1.InstanceRequirements.MemoryMiB.Min", "1024",
                "1.InstanceRequirements.BurstablePerformance", "required", "1.InstanceRequirements.ExcludedInstanceTypeSet.1", "t3.micro");
        cloud.settle();
        assertThat(instances(id).texts("//instanceType")).containsExactly("t3.small");
        assertThat(describe(id).text("launchSpecifications/item/instanceRequirements/excludedInstanceTypeSet/item")).isEqualTo("t3.micro");
    }

    @Test
    void anOverrideMaySayItToo() {
        Fleets.template(cloud, alice);
        var id = alice.call("RequestSpotFleet", "SpotFleetRequestConfig.IamFleetRole", "role", "SpotFleetRequestConfig.TargetCapacity", "1",
                "SpotFleetRequestConfig.LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateName", "web",
                "SpotFleetRequestConfig.LaunchTemplateConfigs.1.LaunchTemplateSpecification.Version", "1",
                "SpotFleetRequestConfig.LaunchTemplateConfigs.1.Overrides.1.InstanceRequirements.VCpuCount.Min", "2",
                "SpotFleetRequestConfig.LaunchTemplateConfigs.1.Overrides.1.InstanceRequirements.MemoryMiB.Min", "0",
                "SpotFleetRequestConfig.LaunchTemplateConfigs.1.Overrides.1.InstanceRequirements.BurstablePerformance", "included",
                "SpotFleetRequestConfig.LaunchTemplateConfigs.1.Overrides.1.InstanceRequirements.AllowedInstanceTypeSet.1", "t3.small")
                .text("spotFleetRequestId");
        cloud.settle();
        assertThat(instances(String.valueOf(id)).texts("//instanceType")).containsExactly("t3.small");
    }

    @Test
    void saysWhyItCanNotLaunch() {
        var id = request("TargetCapacity", "1", "1.InstanceType", "t3.nano", "1.ImageId", "ami-00000001");
        cloud.settle();
        assertThat(alice.call("DescribeSpotFleetRequestHistory", "SpotFleetRequestId", id, "StartTime", "2025-01-01T00:00:00Z", "EventType", "error")
                .text("//eventSubType")).isEqualTo("InvalidAMIID.NotFound");
    }

    @ParameterizedTest
    @CsvSource({
        "OnDemandTargetCapacity,1,InvalidSpotFleetRequestConfig", "1.WeightedCapacity,0,InvalidParameterValue",
        "1.AddressingType,public,UnsupportedOperation", "1.IamInstanceProfile.Name,web,UnsupportedOperation",
        "1.InstanceRequirements.BaselinePerformanceFactors.Cpu.ReferenceSet.1.InstanceFamily,c5,UnsupportedOperation"
    })
    void refusesWhatCanNotBe(String parameter, String value, String code) {
        assertThat(alice.code("RequestSpotFleet", params("TargetCapacity", "1", parameter, value))).isEqualTo(code);
    }

    private String request(String... more) {
        return String.valueOf(alice.call("RequestSpotFleet", params(more)).text("spotFleetRequestId"));
    }

    /// @param more names that begin with a number are of that launch specification
    private String[] params(String... more) {
        var params = new ArrayList<>(List.of("SpotFleetRequestConfig.IamFleetRole", "role"));
        for (int i = 0; i < more.length; i += 2) {
            var isOfOne = Character.isDigit(more[i].charAt(0));
            params.addAll(List.of("SpotFleetRequestConfig." + (isOfOne ? "LaunchSpecifications." : "") + more[i], more[i + 1]));
        }
        for (int number = 1; number <= 2; number++) {
            var image = "SpotFleetRequestConfig.LaunchSpecifications." + number + ".ImageId";
            var stem = "SpotFleetRequestConfig.LaunchSpecifications." + number + ".";
            if (!params.contains(image) && (number == 1 || params.stream().anyMatch(name -> name.startsWith(stem)))) {
                params.addAll(List.of(image, cloud.image()));
            }
        }
        return params.toArray(String[]::new);
    }

    private Xml instances(String fleet) {
        return alice.call("DescribeInstances", "Filter.1.Name", "tag:aws:ec2spot:fleet-request-id", "Filter.1.Value.1", fleet,
                "Filter.2.Name", "instance-state-name", "Filter.2.Value.1", "running");
    }

    private Xml describe(String id) {
        return alice.call("DescribeSpotFleetRequests", "SpotFleetRequestId.1", id).one("spotFleetRequestConfigSet/item/spotFleetRequestConfig");
    }
}
