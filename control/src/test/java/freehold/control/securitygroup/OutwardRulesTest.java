package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutwardRulesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void aGroupOfAVpcWithIpv6LetsThatOutToo() {
        var vpc = alice.call("CreateVpc", "CidrBlock", "10.1.0.0/16", "AmazonProvidedIpv6CidrBlock", "true").text("vpc/vpcId");
        assertThat(out(vpc, "default")).containsExactly("0.0.0.0/0", "::/0");
        create(vpc, "web");
        assertThat(out(vpc, "web")).containsExactly("0.0.0.0/0", "::/0");
    }

    @Test
    void groupsFollowTheirVpcsFirstBlockOfIpv6() {
        var vpc = alice.call("CreateVpc", "CidrBlock", "10.1.0.0/16").text("vpc/vpcId");
        create(vpc, "web");
        assertThat(out(vpc, "web")).containsExactly("0.0.0.0/0");
        getIpv6(vpc);
        assertThat(out(vpc, "web")).containsExactly("0.0.0.0/0", "::/0");
        assertThat(out(vpc, "default")).containsExactly("0.0.0.0/0", "::/0");
    }

    @Test
    void aGroupWhoseOwnerHasChangedWhatItLetsOutIsLeftAlone() {
        var vpc = alice.call("CreateVpc", "CidrBlock", "10.1.0.0/16").text("vpc/vpcId");
        var narrow = create(vpc, "narrow");
        alice.call("RevokeSecurityGroupEgress", "GroupId", narrow,
                "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0");
        var wide = create(vpc, "wide");
        alice.call("AuthorizeSecurityGroupEgress", "GroupId", wide, "IpPermissions.1.IpProtocol", "tcp",
                "IpPermissions.1.FromPort", "80", "IpPermissions.1.ToPort", "80", "IpPermissions.1.IpRanges.1.CidrIp", "10.0.0.0/8");
        getIpv6(vpc);
        assertThat(out(vpc, "narrow")).isEmpty();
        assertThat(out(vpc, "wide")).containsExactlyInAnyOrder("0.0.0.0/0", "10.0.0.0/8");
    }

    private String create(String vpc, String name) {
        return alice.call("CreateSecurityGroup", "GroupName", name, "GroupDescription", "d", "VpcId", vpc).text("groupId");
    }

    private void getIpv6(String vpc) {
        alice.call("AssociateVpcCidrBlock", "VpcId", vpc, "AmazonProvidedIpv6CidrBlock", "true");
    }

    private List<String> out(String vpc, String name) {
        var group = alice.call("DescribeSecurityGroups", "Filter.1.Name", "vpc-id", "Filter.1.Value.1", vpc,
                "Filter.2.Name", "group-name", "Filter.2.Value.1", name).one("securityGroupInfo/item");
        var ranges = new ArrayList<>(group.texts("ipPermissionsEgress/item/ipRanges/item/cidrIp"));
        ranges.addAll(group.texts("ipPermissionsEgress/item/ipv6Ranges/item/cidrIpv6"));
        return ranges;
    }
}
