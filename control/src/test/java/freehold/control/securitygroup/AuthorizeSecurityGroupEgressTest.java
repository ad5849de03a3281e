package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class AuthorizeSecurityGroupEgressTest {
    final Ec2 alice = new TestCloud().signIn("alice");
    final String group = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d").text("groupId");

    @Test
    void addsARuleOutward() {
        var rule = alice.call("AuthorizeSecurityGroupEgress", "GroupId", group, "IpPermissions.1.IpProtocol", "udp",
                        "IpPermissions.1.FromPort", "53", "IpPermissions.1.ToPort", "53", "IpPermissions.1.IpRanges.1.CidrIp", "9.9.9.9/32")
                .one("securityGroupRuleSet/item");
        assertThat(rule.text("isEgress")).isEqualTo("true");
        assertThat(rule.text("toPort")).isEqualTo("53");
    }

    @Test
    void refusesWhatTheGroupAllowsFromItsBeginning() {
        assertThat(alice.code("AuthorizeSecurityGroupEgress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0")).isEqualTo("InvalidPermission.Duplicate");
    }

    @Test
    void refusesTheOldParametersAsEc2Does() {
        assertThat(alice.code("AuthorizeSecurityGroupEgress", "GroupId", group, "IpProtocol", "tcp", "CidrIp", "0.0.0.0/0")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("AuthorizeSecurityGroupEgress", "GroupId", group)).isEqualTo("MissingParameter");
    }
}
