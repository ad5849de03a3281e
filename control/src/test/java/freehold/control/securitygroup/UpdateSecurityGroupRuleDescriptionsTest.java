package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class UpdateSecurityGroupRuleDescriptionsTest {
    private final TestCloud cloud = new TestCloud();
    private final Ec2 alice = cloud.signIn("alice");
    private final String group = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "Web").text("groupId");
    private final String rule = alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "tcp",
                    "IpPermissions.1.FromPort", "80", "IpPermissions.1.ToPort", "80", "IpPermissions.1.IpRanges.1.CidrIp", "192.0.2.0/24",
                    "IpPermissions.1.IpRanges.1.Description", "old")
            .text("securityGroupRuleSet/item/securityGroupRuleId");

    @Test
    void describesByWhatARuleAllows() {
        alice.call("UpdateSecurityGroupRuleDescriptionsIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "tcp",
                "IpPermissions.1.FromPort", "80", "IpPermissions.1.ToPort", "80", "IpPermissions.1.IpRanges.1.CidrIp", "192.0.2.0/24",
                "IpPermissions.1.IpRanges.1.Description", "new");
        assertThat(description()).isEqualTo("new");
    }

    @Test
    void describesById() {
        alice.call("UpdateSecurityGroupRuleDescriptionsIngress", "GroupId", group,
                "SecurityGroupRuleDescription.1.SecurityGroupRuleId", rule, "SecurityGroupRuleDescription.1.Description", "new");
        assertThat(description()).isEqualTo("new");
        alice.call("UpdateSecurityGroupRuleDescriptionsIngress", "GroupId", group, "SecurityGroupRuleDescription.1.SecurityGroupRuleId", rule);
        assertThat(description()).isNull();
    }

    @Test
    void findsNoRuleOfTheOtherDirection() {
        assertThat(alice.code("UpdateSecurityGroupRuleDescriptionsEgress", "GroupId", group,
                "SecurityGroupRuleDescription.1.SecurityGroupRuleId", rule)).isEqualTo("InvalidSecurityGroupRuleId.NotFound");
        assertThat(alice.code("UpdateSecurityGroupRuleDescriptionsEgress", "GroupId", group, "IpPermissions.1.IpProtocol", "tcp",
                "IpPermissions.1.FromPort", "80", "IpPermissions.1.ToPort", "80", "IpPermissions.1.IpRanges.1.CidrIp", "192.0.2.0/24"))
                .isEqualTo("InvalidPermission.NotFound");
        assertThat(alice.code("UpdateSecurityGroupRuleDescriptionsEgress", "GroupId", group)).isEqualTo("MissingParameter");
    }

    private String description() {
        return alice.call("DescribeSecurityGroupRules", "SecurityGroupRuleId.1", rule).text("securityGroupRuleSet/item/description");
    }
}
