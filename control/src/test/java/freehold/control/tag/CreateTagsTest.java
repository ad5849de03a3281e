package freehold.control.tag;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.Kinds;
import freehold.control.TestCloud;
import freehold.kernel.IdForm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreateTagsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("DescribeVpcs").text("vpcSet/item/vpcId");
    final String group = alice.call("DescribeSecurityGroups").text("securityGroupInfo/item/groupId");

    @Test
    void tagsSeveralResourcesAtOnce() {
        alice.call("CreateTags", "ResourceId.1", vpc, "ResourceId.2", group, "Tag.1.Key", "Name", "Tag.1.Value", "main", "Tag.2.Key", "empty", "Tag.2.Value", "");
        assertThat(alice.call("DescribeVpcs").texts("vpcSet/item/tagSet/item/key")).containsExactly("Name", "empty");
        assertThat(alice.filtered("DescribeSecurityGroups", "tag:Name", "main").text("securityGroupInfo/item/groupId")).isEqualTo(group);
    }

    @Test
    void replacesTheValueOfAKey() {
        tag(vpc, "Name", "one");
        tag(vpc, "Name", "two");
        assertThat(alice.call("DescribeVpcs").text("vpcSet/item/tagSet/item/value")).isEqualTo("two");
    }

    @Test
    void tagsRulesToo() {
        var rule = alice.call("DescribeSecurityGroupRules").texts("securityGroupRuleSet/item/securityGroupRuleId").getFirst();
        tag(rule, "why", "ssh");
        assertThat(alice.filtered("DescribeSecurityGroupRules", "tag:why", "ssh").text("securityGroupRuleSet/item/securityGroupRuleId")).isEqualTo(rule);
        assertThat(alice.filtered("DescribeTags", "resource-type", "security-group-rule").text("tagSet/item/resourceId")).isEqualTo(rule);
    }

    @Test
    void tagsNothingIfOneResourceIsMissing() {
        var fault = alice.refused("CreateTags", "ResourceId.1", vpc, "ResourceId.2", "i-00000001", "Tag.1.Key", "k", "Tag.1.Value", "v");
        assertThat(fault.code()).isEqualTo("InvalidInstanceID.NotFound");
        assertThat(alice.call("DescribeTags").count("tagSet/item")).isZero();
    }

    @Test
    void saysEachTypesOwnCodeForWhatIsNotThere() {
        for (var type : Kinds.taggable()) {
            IdForm form = type.form();
            assertThat(alice.code("CreateTags", "ResourceId.1", form.fresh(cloud.time().random()), "Tag.1.Key", "k", "Tag.1.Value", "v"))
                    .isEqualTo(form.notFound()).containsAnyOf("NotFound", "InvalidPlacementGroup.Unknown");
            assertThat(alice.code("CreateTags", "ResourceId.1", form.prefix() + "-xyz", "Tag.1.Key", "k", "Tag.1.Value", "v")).isEqualTo("InvalidID");
        }
        assertThat(alice.code("CreateTags", "ResourceId.1", "foo-00000000", "Tag.1.Key", "k", "Tag.1.Value", "v")).isEqualTo("InvalidID");
        assertThat(alice.code("CreateTags", "ResourceId.1", "", "Tag.1.Key", "k", "Tag.1.Value", "v")).isEqualTo("InvalidID");
    }

    @Test
    void refusesAnothersResources() {
        assertThat(cloud.signIn("bob").code("CreateTags", "ResourceId.1", vpc, "Tag.1.Key", "k", "Tag.1.Value", "v")).isEqualTo("InvalidVpcID.NotFound");
    }

    @Test
    void keepsToTheLimits() {
        assertThat(alice.code("CreateTags", "ResourceId.1", vpc, "Tag.1.Key", "aws:k", "Tag.1.Value", "v")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateTags", "ResourceId.1", vpc, "Tag.1.Key", "k".repeat(129), "Tag.1.Value", "v")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateTags", "ResourceId.1", vpc, "Tag.1.Key", "k", "Tag.1.Value", "v".repeat(257))).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateTags", "ResourceId.1", vpc)).isEqualTo("MissingParameter");
        for (var operation : new String[] {"CreateTags", "DeleteTags"}) {
            assertThat(alice.refused(operation, "Tag.1.Key", "k").message()).isEqualTo("The request must contain the parameter resourceIdSet");
            assertThat(alice.code(operation, "ResourceId", "", "Tag.1.Key", "k")).isEqualTo("MissingParameter");
        }
        var many = new ArrayList<>(List.of("ResourceId.1", vpc));
        IntStream.rangeClosed(1, 51).forEach(i -> many.addAll(List.of("Tag." + i + ".Key", "k" + i, "Tag." + i + ".Value", "v")));
        assertThat(alice.code("CreateTags", many.toArray(String[]::new))).isEqualTo("TagLimitExceeded");
    }

    private void tag(String resource, String key, String value) {
        alice.call("CreateTags", "ResourceId.1", resource, "Tag.1.Key", key, "Tag.1.Value", value);
    }
}
