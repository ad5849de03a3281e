package freehold.control.placementgroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class CreatePlacementGroupTest {
    private static final String OPERATION = "CreatePlacementGroup";

    private final TestCloud cloud = new TestCloud();
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void isShownAsItWasMade() {
        var made = alice.call(OPERATION, "GroupName", "apart", "Strategy", "spread").one("placementGroup");
        assertThat(made.text("groupId")).startsWith("pg-");
        assertThat(made.text("groupArn")).isEqualTo("arn:aws:ec2:local-1:" + alice.account() + ":placement-group/apart");
        assertThat(made.text("state")).isEqualTo("available");
        assertThat(made.text("spreadLevel")).isEqualTo("rack");
        assertThat(made.text("partitionCount")).isNull();
        alice.call(OPERATION, "GroupName", "near");
        alice.call(OPERATION, "GroupName", "parts", "Strategy", "partition");
        var all = alice.call("DescribePlacementGroups");
        assertThat(all.texts("placementGroupSet/item/groupName")).containsExactlyInAnyOrder("apart", "near", "parts");
        assertThat(alice.filtered("DescribePlacementGroups", "spread-level", "rack").texts("//groupName")).containsExactly("apart");
        assertThat(alice.filtered("DescribePlacementGroups", "strategy", "cluster").texts("//groupName")).containsExactly("near");
        assertThat(alice.call("DescribePlacementGroups", "GroupName.1", "parts").text("//partitionCount")).isEqualTo("2");
        assertThat(alice.filtered("DescribePlacementGroups", "group-arn", made.text("groupArn")).texts("//groupName")).containsExactly("apart");
    }

    @Test
    void refusesWhatItsStrategyHasNot() {
        assertThat(alice.code(OPERATION, "Strategy", "cluster")).isEqualTo("MissingParameter");
        assertThat(alice.code(OPERATION, "GroupName", "g", "Strategy", "scattered")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code(OPERATION, "GroupName", "g", "Strategy", "spread", "SpreadLevel", "shelf")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code(OPERATION, "GroupName", "g", "Strategy", "cluster", "SpreadLevel", "rack")).isEqualTo("InvalidParameterCombination");
        assertThat(alice.code(OPERATION, "GroupName", "g", "Strategy", "spread", "PartitionCount", "2")).isEqualTo("InvalidParameterCombination");
        assertThat(alice.code(OPERATION, "GroupName", "g", "Strategy", "partition", "PartitionCount", "8")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code(OPERATION, "GroupName", "g", "Strategy", "partition", "PartitionCount", "0")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code(OPERATION, "GroupName", "g\u00e4nse", "Strategy", "cluster")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void aNameIsUsedOnceInAnAccount() {
        alice.call(OPERATION, "GroupName", "near", "Strategy", "cluster");
        assertThat(alice.code(OPERATION, "GroupName", "near", "Strategy", "spread")).isEqualTo("InvalidPlacementGroup.Duplicate");
        var bob = cloud.signIn("bob");
        bob.call(OPERATION, "GroupName", "near", "Strategy", "cluster");
        alice.call("DeletePlacementGroup", "GroupName", "near");
        assertThat(alice.code("DeletePlacementGroup", "GroupName", "near")).isEqualTo("InvalidPlacementGroup.Unknown");
        assertThat(alice.code("DescribePlacementGroups", "GroupName.1", "near")).isEqualTo("InvalidPlacementGroup.Unknown");
        assertThat(bob.call("DescribePlacementGroups").texts("//groupName")).containsExactly("near");
    }
}
