package freehold.control.launchtemplate;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// DescribeLaunchTemplates and DeleteLaunchTemplate.
class DescribeLaunchTemplatesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String web = make("web", "red");
    final String db1 = make("db1", "blue");
    final String db2 = make("db2", "blue");

    private String make(String name, String colour) {
        return alice.call("CreateLaunchTemplate", "LaunchTemplateName", name, "LaunchTemplateData.ImageId", "ami-1",
                        "TagSpecification.1.ResourceType", "launch-template", "TagSpecification.1.Tag.1.Key", "colour", "TagSpecification.1.Tag.1.Value", colour)
                .text("launchTemplate/launchTemplateId");
    }

    @Test
    void listsByIdByNameAndByFilters() {
        assertThat(names()).containsExactlyInAnyOrder("web", "db1", "db2");
        assertThat(names("LaunchTemplateId.1", web)).containsExactly("web");
        assertThat(names("LaunchTemplateName.1", "db1", "LaunchTemplateId.1", db1)).containsExactly("db1");
        assertThat(names("Filter.1.Name", "launch-template-name", "Filter.1.Value.1", "db*")).containsExactlyInAnyOrder("db1", "db2");
        assertThat(names("Filter.1.Name", "tag:colour", "Filter.1.Value.1", "red")).containsExactly("web");
        assertThat(names("Filter.1.Name", "tag-key", "Filter.1.Value.1", "colour")).hasSize(3);
        var created = alice.call("DescribeLaunchTemplates", "LaunchTemplateId.1", web).text("//createTime");
        assertThat(names("Filter.1.Name", "create-time", "Filter.1.Value.1", created)).hasSize(3);
    }

    @Test
    void listsPageByPage() {
        var seen = new ArrayList<String>();
        var page = alice.call("DescribeLaunchTemplates", "MaxResults", "1");
        seen.addAll(page.texts("//launchTemplateName"));
        while (page.text("nextToken") != null) {
            page = alice.call("DescribeLaunchTemplates", "MaxResults", "1", "NextToken", page.text("nextToken"));
            seen.addAll(page.texts("//launchTemplateName"));
        }
        assertThat(seen).containsExactlyInAnyOrder("web", "db1", "db2");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(alice.code("DescribeLaunchTemplates", "LaunchTemplateId.1", "lt-00000001")).isEqualTo("InvalidLaunchTemplateId.NotFound");
        assertThat(alice.refused("DescribeLaunchTemplates", "LaunchTemplateId.1", "lt-00000001").message())
                .isEqualTo("The specified launch template, with template ID lt-00000001, does not exist.");
        assertThat(alice.code("DescribeLaunchTemplates", "LaunchTemplateId.1", "lt-x")).isEqualTo("InvalidLaunchTemplateId.Malformed");
        var absent = alice.refused("DescribeLaunchTemplates", "LaunchTemplateName.1", "none");
        assertThat(absent.code()).isEqualTo("InvalidLaunchTemplateName.NotFoundException");
        assertThat(absent.message()).isEqualTo("At least one of the launch templates specified in the request does not exist.");
        assertThat(alice.refused("DeleteLaunchTemplate").message())
                .isEqualTo("The request must contain the parameter launch template ID or launch template name");
        assertThat(cloud.signIn("bob").call("DescribeLaunchTemplates").count("launchTemplates/item")).isZero();
        assertThat(cloud.signIn("bob").code("DescribeLaunchTemplates", "LaunchTemplateId.1", web)).isEqualTo("InvalidLaunchTemplateId.NotFound");
    }

    @Test
    void aDeletedTemplateIsGoneWithItsVersionsAndItsName() {
        assertThat(cloud.signIn("bob").code("DeleteLaunchTemplate", "LaunchTemplateId", web)).isEqualTo("InvalidLaunchTemplateId.NotFound");
        assertThat(alice.call("DeleteLaunchTemplate", "LaunchTemplateName", "web").text("launchTemplate/launchTemplateId")).isEqualTo(web);
        assertThat(alice.code("DeleteLaunchTemplate", "LaunchTemplateId", web)).isEqualTo("InvalidLaunchTemplateId.NotFound");
        assertThat(cloud.store().view().all(LaunchTemplateVersion.KIND)).hasSize(2);
        make("web", "green");
    }

    private List<String> names(String... params) {
        return alice.call("DescribeLaunchTemplates", params).texts("//launchTemplateName");
    }
}
