package freehold.control.launchtemplate;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateLaunchTemplateTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void makesVersion1TheLatestAndTheDefault() {
        var made = alice.call("CreateLaunchTemplate", "LaunchTemplateName", "web", "LaunchTemplateData.ImageId", "ami-1",
                "TagSpecification.1.ResourceType", "launch-template", "TagSpecification.1.Tag.1.Key", "k", "TagSpecification.1.Tag.1.Value", "v")
                .one("launchTemplate");
        assertThat(made.text("launchTemplateId")).matches("lt-0[0-9a-f]{16}");
        assertThat(made.text("launchTemplateName")).isEqualTo("web");
        assertThat(made.text("defaultVersionNumber")).isEqualTo("1");
        assertThat(made.text("latestVersionNumber")).isEqualTo("1");
        assertThat(made.text("createdBy")).isEqualTo("arn:aws:iam::" + alice.account() + ":root");
        assertThat(made.text("tagSet/item/key")).isEqualTo("k");
        assertThat(alice.filtered("DescribeTags", "resource-type", "launch-template").text("//resourceId")).isEqualTo(made.text("launchTemplateId"));
    }

    @Test
    void aNameIsUsedOnceInAnAccount() {
        alice.call("CreateLaunchTemplate", "LaunchTemplateName", "web", "LaunchTemplateData.ImageId", "ami-1");
        assertThat(alice.code("CreateLaunchTemplate", "LaunchTemplateName", "web", "LaunchTemplateData.ImageId", "ami-1"))
                .isEqualTo("InvalidLaunchTemplateName.AlreadyExistsException");
        cloud.signIn("bob").call("CreateLaunchTemplate", "LaunchTemplateName", "web", "LaunchTemplateData.ImageId", "ami-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a b c", "näme", "a,b"})
    void refusesWhatIsNoName(String name) {
        assertThat(alice.code("CreateLaunchTemplate", "LaunchTemplateName", name, "LaunchTemplateData.ImageId", "ami-1"))
                .isEqualTo("InvalidLaunchTemplateName.MalformedException");
    }

    @Test
    void mustSaySomething() {
        assertThat(alice.code("CreateLaunchTemplate", "LaunchTemplateName", "web")).isEqualTo("MissingParameter");
        assertThat(alice.code("CreateLaunchTemplate", "LaunchTemplateName", "web", "LaunchTemplateData.Colour", "red")).isEqualTo("UnknownParameter");
        assertThat(alice.code("CreateLaunchTemplate", "LaunchTemplateName", "web", "LaunchTemplateData.EbsOptimized", "so")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void mustNotSayTooMuch() {
        assertThat(alice.code("CreateLaunchTemplate", "LaunchTemplateName", "web", "LaunchTemplateData.UserData", "x".repeat(LaunchParameters.LENGTH_LIMIT + 1)))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void warnsOfWhatNoLaunchTakes() {
        var answer = alice.call("CreateLaunchTemplate", "LaunchTemplateName", "web", "LaunchTemplateData.ImageId", "ami-1",
                "LaunchTemplateData.KernelId", "aki-12345678");
        assertThat(answer.text("warning/errorSet/item/code")).isEqualTo("UnsupportedOperation");
        assertThat(answer.text("warning/errorSet/item/message")).contains("KernelId");
        assertThat(alice.call("CreateLaunchTemplate", "LaunchTemplateName", "web2", "LaunchTemplateData.ImageId", "ami-1").count("warning")).isZero();
    }
}
