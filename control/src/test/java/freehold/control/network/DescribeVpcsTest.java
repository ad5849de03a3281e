package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DescribeVpcsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value();

    @Test
    void showsTheDefaultVpc() {
        var item = alice.call("DescribeVpcs").one("vpcSet/item");
        assertThat(item.text("vpcId")).isEqualTo(vpc);
        assertThat(item.text("isDefault")).isEqualTo("true");
        assertThat(item.text("cidrBlock")).isEqualTo("172.31.0.0/16");
        assertThat(item.text("state")).isEqualTo("available");
        assertThat(item.text("instanceTenancy")).isEqualTo("default");
        assertThat(item.text("dhcpOptionsId")).startsWith("dopt-");
        assertThat(item.text("cidrBlockAssociationSet/item/cidrBlockState/state")).isEqualTo("associated");
        assertThat(item.text("ownerId")).isEqualTo(alice.account().value());
    }

    @Test
    void filtersAsClientsDo() {
        for (var each : new String[][] {
            {"isDefault", "true"}, {"is-default", "true"}, {"cidr", "172.31.0.0/16"}, {"cidr-block", "172.31.0.0/16"}, {"cidrBlock", "172.31.0.0/16"}, {"vpc-id", vpc}, {"state", "available"},
            {"owner-id", alice.account().value()}, {"cidr-block-association.cidr-block", "172.31.*"}}) {
            assertThat(alice.filtered("DescribeVpcs", each[0], each[1]).count("vpcSet/item")).as(each[0]).isOne();
        }
        var association = alice.call("DescribeVpcs").text("vpcSet/item/cidrBlockAssociationSet/item/associationId");
        assertThat(alice.filtered("DescribeVpcs", "cidr-block-association.association-id", association).count("vpcSet/item")).isOne();
        assertThat(alice.filtered("DescribeVpcs", "ipv6-cidr-block-association.association-id", "*").count("vpcSet/item")).isZero();
        assertThat(alice.filtered("DescribeVpcs", "isDefault", "false").count("vpcSet/item")).isZero();
    }

    @Test
    void saysNothingOfTheTagsOfWhatHasNone() {
        assertThat(alice.call("DescribeVpcs", "VpcId.1", vpc).count("vpcSet/item/tagSet")).isZero();
        alice.call("CreateTags", "ResourceId.1", vpc, "Tag.1.Key", "Name", "Tag.1.Value", "home");
        assertThat(alice.call("DescribeVpcs", "VpcId.1", vpc).text("vpcSet/item/tagSet/item/value")).isEqualTo("home");
    }

    @Test
    void hidesWhatIsNotTheCallers() {
        var bob = cloud.signIn("bob");
        var fault = bob.refused("DescribeVpcs", "VpcId.1", vpc);
        assertThat(fault.code()).isEqualTo("InvalidVpcID.NotFound");
        assertThat(fault.message()).isEqualTo("The vpc ID '" + vpc + "' does not exist");
        assertThat(bob.code("DescribeVpcs", "VpcId.1", "vpc-1")).isEqualTo("InvalidVpcID.NotFound");
        assertThat(bob.filtered("DescribeVpcs", "vpc-id", vpc).count("vpcSet/item")).isZero();
        assertThat(bob.code("DescribeVpcs", "VpcId.1", vpc, "MaxResults", "5")).isEqualTo("InvalidParameterCombination");
    }
}
