package freehold.control.launchtemplate;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// CreateLaunchTemplateVersion, ModifyLaunchTemplate, DescribeLaunchTemplateVersions and DeleteLaunchTemplateVersions.
class LaunchTemplateVersionsTest {
    static final String ITEM = "launchTemplateVersionSet/item/";

    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String id = alice.call("CreateLaunchTemplate", "LaunchTemplateName", "web", "VersionDescription", "first",
                    "LaunchTemplateData.ImageId", "ami-1", "LaunchTemplateData.InstanceType", "t3.nano")
            .text("launchTemplate/launchTemplateId");

    private Xml add(String... params) {
        var all = new ArrayList<>(List.of("LaunchTemplateId", id));
        all.addAll(List.of(params));
        return alice.call("CreateLaunchTemplateVersion", all.toArray(String[]::new)).one("launchTemplateVersion");
    }

    @Test
    void aVersionSaysWhatItIsToldAndWhatItsSourceSays() {
        var alone = add("LaunchTemplateData.InstanceType", "t3.micro");
        assertThat(alone.text("versionNumber")).isEqualTo("2");
        assertThat(alone.text("defaultVersion")).isEqualTo("false");
        assertThat(alone.count("launchTemplateData/imageId")).isZero();
        var merged = add("SourceVersion", "1", "LaunchTemplateData.InstanceType", "t3.small", "VersionDescription", "third");
        assertThat(merged.text("launchTemplateData/imageId")).isEqualTo("ami-1");
        assertThat(merged.text("launchTemplateData/instanceType")).isEqualTo("t3.small");
        assertThat(merged.text("versionDescription")).isEqualTo("third");
        assertThat(add("SourceVersion", "$Latest", "LaunchTemplateData.KeyName", "k").text("launchTemplateData/instanceType")).isEqualTo("t3.small");
        assertThat(alice.code("CreateLaunchTemplateVersion", "LaunchTemplateId", id, "SourceVersion", "9", "LaunchTemplateData.ImageId", "a"))
                .isEqualTo("InvalidLaunchTemplateId.VersionNotFound");
    }

    @Test
    void showsNothingThatWasNotSaid() {
        var data = add("LaunchTemplateData.ImageId", "ami-2").one("launchTemplateData");
        assertThat(data.text("imageId")).isEqualTo("ami-2");
        assertThat(data.count("*")).isOne();
    }

    @Test
    void listsTheNewestFirst() {
        add("LaunchTemplateData.ImageId", "ami-2");
        add("LaunchTemplateData.ImageId", "ami-3");
        assertThat(numbers("LaunchTemplateName", "web")).containsExactly("3", "2", "1");
        assertThat(numbers("LaunchTemplateId", id, "LaunchTemplateVersion.1", "$Latest", "LaunchTemplateVersion.2", "$Default"))
                .containsExactly("3", "1");
        assertThat(numbers("LaunchTemplateId", id, "MinVersion", "2")).containsExactly("3", "2");
        assertThat(numbers("LaunchTemplateId", id, "MaxVersion", "2", "MinVersion", "2")).containsExactly("2");
        assertThat(numbers("LaunchTemplateVersion.1", "$Default")).containsExactly("1");
        assertThat(numbers("LaunchTemplateId", id, "Filter.1.Name", "image-id", "Filter.1.Value.1", "ami-2")).containsExactly("2");
        assertThat(numbers("LaunchTemplateId", id, "Filter.1.Name", "is-default-version", "Filter.1.Value.1", "true")).containsExactly("1");
        var page = alice.call("DescribeLaunchTemplateVersions", "LaunchTemplateId", id, "MaxResults", "2");
        assertThat(page.texts(ITEM + "versionNumber")).containsExactly("3", "2");
        assertThat(numbers("LaunchTemplateId", id, "NextToken", page.text("nextToken"))).containsExactly("1");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(code("LaunchTemplateId", id, "LaunchTemplateVersion.1", "7")).isEqualTo("InvalidLaunchTemplateId.VersionNotFound");
        assertThat(code("LaunchTemplateId", id, "LaunchTemplateVersion.1", "new")).isEqualTo("InvalidParameterValue");
        assertThat(code("LaunchTemplateId", "lt-00000001")).isEqualTo("InvalidLaunchTemplateId.NotFound");
        assertThat(code("LaunchTemplateId", "web")).isEqualTo("InvalidLaunchTemplateId.Malformed");
        assertThat(code("LaunchTemplateName", "other")).isEqualTo("InvalidLaunchTemplateName.NotFoundException");
        assertThat(code("LaunchTemplateVersion.1", "1")).isEqualTo("InvalidParameterValue");
        assertThat(code()).isEqualTo("MissingParameter");
        assertThat(alice.refused("DescribeLaunchTemplateVersions").message())
                .startsWith("To describe the launch template data for all your launch templates, for ‘--versions’ specify ‘$Latest’, ‘$Default’, or both");
        assertThat(code("LaunchTemplateId", id, "LaunchTemplateName", "web")).isEqualTo("InvalidParameterCombination");
        assertThat(cloud.signIn("bob").code("DescribeLaunchTemplateVersions", "LaunchTemplateId", id)).isEqualTo("InvalidLaunchTemplateId.NotFound");
        assertThat(cloud.signIn("bob").code("CreateLaunchTemplateVersion", "LaunchTemplateId", id, "LaunchTemplateData.ImageId", "a"))
                .isEqualTo("InvalidLaunchTemplateId.NotFound");
    }

