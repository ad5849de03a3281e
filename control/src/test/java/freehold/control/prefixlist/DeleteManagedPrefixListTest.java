package freehold.control.prefixlist;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DeleteManagedPrefixListTest {
    private static final String OPERATION = "DeleteManagedPrefixList";

    private final TestCloud cloud = new TestCloud();
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void isGoneOnceNothingIsAboutIt() {
        var id = alice.call("CreateManagedPrefixList", "PrefixListName", "offices", "MaxEntries", "3", "AddressFamily", "IPv4").text("prefixList/prefixListId");
        var group = alice.call("CreateSecurityGroup", "GroupName", "g", "GroupDescription", "d").text("groupId");
        var rule = alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.PrefixListIds.1.PrefixListId", id).text("securityGroupRuleSet/item/securityGroupRuleId");
        var user = alice.call("GetManagedPrefixListAssociations", "PrefixListId", id).one("prefixListAssociationSet/item");
        assertThat(user.text("resourceId")).isEqualTo(group);
        assertThat(user.text("resourceOwner")).isEqualTo(alice.account().value());
        assertThat(alice.code(OPERATION, "PrefixListId", id)).isEqualTo("DependencyViolation");
        alice.call("RevokeSecurityGroupIngress", "GroupId", group, "SecurityGroupRuleId.1", rule);
        assertThat(alice.call(OPERATION, "PrefixListId", id).text("prefixList/state")).isEqualTo("delete-complete");
        assertThat(alice.code("DescribeManagedPrefixLists", "PrefixListId.1", id)).isEqualTo("InvalidPrefixListID.NotFound");
        assertThat(alice.code("DescribePrefixLists", "PrefixListId.1", id)).isEqualTo("InvalidPrefixListId.NotFound");
        assertThat(alice.code(OPERATION, "PrefixListId", "list")).isEqualTo("InvalidPrefixListId.Malformed");
    }
}
