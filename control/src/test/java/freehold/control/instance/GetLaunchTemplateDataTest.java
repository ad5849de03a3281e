package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GetLaunchTemplateDataTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void saysWhatMakesAnotherOneLikeIt() {
        var id = InstanceRuns.run(cloud, alice, "t3.micro", "UserData", "aGVsbG8=", "MetadataOptions.HttpTokens", "required",
                "BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.Ebs.VolumeSize", "2",
                "TagSpecification.1.ResourceType", "instance", "TagSpecification.1.Tag.1.Key", "k", "TagSpecification.1.Tag.1.Value", "v");
        var data = alice.call("GetLaunchTemplateData", "InstanceId", id).one("launchTemplateData");
        assertThat(data.text("tagSpecificationSet/item/tagSet/item/key")).isEqualTo("k");
        var params = new ArrayList<>(List.of("LaunchTemplateName", "same"));
        for (var each : new String[][] {{"ImageId", "imageId"}, {"InstanceType", "instanceType"}, {"UserData", "userData"},
            {"MetadataOptions.HttpTokens", "metadataOptions/httpTokens"}, {"CreditSpecification.CpuCredits", "creditSpecification/cpuCredits"},
            {"NetworkInterface.1.DeviceIndex", "networkInterfaceSet/item/deviceIndex"}, {"NetworkInterface.1.SubnetId", "networkInterfaceSet/item/subnetId"},
            {"NetworkInterface.1.SecurityGroupId.1", "networkInterfaceSet/item/groupSet/groupId"},
            {"BlockDeviceMapping.1.DeviceName", "blockDeviceMappingSet/item[deviceName='/dev/sdf']/deviceName"},
            {"BlockDeviceMapping.1.Ebs.VolumeType", "blockDeviceMappingSet/item[deviceName='/dev/sdf']/ebs/volumeType"},
            {"BlockDeviceMapping.1.Ebs.VolumeSize", "blockDeviceMappingSet/item[deviceName='/dev/sdf']/ebs/volumeSize"}}) {
            params.addAll(List.of("LaunchTemplateData." + each[0], data.text(each[1])));
        }
        alice.call("CreateLaunchTemplate", params.toArray(String[]::new));
        var other = alice.call("RunInstances", "LaunchTemplate.LaunchTemplateName", "same", "MinCount", "1", "MaxCount", "1").text("//instanceId");
        assertThat(alice.call("GetLaunchTemplateData", "InstanceId", other).text("launchTemplateData/userData")).isEqualTo("aGVsbG8=");
    }

    @Test
    void hidesWhatIsNotTheCallers() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        assertThat(cloud.signIn("bob").code("GetLaunchTemplateData", "InstanceId", id)).isEqualTo("InvalidInstanceID.NotFound");
    }
}
