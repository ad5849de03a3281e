package freehold.control.fleet;

import static freehold.control.fleet.Fleets.all;
import static freehold.control.fleet.Fleets.create;
import static freehold.control.fleet.Fleets.override;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.host.HostRecord;
import freehold.control.host.Load;
import freehold.control.instance.Instance;
import freehold.kernel.store.MemoryJournal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Instant fleets, and what no fleet may be.
class CreateFleetTest {
    final TestCloud cloud = TestCloud.withHosts(2, 2, new MemoryJournal());
    final Ec2 alice = cloud.signIn("alice");
    final String template = Fleets.template(cloud, alice);

    @Test
    void launchesAtOnceWhatItIsAskedFor() {
        var answer = create(alice, "instant", 3, "TagSpecification.1.ResourceType", "fleet", "TagSpecification.1.Tag.1.Key", "f",
                "TagSpecification.1.Tag.1.Value", "1", "TagSpecification.2.ResourceType", "instance", "TagSpecification.2.Tag.1.Key", "i",
                "TagSpecification.2.Tag.1.Value", "2", "TagSpecification.3.ResourceType", "volume", "TagSpecification.3.Tag.1.Key", "v",
                "TagSpecification.3.Tag.1.Value", "3");
        var fleet = answer.text("fleetId");
        assertThat(fleet).matches("fleet-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(answer.count("errorSet/item")).isZero();
        var launched = answer.one("fleetInstanceSet/item");
        assertThat(launched.texts("instanceIds/item")).hasSize(3);
        assertThat(launched.text("instanceType")).isEqualTo("t3.micro");
        assertThat(launched.text("lifecycle")).isEqualTo("on-demand");
        assertThat(launched.text("launchTemplateAndOverrides/launchTemplateSpecification/launchTemplateId")).isEqualTo(template);
        assertThat(launched.text("launchTemplateAndOverrides/launchTemplateSpecification/version")).isEqualTo("1");
        cloud.settle();
        var found = alice.filtered("DescribeInstances", "tag:aws:ec2:fleet-id", fleet);
        assertThat(found.texts("//instanceState/name")).containsExactly("running", "running", "running");
        assertThat(found.texts("//tagSet/item[key='i']/value")).containsExactly("2", "2", "2");
        assertThat(found.texts("//tagSet/item[key='Name']/value")).as("the template's too").hasSize(3);
        assertThat(found.texts("//tagSet/item[key='aws:ec2launchtemplate:id']/value")).containsOnly(template);
        assertThat(alice.filtered("DescribeVolumes", "tag:v", "3").count("volumeSet/item")).isEqualTo(3);
        assertThat(alice.filtered("DescribeTags", "resource-type", "fleet").text("//key")).isEqualTo("f");
    }

    @Test
    void goesOnWithTheNextPoolAndSaysWhatWasRefused() {
        var answer = create(alice, "instant", 2, all(
                override(1, "InstanceType", "m5.large", "SubnetId", subnet("local-1c"), "AvailabilityZone", "local-1c", "Priority", "1"),
                override(2, "InstanceType", "t3.nano", "SubnetId", "subnet-00000001", "Priority", "2"),
                override(3, "InstanceType", "t3.small", "SubnetId", subnet("local-1b"), "Priority", "3"),
                new String[] {"OnDemandOptions.AllocationStrategy", "prioritized"}));
        assertThat(answer.texts("errorSet/item/errorCode")).containsExactlyInAnyOrder("InsufficientInstanceCapacity", "InvalidSubnetID.NotFound");
        var refused = answer.one("errorSet/item[errorCode='InsufficientInstanceCapacity']");
        assertThat(refused.text("launchTemplateAndOverrides/overrides/instanceType")).isEqualTo("m5.large");
        assertThat(refused.text("launchTemplateAndOverrides/overrides/availabilityZone")).isEqualTo("local-1c");
        assertThat(refused.text("lifecycle")).isEqualTo("on-demand");
        var launched = answer.one("fleetInstanceSet/item");
        assertThat(launched.texts("instanceIds/item")).hasSize(2);
        assertThat(launched.text("instanceType")).isEqualTo("t3.small");
        assertThat(launched.text("availabilityZone")).isEqualTo("local-1b");
    }

    @Test
    void launchesAsManyAsFitAndLeavesNothingOfTheRest() {
        var answer = create(alice, "instant", 5, override(1, "InstanceType", "m5.large"));
        assertThat(answer.texts("fleetInstanceSet/item/instanceIds/item")).hasSize(2);
        assertThat(answer.texts("errorSet/item/errorCode")).containsExactly("InsufficientInstanceCapacity");
        assertThat(cloud.store().view().all(Instance.TYPE.kind())).hasSize(2);
        assertThat(memoryMib()).isEqualTo(2 * 8192);
        var described = Fleets.describe(alice, answer.text("fleetId"));
        assertThat(described.text("fulfilledCapacity")).isEqualTo("2.0");
        assertThat(described.text("errorSet/item/errorCode")).isEqualTo("InsufficientInstanceCapacity");
        assertThat(described.texts("fleetInstanceSet/item/instanceIds/item")).hasSize(2);
        assertThat(described.text("fleetState")).isEqualTo("active");
    }

    @Test
    void prefersTheCheapestForAUnitOfCapacity() {
        var answer = create(alice, "instant", 4, all(
                override(1, "InstanceType", "t3.nano", "WeightedCapacity", "1"),
                override(2, "InstanceType", "t3.micro", "WeightedCapacity", "4")));
        assertThat(answer.texts("fleetInstanceSet/item/instanceType")).containsExactly("t3.micro");
        assertThat(answer.texts("fleetInstanceSet/item/instanceIds/item")).hasSize(1);
        assertThat(create(alice, "instant", 1, all(override(1, "InstanceType", "t3.micro"), override(2, "InstanceType", "t3.nano")))
                .text("fleetInstanceSet/item/instanceType")).isEqualTo("t3.nano");
    }

    @Test
    void findsTypesThatMeetRequirements() {
        var answer = create(alice, "instant", 1, override(1, "InstanceRequirements.VCpuCount.Min", "2", "InstanceRequirements.MemoryMiB.Min", "1000",
                "InstanceRequirements.MemoryMiB.Max", "4000", "InstanceRequirements.BurstablePerformance", "included",
                "InstanceRequirements.ExcludedInstanceType.1", "t3.mi*"));
        assertThat(answer.text("fleetInstanceSet/item/instanceType")).isEqualTo("t3.small");
        assertThat(answer.text("fleetInstanceSet/item/launchTemplateAndOverrides/overrides/instanceType")).isEqualTo("t3.small");
        assertThat(answer.text("fleetInstanceSet/item/launchTemplateAndOverrides/overrides/instanceRequirements/memoryMiB/max")).isEqualTo("4000");
        var none = create(alice, "instant", 1, override(1, "InstanceRequirements.VCpuCount.Min", "2", "InstanceRequirements.MemoryMiB.Min", "0",
                "InstanceRequirements.MemoryMiB.Max", "4000"));
        assertThat(none.text("errorSet/item/errorCode")).as("burstable ones are to be asked for").isEqualTo("UnfulfillableCapacity");
        var cheap = create(alice, "instant", 100, override(1, "InstanceRequirements.VCpuCount.Min", "2", "InstanceRequirements.MemoryMiB.Min", "1000",
                "InstanceRequirements.MemoryMiB.Max", "4000", "InstanceRequirements.BurstablePerformance", "included",
                "InstanceRequirements.OnDemandMaxPricePercentageOverLowestPrice", "50"));
        assertThat(cheap.texts("errorSet/item/launchTemplateAndOverrides/overrides/instanceType")).as("t3.small, at twice the price, is not tried")
                .containsExactly("t3.micro");
        assertThat(alice.code("CreateFleet", Fleets.params("instant", 1, override(1, "InstanceRequirements.VCpuCount.Min", "2",
                "InstanceRequirements.MemoryMiB.Min", "0", "InstanceRequirements.BaselinePerformanceFactors.Cpu.Reference.1.InstanceFamily", "c5"))))
                .isEqualTo("UnsupportedOperation");
    }

    @Test
    void isOfOneTypeOrInOneZoneIfItMustBe() {
        var both = all(override(1, "InstanceType", "m5.large"), override(2, "InstanceType", "t3.small"));
        var mixed = create(alice, "instant", 3, all(both, new String[] {"OnDemandOptions.AllocationStrategy", "lowest-price",
            "OnDemandOptions.SingleAvailabilityZone", "true", "OnDemandOptions.MinTargetCapacity", "3"}));
        assertThat(mixed.texts("fleetInstanceSet/item/availabilityZone")).hasSize(1);
        assertThat(mixed.texts("fleetInstanceSet/item/instanceIds/item")).hasSize(3);
        var tooMany = create(alice, "instant", 9, all(both, new String[] {
            "OnDemandOptions.SingleInstanceType", "true", "OnDemandOptions.MinTargetCapacity", "9"}));
        assertThat(tooMany.count("fleetInstanceSet/item")).isZero();
        assertThat(tooMany.texts("errorSet/item/errorCode")).isNotEmpty().containsOnly("InsufficientInstanceCapacity");
        assertThat(cloud.store().view().all(Instance.TYPE.kind())).hasSize(3);
    }

    @Test
    void takesTheSubnetOfAnOverrideIntoTheTemplatesInterface() {
        alice.call("CreateLaunchTemplateVersion", "LaunchTemplateId", template, "SourceVersion", "1",
                "LaunchTemplateData.NetworkInterface.1.DeviceIndex", "0", "LaunchTemplateData.NetworkInterface.1.Description", "front");
        var answer = create(alice, "instant", 1, override(1, "SubnetId", subnet("local-1b")));
        assertThat(answer.text("fleetInstanceSet/item/subnetId")).isEqualTo(subnet("local-1b"));
        assertThat(alice.call("DescribeNetworkInterfaces").text("//description")).isEqualTo("front");
    }

    @Test
    void takesUserDataOfItsOwn() {
        create(alice, "instant", 1, "LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateSpecificationUserData", "aGVsbG8=");
        assertThat(alice.call("DescribeInstanceAttribute", "InstanceId", alice.call("DescribeInstances").text("//instanceId"), "Attribute", "userData")
                .text("userData/value")).isEqualTo("aGVsbG8=");
    }

    @Test
    void showsTheLowestPriceAsEc2SpellsIt() {
        for (var strategy : new String[] {"lowest-price", "lowestPrice"}) {
            var id = create(alice, "instant", 1, "OnDemandOptions.AllocationStrategy", strategy).text("fleetId");
            assertThat(Fleets.describe(alice, id).text("onDemandOptions/allocationStrategy")).isEqualTo("lowestPrice");
        }
    }

    @Test
    void aDryRunAsksOnlyWhetherOneMay() {
        var fault = alice.refused("CreateFleet", "DryRun", "true", "Type", "instant",
                "LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateName", "mock-lt-name",
                "LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateId", "lt-1234567890abcdef0",
                "LaunchTemplateConfigs.1.LaunchTemplateSpecification.Version", "1",
                "LaunchTemplateConfigs.1.Overrides.1.InstanceType", "t3.micro",
                "LaunchTemplateConfigs.1.Overrides.1.SubnetId", "subnet-1234567890abcdef0",
                "OnDemandOptions.AllocationStrategy", "lowest-price",
                "TargetCapacitySpecification.DefaultTargetCapacityType", "on-demand", "TargetCapacitySpecification.TotalTargetCapacity", "1");
        assertThat(fault.code()).isEqualTo("DryRunOperation");
        assertThat(fault.status()).isEqualTo(412);
    }

    @Test
    void repeatsTheAnswerToARepeatedClientToken() {
        var first = create(alice, "instant", 1, "ClientToken", "once");
        var again = create(alice, "instant", 1, "ClientToken", "once");
        assertThat(again.text("fleetId")).isEqualTo(first.text("fleetId"));
        assertThat(cloud.store().view().all(Instance.TYPE.kind())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Type,forever,InvalidParameterValue", "Context,x,UnsupportedOperation", "ReplaceUnhealthyInstances,true,UnsupportedOperation",
        "TargetCapacitySpecification.SpotTargetCapacity,9,InvalidParameterCombination", "TargetCapacitySpecification.OnDemandTargetCapacity,9,InvalidParameterCombination",
        "TargetCapacitySpecification.TotalTargetCapacity,1001,InstanceLimitExceeded", "TargetCapacitySpecification.TotalTargetCapacity,-1,InvalidParameterValue",
        "TargetCapacitySpecification.DefaultTargetCapacityType,capacity-block,InvalidParameterValue", "TargetCapacitySpecification.TargetCapacityUnitType,vcpu,UnsupportedOperation",
        "OnDemandOptions.AllocationStrategy,best,InvalidParameterValue", "OnDemandOptions.MinTargetCapacity,1,InvalidParameterCombination",
        "SpotOptions.AllocationStrategy,best,InvalidParameterValue", "ValidUntil,2020-01-01T00:00:00Z,InvalidParameterValue",
        "LaunchTemplateConfigs.1.Overrides.1.WeightedCapacity,0,InvalidParameterValue", "LaunchTemplateConfigs.1.Overrides.1.KeyName,k,UnsupportedOperation",
        "LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateName,other,InvalidLaunchTemplateName.NotFoundException",
        "LaunchTemplateConfigs.1.LaunchTemplateSpecification.Version,7,InvalidLaunchTemplateId.VersionNotFound",
        "TagSpecification.1.ResourceType,vpc,InvalidParameterValue"
    })
    void refusesWhatItCanNotBe(String parameter, String value, String code) {
        var params = Fleets.params("instant", 1);
        for (int i = 0; i < params.length; i += 2) {
            if (params[i].equals(parameter)) {
                params[i + 1] = value;
                assertThat(alice.code("CreateFleet", params)).isEqualTo(code);
                return;
            }
        }
        assertThat(alice.code("CreateFleet", Fleets.params("instant", 1, parameter, value))).isEqualTo(code);
        assertThat(cloud.store().view().all(Fleet.TYPE.kind())).isEmpty();
    }

    private String subnet(String zone) {
        return alice.filtered("DescribeSubnets", "availability-zone", zone).text("//subnetId");
    }

    private int memoryMib() {
        return cloud.store().view().all(HostRecord.KIND).stream().map(HostRecord::load).mapToInt(Load::memoryMib).sum();
    }
}
