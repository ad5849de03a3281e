package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DescribeSecurityGroupsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void showsNobodyElsesGroups() {
        var bobs = cloud.signIn("bob").call("DescribeSecurityGroups").text("securityGroupInfo/item/groupId");
        assertThat(alice.call("DescribeSecurityGroups").texts("securityGroupInfo/item/groupId")).hasSize(1).doesNotContain(bobs);
        var fault = alice.refused("DescribeSecurityGroups", "GroupId.1", bobs);
        assertThat(fault.code()).isEqualTo("InvalidGroup.NotFound");
        assertThat(fault.message()).isEqualTo("The security group '" + bobs + "' does not exist");
        assertThat(alice.code("DescribeSecurityGroups", "GroupName.1", "nope")).isEqualTo("InvalidGroup.NotFound");
        assertThat(alice.filtered("DescribeSecurityGroups", "group-id", bobs).count("securityGroupInfo/item")).isZero();
    }

    @Test
    void filtersByWhatRulesAllow() {
        var web = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "the web").text("groupId");
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", web, "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", "80",
                "IpPermissions.1.ToPort", "81", "IpPermissions.1.IpRanges.1.CidrIp", "10.0.0.0/8");
        for (var each : new String[][] {
            {"ip-permission.from-port", "80"}, {"ip-permission.to-port", "81"}, {"ip-permission.protocol", "tcp"},
            {"ip-permission.cidr", "10.*"}, {"group-name", "web"}, {"description", "the w*"}, {"group-id", web}}) {
            assertThat(alice.filtered("DescribeSecurityGroups", each[0], each[1]).texts("securityGroupInfo/item/groupName")).as(each[0]).containsExactly("web");
        }
        assertThat(alice.filtered("DescribeSecurityGroups", "ip-permission.group-name", "default").count("securityGroupInfo/item"))
                .as("rules know groups by id").isZero();
        assertThat(alice.filtered("DescribeSecurityGroups", "egress.ip-permission.cidr", "0.0.0.0/0").count("securityGroupInfo/item")).isEqualTo(2);
        assertThat(alice.filtered("DescribeSecurityGroups", "ip-permission.prefix-list-id", "*").count("securityGroupInfo/item")).isZero();
        assertThat(alice.filtered("DescribeSecurityGroups", "owner-id", alice.account().value()).count("securityGroupInfo/item")).isEqualTo(2);
        assertThat(alice.code("DescribeSecurityGroups", "Filter.1.Name", "colour", "Filter.1.Value.1", "red")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void comesInPages() {
        for (int i = 0; i < 11; i++) {
            alice.call("CreateSecurityGroup", "GroupName", "g" + i, "GroupDescription", "d");
        }
        var seen = new java.util.HashSet<String>();
        String token = null;
        int pages = 0;
        do {
            var page = token == null
                    ? alice.call("DescribeSecurityGroups", "MaxResults", "5")
                    : alice.call("DescribeSecurityGroups", "MaxResults", "5", "NextToken", token);
            assertThat(page.count("securityGroupInfo/item")).isLessThanOrEqualTo(5);
            seen.addAll(page.texts("securityGroupInfo/item/groupId"));
            token = page.text("nextToken");
            pages++;
        } while (token != null);
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(12);
        assertThat(alice.code("DescribeSecurityGroups", "MaxResults", "4")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("DescribeSecurityGroups", "MaxResults", "5", "NextToken", "zzz")).isEqualTo("InvalidNextToken");
    }

    @Test
    void isTheSameAfterARestart() {
        var before = alice.call("DescribeSecurityGroups").texts("securityGroupInfo/item");
        cloud.restart();
        assertThat(alice.call("DescribeSecurityGroups").texts("securityGroupInfo/item")).isEqualTo(before);
    }
}
