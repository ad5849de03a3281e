package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Tags;
import org.junit.jupiter.api.Test;

class RevokeSecurityGroupIngressTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String group = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d").text("groupId");

    @Test
    void takesAwayWhatIsSaidTheSameWay() {
        var rule = allow(group, "22");
        var answer = alice.call("RevokeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "tcp",
                "IpPermissions.1.FromPort", "22", "IpPermissions.1.ToPort", "22", "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0");
        assertThat(answer.text("revokedSecurityGroupRuleSet/item/securityGroupRuleId")).isEqualTo(rule);
        assertThat(answer.count("unknownIpPermissionSet/item")).isZero();
        assertThat(alice.call("DescribeSecurityGroups", "GroupId.1", group).count("securityGroupInfo/item/ipPermissions/item")).isZero();
    }

    @Test
    void takesAwayByRuleId() {
        var rule = allow(group, "22");
        alice.call("RevokeSecurityGroupIngress", "GroupId", group, "SecurityGroupRuleId.1", rule);
        var fault = alice.refused("RevokeSecurityGroupIngress", "GroupId", group, "SecurityGroupRuleId.1", rule);
        assertThat(fault.code()).isEqualTo("InvalidSecurityGroupRuleId.NotFound");
        assertThat(alice.code("RevokeSecurityGroupIngress", "GroupId", group, "SecurityGroupRuleId.1", "22")).isEqualTo("InvalidSecurityGroupRuleId.Malformed");
    }

    @Test
    void understandsTheOldFlatParameters() {
        allow(group, "22");
        alice.call("RevokeSecurityGroupIngress", "GroupName", "web", "IpProtocol", "tcp", "FromPort", "22", "ToPort", "22", "CidrIp", "0.0.0.0/0");
    }

    @Test
    void inTheDefaultVpcSaysWhatItDidNotKnowAndRevokesTheRest() {
        allow(group, "22");
        var answer = alice.call("RevokeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "tcp",
                "IpPermissions.1.FromPort", "22", "IpPermissions.1.ToPort", "22",
                "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0", "IpPermissions.1.IpRanges.2.CidrIp", "1.1.1.1/32");
        assertThat(answer.count("revokedSecurityGroupRuleSet/item")).isOne();
        assertThat(answer.text("unknownIpPermissionSet/item/ipRanges/item/cidrIp")).isEqualTo("1.1.1.1/32");
    }

    @Test
    void inAnotherVpcRefusesWhatItDoesNotKnowAndRevokesNothing() {
        var vpc = cloud.change(alice, call -> call.put(Vpc.TYPE, Vpc.of(new VpcId("vpc-00000001"), alice.account(), "10.0.0.0/16", false, "dopt-00000001", Tags.NONE)));
        var own = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d", "VpcId", vpc.id().value()).text("groupId");
        allow(own, "22");
        assertThat(alice.code("RevokeSecurityGroupIngress", "GroupId", own, "IpPermissions.1.IpProtocol", "tcp",
                "IpPermissions.1.FromPort", "22", "IpPermissions.1.ToPort", "22",
                "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0", "IpPermissions.1.IpRanges.2.CidrIp", "1.1.1.1/32")).isEqualTo("InvalidPermission.NotFound");
        assertThat(alice.call("DescribeSecurityGroups", "GroupId.1", own).count("securityGroupInfo/item/ipPermissions/item")).isOne();
    }

    @Test
    void refusesToBeAskedNothingOrTwoThings() {
        assertThat(alice.code("RevokeSecurityGroupIngress", "GroupId", group)).isEqualTo("MissingParameter");
        assertThat(alice.code("RevokeSecurityGroupIngress", "GroupId", group, "SecurityGroupRuleId.1", "sgr-00000000",
                "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0")).isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("RevokeSecurityGroupIngress", "SecurityGroupRuleId.1", "sgr-00000000")).isEqualTo("MissingParameter");
    }

    private String allow(String id, String port) {
        return alice.call("AuthorizeSecurityGroupIngress", "GroupId", id, "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", port,
                "IpPermissions.1.ToPort", port, "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0").text("securityGroupRuleSet/item/securityGroupRuleId");
    }
}
