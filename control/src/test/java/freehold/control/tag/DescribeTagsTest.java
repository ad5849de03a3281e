package freehold.control.tag;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DescribeTagsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("DescribeVpcs").text("vpcSet/item/vpcId");
    final String group = alice.call("DescribeSecurityGroups").text("securityGroupInfo/item/groupId");

    {
        alice.call("CreateTags", "ResourceId.1", vpc, "ResourceId.2", group, "Tag.1.Key", "Name", "Tag.1.Value", "main", "Tag.2.Key", "team", "Tag.2.Value", "shop");
        alice.call("CreateTags", "ResourceId.1", group, "Tag.1.Key", "team", "Tag.1.Value", "web");
    }

    @Test
    void filters() {
        assertThat(alice.call("DescribeTags").count("tagSet/item")).isEqualTo(4);
        assertThat(alice.filtered("DescribeTags", "resource-id", vpc).texts("tagSet/item/key")).containsExactly("Name", "team");
        assertThat(alice.filtered("DescribeTags", "resource-id", vpc, group).count("tagSet/item")).isEqualTo(4);
        assertThat(alice.filtered("DescribeTags", "resource-id", "vpc-*").count("tagSet/item")).isEqualTo(2);
        assertThat(alice.filtered("DescribeTags", "resource-type", "security-group").count("tagSet/item")).isEqualTo(2);
        assertThat(alice.filtered("DescribeTags", "key", "team").texts("tagSet/item/value")).containsExactlyInAnyOrder("shop", "web");
        assertThat(alice.filtered("DescribeTags", "tag:team", "web").text("tagSet/item/resourceId")).isEqualTo(group);
        assertThat(alice.filtered("DescribeTags", "value", "main").count("tagSet/item")).isEqualTo(2);
        assertThat(alice.call("DescribeTags", "Filter.1.Name", "resource-id", "Filter.1.Value.1", vpc, "Filter.2.Name", "key", "Filter.2.Value.1", "Name").text("tagSet/item/resourceType")).isEqualTo("vpc");
    }

    @Test
    void isEmptyForWhatIsNotThereOrNotTheCallers() {
        assertThat(cloud.signIn("bob").filtered("DescribeTags", "resource-id", vpc).count("tagSet/item")).isZero();
        assertThat(alice.filtered("DescribeTags", "resource-id", "i-00000001", "nonsense").count("tagSet/item")).isZero();
        assertThat(alice.code("DescribeTags", "Filter.1.Name", "colour", "Filter.1.Value.1", "x")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void comesInPagesWithoutLossOrRepetition() {
        for (int i = 0; i < 9; i++) {
            alice.call("CreateTags", "ResourceId.1", i % 2 == 0 ? vpc : group, "Tag.1.Key", "k" + i, "Tag.1.Value", "v");
        }
        var seen = new ArrayList<String>();
        String token = null;
        do {
            var page = token == null ? alice.call("DescribeTags", "MaxResults", "5") : alice.call("DescribeTags", "MaxResults", "5", "NextToken", token);
            page.all("tagSet/item").forEach(item -> seen.add(item.text("resourceId") + " " + item.text("key")));
            token = page.text("nextToken");
        } while (token != null);
        assertThat(seen).hasSize(13).doesNotHaveDuplicates().isSorted();
        assertThat(alice.code("DescribeTags", "MaxResults", "4")).isEqualTo("InvalidParameterValue");
    }
}
