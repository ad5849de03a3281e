package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class RevokeSecurityGroupEgressTest {
    final Ec2 alice = new TestCloud().signIn("alice");
    final String group = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d").text("groupId");

    @Test
    void takesAwayTheRuleThatEveryGroupBeginsWith() {
        var answer = alice.call("RevokeSecurityGroupEgress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.FromPort", "0", "IpPermissions.1.ToPort", "0", "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0");
        assertThat(answer.text("return")).isEqualTo("true");
        assertThat(answer.text("revokedSecurityGroupRuleSet/item/isEgress")).isEqualTo("true");
        assertThat(alice.call("DescribeSecurityGroups", "GroupId.1", group).count("securityGroupInfo/item/ipPermissionsEgress/item")).isZero();
    }

    @Test
    void saysThatTheIpv6RuleWasNotThere() {
        var answer = alice.call("RevokeSecurityGroupEgress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.Ipv6Ranges.1.CidrIpv6", "::/0");
        assertThat(answer.text("unknownIpPermissionSet/item/ipv6Ranges/item/cidrIpv6")).isEqualTo("::/0");
    }

    @Test
    void knowsOnlyItsOwnDirection() {
        var rule = alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0").text("securityGroupRuleSet/item/securityGroupRuleId");
        assertThat(alice.code("RevokeSecurityGroupEgress", "GroupId", group, "SecurityGroupRuleId.1", rule)).isEqualTo("InvalidSecurityGroupRuleId.NotFound");
        assertThat(alice.code("RevokeSecurityGroupEgress", "GroupId", group)).isEqualTo("MissingParameter");
    }
}
