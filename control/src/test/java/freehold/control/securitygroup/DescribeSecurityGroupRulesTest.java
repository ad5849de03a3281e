package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DescribeSecurityGroupRulesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void listsRulesOfBothDirectionsWithAllTheirFields() {
        var answer = alice.call("DescribeSecurityGroupRules");
        assertThat(answer.texts("securityGroupRuleSet/item/isEgress")).containsExactlyInAnyOrder("true", "false");
        assertThat(answer.texts("securityGroupRuleSet/item/fromPort")).containsOnly("-1");
        assertThat(answer.texts("securityGroupRuleSet/item/groupOwnerId")).containsOnly(alice.account().value());
    }

    @Test
    void picksByIdAndByFilter() {
        var web = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d").text("groupId");
        var rule = alice.filtered("DescribeSecurityGroupRules", "group-id", web).text("securityGroupRuleSet/item/securityGroupRuleId");
        assertThat(alice.call("DescribeSecurityGroupRules", "SecurityGroupRuleId.1", rule).text("securityGroupRuleSet/item/groupId")).isEqualTo(web);
        assertThat(alice.filtered("DescribeSecurityGroupRules", "security-group-rule-id", rule).count("securityGroupRuleSet/item")).isOne();
        assertThat(alice.filtered("DescribeSecurityGroupRules", "tag:team", "*").count("securityGroupRuleSet/item")).isZero();
        assertThat(cloud.signIn("bob").code("DescribeSecurityGroupRules", "SecurityGroupRuleId.1", rule)).isEqualTo("InvalidSecurityGroupRuleId.NotFound");
        assertThat(alice.code("DescribeSecurityGroupRules", "SecurityGroupRuleId.1", "x")).isEqualTo("InvalidSecurityGroupRuleId.Malformed");
    }

    @Test
    void takesOnlyIdsForGroups() {
        assertThat(alice.filtered("DescribeSecurityGroupRules", "group-id", "sg-1").count("securityGroupRuleSet/item")).isZero();
        assertThat(alice.filtered("DescribeSecurityGroupRules", "group-id", "sg-*").count("securityGroupRuleSet/item")).isEqualTo(2);
        var fault = alice.refused("DescribeSecurityGroupRules", "Filter.1.Name", "group-id", "Filter.1.Value.1", "web");
        assertThat(fault.code()).isEqualTo("InvalidGroupId.Malformed");
        assertThat(fault.message()).isEqualTo("The security group ID 'web' is malformed");
    }

    @Test
    void comesInPages() {
        for (int i = 0; i < 6; i++) {
            alice.call("CreateSecurityGroup", "GroupName", "g" + i, "GroupDescription", "d");
        }
        var first = alice.call("DescribeSecurityGroupRules", "MaxResults", "5");
        var second = alice.call("DescribeSecurityGroupRules", "MaxResults", "5", "NextToken", first.text("nextToken"));
        assertThat(second.text("nextToken")).isNull();
        assertThat(Stream.concat(first.texts("securityGroupRuleSet/item/securityGroupRuleId").stream(),
                second.texts("securityGroupRuleSet/item/securityGroupRuleId").stream())).hasSize(8).doesNotHaveDuplicates();
    }
}
