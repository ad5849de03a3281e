package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunInstancesFromTemplateTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final String image = cloud.image();
    final String template = template("web", "LaunchTemplateData.ImageId", image, "LaunchTemplateData.InstanceType", "t3.micro",
            "LaunchTemplateData.BlockDeviceMapping.1.DeviceName", "/dev/sdf", "LaunchTemplateData.BlockDeviceMapping.1.Ebs.VolumeSize", "2",
            "LaunchTemplateData.MetadataOptions.HttpTokens", "required",
            "LaunchTemplateData.TagSpecification.1.ResourceType", "instance",
            "LaunchTemplateData.TagSpecification.1.Tag.1.Key", "Name", "LaunchTemplateData.TagSpecification.1.Tag.1.Value", "web",
            "LaunchTemplateData.TagSpecification.1.Tag.2.Key", "team", "LaunchTemplateData.TagSpecification.1.Tag.2.Value", "one");

    private String template(String name, String... data) {
        var params = new ArrayList<>(List.of("LaunchTemplateName", name));
        params.addAll(List.of(data));
        return alice.call("CreateLaunchTemplate", params.toArray(String[]::new)).text("launchTemplate/launchTemplateId");
    }

    private Xml run(String... params) {
        return alice.call("RunInstances", with(params)).one("instancesSet/item");
    }

    private static String[] with(String... params) {
        var all = new ArrayList<>(List.of("MinCount", "1", "MaxCount", "1"));
        all.addAll(List.of(params));
        return all.toArray(String[]::new);
    }

    @Test
    void isAsTheTemplateSays() {
        var item = run("LaunchTemplate.LaunchTemplateId", template);
        assertThat(item.text("instanceType")).isEqualTo("t3.micro");
        assertThat(item.text("metadataOptions/httpTokens")).isEqualTo("required");
        assertThat(item.texts("blockDeviceMapping/item/deviceName")).containsExactly("/dev/xvda", "/dev/sdf");
        assertThat(item.texts("tagSet/item/key")).contains("Name", "team");
        cloud.settle();
        assertThat(alice.call("DescribeInstances").text("//instanceState/name")).isEqualTo("running");
    }

    @Test
    void isFoundByItsTemplate() {
        var id = run("LaunchTemplate.LaunchTemplateName", "web").text("instanceId");
        run("ImageId", image, "InstanceType", "t3.nano");
        assertThat(alice.filtered("DescribeInstances", "tag:aws:ec2launchtemplate:id", template).text("//instanceId")).isEqualTo(id);
        assertThat(alice.filtered("DescribeInstances", "tag:aws:ec2launchtemplate:version", "1").text("//instanceId")).isEqualTo(id);
        assertThat(alice.filtered("DescribeTags", "resource-id", id).texts("//key")).contains("aws:ec2launchtemplate:id");
        assertThat(alice.code("CreateTags", "ResourceId.1", id, "Tag.1.Key", "aws:ec2launchtemplate:id", "Tag.1.Value", "x"))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void theRequestsOwnWordsCount() {
        var item = run("LaunchTemplate.LaunchTemplateId", template, "InstanceType", "t3.nano", "MetadataOptions.HttpPutResponseHopLimit", "3",
                "BlockDeviceMapping.1.DeviceName", "/dev/sdg", "BlockDeviceMapping.1.Ebs.VolumeSize", "1",
                "TagSpecification.1.ResourceType", "instance", "TagSpecification.1.Tag.1.Key", "team", "TagSpecification.1.Tag.1.Value", "two");
        assertThat(item.text("instanceType")).isEqualTo("t3.nano");
        assertThat(item.text("metadataOptions/httpTokens")).isEqualTo("required");
        assertThat(item.text("metadataOptions/httpPutResponseHopLimit")).isEqualTo("3");
        assertThat(item.texts("blockDeviceMapping/item/deviceName")).containsExactly("/dev/xvda", "/dev/sdg");
        assertThat(item.text("tagSet/item[key='team']/value")).isEqualTo("two");
        assertThat(item.text("tagSet/item[key='Name']/value")).isEqualTo("web");
    }

    @Test
    void isOfTheVersionThatIsNamedAndOfTheDefaultOtherwise() {
        alice.call("CreateLaunchTemplateVersion", "LaunchTemplateId", template, "SourceVersion", "1", "LaunchTemplateData.InstanceType", "t3.nano");
        assertThat(run("LaunchTemplate.LaunchTemplateId", template).text("instanceType")).isEqualTo("t3.micro");
        assertThat(run("LaunchTemplate.LaunchTemplateId", template, "LaunchTemplate.Version", "$Default").text("instanceType")).isEqualTo("t3.micro");
        var latest = run("LaunchTemplate.LaunchTemplateId", template, "LaunchTemplate.Version", "$Latest");
        assertThat(latest.text("instanceType")).isEqualTo("t3.nano");
        assertThat(latest.text("tagSet/item[key='aws:ec2launchtemplate:version']/value")).isEqualTo("2");
        assertThat(alice.code("RunInstances", with("LaunchTemplate.LaunchTemplateId", template, "LaunchTemplate.Version", "3")))
                .isEqualTo("InvalidLaunchTemplateId.VersionNotFound");
        assertThat(alice.code("RunInstances", with("LaunchTemplate.LaunchTemplateName", "none")))
                .isEqualTo("InvalidLaunchTemplateName.NotFoundException");
    }

    @Test
    void whatATemplateSaysIsRefusedAsTheRequestsOwnIs() {
        template("odd", "LaunchTemplateData.ImageId", image, "LaunchTemplateData.KernelId", "aki-12345678");
        var fault = alice.refused("RunInstances", with("LaunchTemplate.LaunchTemplateName", "odd"));
        assertThat(fault.code()).isEqualTo("UnsupportedOperation");
        assertThat(fault.message()).contains("KernelId of RunInstances");
        template("none", "LaunchTemplateData.InstanceType", "t3.nano");
        assertThat(alice.code("RunInstances", with("LaunchTemplate.LaunchTemplateName", "none"))).isEqualTo("MissingParameter");
    }

    @Test
    void repeatsTheAnswerToARepeatedClientTokenWhateverBecameOfTheTemplate() {
        var first = run("LaunchTemplate.LaunchTemplateId", template, "ClientToken", "once");
        assertThat(first.text("clientToken")).isEqualTo("once");
        alice.call("DeleteLaunchTemplate", "LaunchTemplateId", template);
        assertThat(run("LaunchTemplate.LaunchTemplateId", template, "ClientToken", "once").text("instanceId")).isEqualTo(first.text("instanceId"));
    }
}