    @Test
    void anotherVersionCanBeTheDefault() {
        add("LaunchTemplateData.ImageId", "ami-2");
        assertThat(alice.call("ModifyLaunchTemplate", "LaunchTemplateName", "web", "SetDefaultVersion", "2").text("//defaultVersionNumber"))
                .isEqualTo("2");
        assertThat(numbers("LaunchTemplateId", id, "LaunchTemplateVersion.1", "$Default")).containsExactly("2");
        var absent = alice.refused("ModifyLaunchTemplate", "LaunchTemplateName", "web", "SetDefaultVersion", "3");
        assertThat(absent.code()).isEqualTo("InvalidLaunchTemplateId.VersionNotFound");
        assertThat(absent.message()).isEqualTo("The launch template version 3 is not found for the specified launch template.");
        assertThat(alice.refused("ModifyLaunchTemplate", "LaunchTemplateName", "web", "LaunchTemplateId", id, "SetDefaultVersion", "2").message())
                .isEqualTo("Either provide launch template ID or launch template name to modify the template.");
        assertThat(alice.code("ModifyLaunchTemplate", "LaunchTemplateName", "web")).isEqualTo("MissingParameter");
    }

    @Test
    void deletesVersionsThatCanBeAndSaysWhichCanNot() {
        add("LaunchTemplateData.ImageId", "ami-2");
        add("LaunchTemplateData.ImageId", "ami-3");
        var answer = alice.call("DeleteLaunchTemplateVersions", "LaunchTemplateId", id, "LaunchTemplateVersion.1", "1",
                "LaunchTemplateVersion.2", "3", "LaunchTemplateVersion.3", "8");
        assertThat(answer.texts("successfullyDeletedLaunchTemplateVersionSet/item/versionNumber")).containsExactly("3");
        assertThat(answer.texts("unsuccessfullyDeletedLaunchTemplateVersionSet/item/versionNumber")).containsExactly("1", "8");
        assertThat(answer.texts("unsuccessfullyDeletedLaunchTemplateVersionSet/item/responseError/code"))
                .containsExactly("unexpectedError", "launchTemplateVersionDoesNotExist");
        assertThat(alice.call("DescribeLaunchTemplates").text("//latestVersionNumber")).isEqualTo("2");
        assertThat(add("LaunchTemplateData.ImageId", "ami-4").text("versionNumber")).as("no number is used again").isEqualTo("4");
    }

    private List<String> numbers(String... params) {
        return alice.call("DescribeLaunchTemplateVersions", params).texts(ITEM + "versionNumber");
    }

    private String code(String... params) {
        return alice.code("DescribeLaunchTemplateVersions", params);
    }
}
