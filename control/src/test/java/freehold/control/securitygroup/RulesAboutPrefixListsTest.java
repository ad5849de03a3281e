package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec.Peer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesAboutPrefixListsTest {
    private final TestCloud cloud = new TestCloud();
    private final Ec2 alice = cloud.signIn("alice");
    private final String group = alice.call("CreateSecurityGroup", "GroupName", "g", "GroupDescription", "d").text("groupId");
    private final String list = list("IPv4", "4");

    @Test
    void areShownAndFoundAndTakenBack() {
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", "22",
                "IpPermissions.1.ToPort", "22", "IpPermissions.1.PrefixListIds.1.PrefixListId", list, "IpPermissions.1.PrefixListIds.1.Description", "offices");
        assertThat(alice.code("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", "22",
                "IpPermissions.1.ToPort", "22", "IpPermissions.1.PrefixListIds.1.PrefixListId", list)).isEqualTo("InvalidPermission.Duplicate");
        var rule = alice.call("DescribeSecurityGroupRules", "Filter.1.Name", "group-id", "Filter.1.Value.1", group).one("securityGroupRuleSet/item[isEgress='false']");
        assertThat(rule.text("prefixListId")).isEqualTo(list);
        assertThat(rule.text("description")).isEqualTo("offices");
        var shown = alice.filtered("DescribeSecurityGroups", "ip-permission.prefix-list-id", list).one("securityGroupInfo/item");
        assertThat(shown.text("ipPermissions/item/prefixListIds/item/prefixListId")).isEqualTo(list);
        assertThat(shown.text("ipPermissions/item/prefixListIds/item/description")).isEqualTo("offices");
        var other = list("IPv4", "4");
        alice.call("ModifySecurityGroupRules", "GroupId", group, "SecurityGroupRule.1.SecurityGroupRuleId", rule.text("securityGroupRuleId"),
                "SecurityGroupRule.1.SecurityGroupRule.IpProtocol", "-1", "SecurityGroupRule.1.SecurityGroupRule.PrefixListId", other);
        assertThat(alice.call("DescribeSecurityGroupRules", "SecurityGroupRuleId.1", rule.text("securityGroupRuleId")).text("//prefixListId")).isEqualTo(other);
        alice.call("RevokeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.PrefixListIds.1.PrefixListId", other);
        assertThat(alice.call("DescribeSecurityGroups", "GroupId.1", group).count("//ipPermissions/item")).isZero();
    }

    @Test
    void countForAllThatTheListHasRoomFor() {
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.PrefixListIds.1.PrefixListId",
                list("IPv4", "60"));
        assertThat(alice.code("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.IpRanges.1.CidrIp",
                "10.0.0.0/8")).isEqualTo("RulesPerSecurityGroupLimitExceeded");
        alice.call("AuthorizeSecurityGroupEgress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.PrefixListIds.1.PrefixListId", list);
        assertThat(alice.code("ModifyManagedPrefixList", "PrefixListId", list, "MaxEntries", "61")).isEqualTo("RulesPerSecurityGroupLimitExceeded");
        assertThat(alice.call("DescribeManagedPrefixLists", "PrefixListId.1", list).text("//maxEntries")).isEqualTo("4");
    }

    @Test
    void areRulesAboutEachRangeForTheNetwork() {
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.PrefixListIds.1.PrefixListId", list);
        cloud.settle();
        assertThat(ranges()).isEmpty();
        alice.call("ModifyManagedPrefixList", "PrefixListId", list, "CurrentVersion", "1", "AddEntry.1.Cidr", "192.0.2.0/24", "AddEntry.2.Cidr", "10.0.0.0/8");
        cloud.settle();
        assertThat(ranges()).containsExactlyInAnyOrder("192.0.2.0/24", "10.0.0.0/8");
        alice.call("ModifyManagedPrefixList", "PrefixListId", list, "CurrentVersion", "2", "RemoveEntry.1.Cidr", "10.0.0.0/8");
        cloud.settle();
        assertThat(ranges()).containsExactly("192.0.2.0/24");
    }

    private List<String> ranges() {
        var vpc = alice.call("DescribeSecurityGroups", "GroupId.1", group).text("//vpcId");
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow().groups().stream()
                .filter(g -> g.id().equals(group))
                .flatMap(g -> g.ingress().stream())
                .map(rule -> ((Peer.Range) rule.peer()).cidr())
                .toList();
    }

    private String list(String family, String max) {
        return alice.call("CreateManagedPrefixList", "PrefixListName", "offices", "MaxEntries", max, "AddressFamily", family).text("prefixList/prefixListId");
    }
}
