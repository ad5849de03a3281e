package freehold.control.tag;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Tags;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeleteTagsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("DescribeVpcs").text("vpcSet/item/vpcId");

    {
        alice.call("CreateTags", "ResourceId.1", vpc, "Tag.1.Key", "a", "Tag.1.Value", "1", "Tag.2.Key", "b", "Tag.2.Value", "");
    }

    @Test
    void deletesByKeyAlone() {
        alice.call("DeleteTags", "ResourceId.1", vpc, "Tag.1.Key", "a");
        assertThat(keys()).containsExactly("b");
    }

    @Test
    void deletesByKeyAndValueOnlyIfBothAreSo() {
        alice.call("DeleteTags", "ResourceId.1", vpc, "Tag.1.Key", "a", "Tag.1.Value", "2", "Tag.2.Key", "b", "Tag.2.Value", "");
        assertThat(keys()).containsExactly("a");
        alice.call("DeleteTags", "ResourceId.1", vpc, "Tag.1.Key", "a", "Tag.1.Value", "");
        assertThat(keys()).as("an empty value is a value").containsExactly("a");
    }

    @Test
    void deletesAllWhenNoneIsNamed() {
        alice.call("DeleteTags", "ResourceId.1", vpc);
        assertThat(keys()).isEmpty();
    }

    @Test
    void leavesTheCloudsOwn() {
        cloud.change(alice, call -> {
            var own = call.get(Vpc.TYPE, new VpcId(vpc));
            return call.put(Vpc.TYPE, own.withTags(own.tags().plusReserved(new Tags(Map.of("aws:own", "1")))));
        });
        assertThat(alice.code("DeleteTags", "ResourceId.1", vpc, "Tag.1.Key", "aws:own")).isEqualTo("InvalidParameterValue");
        alice.call("DeleteTags", "ResourceId.1", vpc);
        assertThat(keys()).containsExactly("aws:own");
    }

    @Test
    void succeedsWhenTheTagIsNotThere() {
        alice.call("DeleteTags", "ResourceId.1", vpc, "Tag.1.Key", "c");
        assertThat(keys()).hasSize(2);
    }

    @Test
    void refusesWhatIsNotTheCallers() {
        assertThat(cloud.signIn("bob").code("DeleteTags", "ResourceId.1", vpc)).isEqualTo("InvalidVpcID.NotFound");
        assertThat(alice.code("DeleteTags", "ResourceId.1", "vpc")).isEqualTo("InvalidID");
        assertThat(alice.code("DeleteTags")).isEqualTo("MissingParameter");
    }

    private List<String> keys() {
        return alice.call("DescribeVpcs").texts("vpcSet/item/tagSet/item/key");
    }
}
