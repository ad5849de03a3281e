package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizeSecurityGroupIngressTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String group = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d").text("groupId");

    @Test
    void answersWithTheRulesThatItMade() {
        var rule = alice.call("AuthorizeSecurityGroupIngress", "GroupId", group,
                        "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", "22", "IpPermissions.1.ToPort", "22",
                        "IpPermissions.1.IpRanges.1.CidrIp", "10.1.2.3/8", "IpPermissions.1.IpRanges.1.Description", "office",
                        "TagSpecification.1.ResourceType", "security-group-rule",
                        "TagSpecification.1.Tag.1.Key", "k", "TagSpecification.1.Tag.1.Value", "v")
                .one("securityGroupRuleSet/item");
        assertThat(rule.text("securityGroupRuleId")).matches("sgr-[0-9a-f]{17}");
        assertThat(rule.text("groupId")).isEqualTo(group);
        assertThat(rule.text("isEgress")).isEqualTo("false");
        assertThat(rule.text("cidrIpv4")).as("host bits are cut").isEqualTo("10.0.0.0/8");
        assertThat(rule.text("description")).isEqualTo("office");
        assertThat(rule.text("tagSet/item/key")).isEqualTo("k");
    }

    @Test
    void putsPeersOfOneServiceTogetherInTheDescription() {
        allow("tcp", "80", "80", "1.2.3.4/32");
        allow("6", "80", "80", "0.0.0.0/0");
        allowIpv6("tcp", "80", "80", "2001:0DB8::/32");
        var item = described().one("ipPermissions/item");
        assertThat(item.texts("ipRanges/item/cidrIp")).containsExactly("1.2.3.4/32", "0.0.0.0/0");
        assertThat(item.text("ipv6Ranges/item/cidrIpv6")).isEqualTo("2001:db8::/32");
    }

    @Test
    void understandsTheOldFlatParameters() {
        alice.call("AuthorizeSecurityGroupIngress", "GroupName", "web", "IpProtocol", "tcp", "FromPort", "443", "ToPort", "443", "CidrIp", "0.0.0.0/0");
        assertThat(described().text("ipPermissions/item/fromPort")).isEqualTo("443");
        var made = alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "SourceSecurityGroupName", "default");
        assertThat(made.texts("securityGroupRuleSet/item/ipProtocol")).containsExactlyInAnyOrder("icmp", "tcp", "udp");
    }

    @Test
    void refusesWhatIsAllowedAlreadyWhateverItIsDescribedAs() {
        allow("tcp", "22", "22", "0.0.0.0/0");
        var fault = alice.refused("AuthorizeSecurityGroupIngress", "GroupId", group,
                "IpPermissions.1.IpProtocol", "TCP", "IpPermissions.1.FromPort", "22", "IpPermissions.1.ToPort", "22",
                "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0", "IpPermissions.1.IpRanges.1.Description", "again");
        assertThat(fault.code()).isEqualTo("InvalidPermission.Duplicate");
        assertThat(fault.message()).isEqualTo("the specified rule \"peer: 0.0.0.0/0, TCP, from port: 22, to port: 22, ALLOW\" already exists");
        var twice = alice.refused("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.IpRanges.1.CidrIp", "10.0.0.1/24", "IpPermissions.1.IpRanges.2.CidrIp", "10.0.0.2/24");
        assertThat(twice.message()).isEqualTo("The same permission must not appear multiple times");
    }

    @Test
    void aGroupMayBeThePeerIfItIsTheCallersAndOfTheVpc() {
        var rule = alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.Groups.1.GroupId", group, "IpPermissions.1.Groups.1.UserId", alice.account().value());
        assertThat(rule.text("securityGroupRuleSet/item/referencedGroupInfo/groupId")).isEqualTo(group);
        var bobs = cloud.signIn("bob").call("DescribeSecurityGroups").text("securityGroupInfo/item/groupId");
        assertThat(alice.code("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.Groups.1.GroupId", bobs)).isEqualTo("InvalidGroup.NotFound");
        assertThat(alice.code("AuthorizeSecurityGroupIngress", "GroupId", bobs, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.Groups.1.GroupId", group)).isEqualTo("InvalidGroup.NotFound");
    }

    @ParameterizedTest
    @CsvSource({
        "tcp, 22, , 0.0.0.0/0, InvalidParameterValue",
        "tcp, -1, -1, 0.0.0.0/0, InvalidParameterValue",
        "tcp, 0, 65536, 0.0.0.0/0, InvalidParameterValue",
        "udp, 23, 22, 0.0.0.0/0, InvalidParameterValue",
        "icmp, , , 0.0.0.0/0, InvalidParameterValue",
        "icmp, -1, 8, 0.0.0.0/0, InvalidParameterValue",
        "icmp, 256, 0, 0.0.0.0/0, InvalidParameterValue",
        "ipx, 1, 2, 0.0.0.0/0, InvalidParameterValue",
        "256, 1, 2, 0.0.0.0/0, InvalidParameterValue",
        "tcp, 22, 22, 0.0.0.0, InvalidParameterValue",
        "tcp, 22, 22, 0.0.0.0/33, InvalidParameterValue",
        "tcp, 22, 22, 300.0.0.0/8, InvalidParameterValue",
        "tcp, x, 22, 0.0.0.0/0, InvalidParameterValue",
        ", 22, 22, 0.0.0.0/0, InvalidParameterValue",
        "tcp, 22, 22, , MissingParameter"})
    void refuses(String protocol, String from, String to, String cidr, String code) {
        var params = new java.util.ArrayList<>(java.util.List.of("GroupId", group));
        add(params, "IpPermissions.1.IpProtocol", protocol);
        add(params, "IpPermissions.1.FromPort", from);
        add(params, "IpPermissions.1.ToPort", to);
        add(params, "IpPermissions.1.IpRanges.1.CidrIp", cidr);
        assertThat(alice.code("AuthorizeSecurityGroupIngress", params.toArray(String[]::new))).isEqualTo(code);
        assertThat(described().count("ipPermissions/item")).isZero();
    }

    private static void add(java.util.List<String> params, String name, String value) {
        if (value != null) {
            params.add(name);
            params.add(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"::/0, ::/0", "2001:DB8:0:0:1:0:0:1/128, 2001:db8::1:0:0:1/128", "fe80::1/10, fe80::/10", "1:0:2::/48, 1:0:2::/48"})
    void writesIpv6AsTheOneSpelling(String given, String kept) {
        allowIpv6("icmpv6", "-1", "-1", given);
        assertThat(described().text("ipPermissions/item/ipv6Ranges/item/cidrIpv6")).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"::/129", "1.2.3.4/8", "::ffff:1.2.3.4/128", "fe80::1%eth0/64", "example/64", "::"})
    void refusesWhatIsNoIpv6Block(String given) {
        assertThat(alice.code("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.Ipv6Ranges.1.CidrIpv6", given)).isEqualTo("InvalidParameterValue");
    }

    @Test
    void refusesADescriptionWithForeignCharacters() {
        var fault = alice.refused("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0", "IpPermissions.1.IpRanges.1.Description", "<b>");
        assertThat(fault.message()).startsWith("Invalid rule description.");
    }

    @Test
    void refusesMoreRulesThanAGroupMayHave() {
        for (int port = 1; port <= Rules.LIMIT; port++) {
            allow("tcp", "" + port, "" + port, "0.0.0.0/0");
        }
        assertThat(alice.code("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0")).isEqualTo("RulesPerSecurityGroupLimitExceeded");
        allowIpv6("tcp", "1", "1", "::/0");
    }

    @Test
    void refusesPrefixListsAndPeeringsThatThereAreNot() {
        assertThat(alice.code("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.PrefixListIds.1.PrefixListId", "pl-12345678")).isEqualTo("InvalidPrefixListID.NotFound");
        assertThat(alice.code("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1",
                "IpPermissions.1.Groups.1.GroupId", group, "IpPermissions.1.Groups.1.VpcPeeringConnectionId", "pcx-12345678"))
                .isEqualTo("InvalidVpcPeeringConnectionID.NotFound");
    }

    private void allow(String protocol, String from, String to, String cidr) {
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", protocol,
                "IpPermissions.1.FromPort", from, "IpPermissions.1.ToPort", to, "IpPermissions.1.IpRanges.1.CidrIp", cidr);
    }

    private void allowIpv6(String protocol, String from, String to, String cidr) {
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", protocol,
                "IpPermissions.1.FromPort", from, "IpPermissions.1.ToPort", to, "IpPermissions.1.Ipv6Ranges.1.CidrIpv6", cidr);
    }

    private freehold.control.Xml described() {
        return alice.call("DescribeSecurityGroups", "GroupId.1", group).one("securityGroupInfo/item");
    }
}
