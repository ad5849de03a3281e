package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModifySecurityGroupRulesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String group = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d").text("groupId");
    final String rule = allow("22");

    @Test
    void changesWhatARuleAllowsUnderItsId() {
        modify(rule, "IpProtocol", "tcp", "FromPort", "23", "ToPort", "24", "CidrIpv4", "10.0.0.0/8", "Description", "new");
        var item = alice.call("DescribeSecurityGroupRules", "SecurityGroupRuleId.1", rule).one("securityGroupRuleSet/item");
        assertThat(item.text("fromPort")).isEqualTo("23");
        assertThat(item.text("cidrIpv4")).isEqualTo("10.0.0.0/8");
        assertThat(item.text("description")).isEqualTo("new");
        assertThat(item.text("tagSet/item/key")).isEqualTo("k");
    }

    @Test
    void changesADescriptionAlone() {
        modify(rule, "IpProtocol", "tcp", "FromPort", "22", "ToPort", "22", "CidrIpv4", "0.0.0.0/0", "Description", "new");
        assertThat(alice.call("DescribeSecurityGroupRules", "SecurityGroupRuleId.1", rule).text("securityGroupRuleSet/item/description")).isEqualTo("new");
    }

    @Test
    void refusesWhatAnotherRuleAllowsAlready() {
        allow("80");
        assertThat(refused(rule, "IpProtocol", "tcp", "FromPort", "80", "ToPort", "80", "CidrIpv4", "0.0.0.0/0")).isEqualTo("InvalidPermission.Duplicate");
    }

    @Test
    void refusesAnotherSortOfPeerSeveralOrNone() {
        assertThat(refused(rule, "IpProtocol", "-1", "CidrIpv6", "::/0")).isEqualTo("InvalidParameterValue");
        assertThat(refused(rule, "IpProtocol", "-1", "CidrIpv6", "::/0", "CidrIpv4", "0.0.0.0/0")).isEqualTo("InvalidParameterCombination");
        assertThat(refused(rule, "IpProtocol", "-1")).isEqualTo("MissingParameter");
    }

    @Test
    void refusesARuleThatIsNotOfTheGroup() {
        assertThat(refused("sgr-00000000", "IpProtocol", "-1", "CidrIpv4", "0.0.0.0/0")).isEqualTo("InvalidSecurityGroupRuleId.NotFound");
        assertThat(cloud.signIn("bob").code("ModifySecurityGroupRules", params(rule, "IpProtocol", "-1", "CidrIpv4", "0.0.0.0/0"))).isEqualTo("InvalidGroup.NotFound");
    }

    private void modify(String id, String... terms) {
        assertThat(alice.call("ModifySecurityGroupRules", params(id, terms)).text("return")).isEqualTo("true");
    }

    private String refused(String id, String... terms) {
        return alice.code("ModifySecurityGroupRules", params(id, terms));
    }

    private String[] params(String id, String... terms) {
        var all = new ArrayList<>(List.of("GroupId", group, "SecurityGroupRule.1.SecurityGroupRuleId", id));
        for (int i = 0; i < terms.length; i += 2) {
            all.addAll(List.of("SecurityGroupRule.1.SecurityGroupRule." + terms[i], terms[i + 1]));
        }
        return all.toArray(String[]::new);
    }

    private String allow(String port) {
        return alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", port,
                "IpPermissions.1.ToPort", port, "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0", "TagSpecification.1.ResourceType", "security-group-rule",
                "TagSpecification.1.Tag.1.Key", "k", "TagSpecification.1.Tag.1.Value", "v").text("securityGroupRuleSet/item/securityGroupRuleId");
    }
}
