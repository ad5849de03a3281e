package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.hosting.Ipv6Cidr;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModifySubnetAttributeTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/20", "AmazonProvidedIpv6CidrBlock", "true").text("vpc/vpcId");
    final String subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24").text("subnet/subnetId");

    @Test
    void changesEachAttribute() {
        modify("MapPublicIpOnLaunch.Value", "true");
        assertThat(item().text("mapPublicIpOnLaunch")).isEqualTo("true");
        modify("PrivateDnsHostnameTypeOnLaunch", "resource-name");
        modify("EnableResourceNameDnsARecordOnLaunch.Value", "true");
        giveIpv6();
        modify("EnableResourceNameDnsAAAARecordOnLaunch.Value", "true");
        var names = item().one("privateDnsNameOptionsOnLaunch");
        assertThat(names.text("hostnameType")).isEqualTo("resource-name");
        assertThat(names.text("enableResourceNameDnsARecord")).isEqualTo("true");
        assertThat(names.text("enableResourceNameDnsAAAARecord")).isEqualTo("true");
        assertThat(item().text("mapPublicIpOnLaunch")).as("what was not asked for").isEqualTo("true");
        assertThat(alice.filtered("DescribeSubnets", "enable-dns64", "true").count("subnetSet/item")).isZero();
        modify("EnableDns64.Value", "true");
        assertThat(item().text("enableDns64")).isEqualTo("true");
        assertThat(alice.filtered("DescribeSubnets", "enable-dns64", "true").texts("subnetSet/item/subnetId")).containsExactly(subnet);
        modify("EnableDns64.Value", "false");
        assertThat(item().text("enableDns64")).isEqualTo("false");
    }

    @Test
    void namesInstancesByTheirIdsFromThenOn() {
        var before = launch();
        modify("PrivateDnsHostnameTypeOnLaunch", "resource-name");
        var after = launch();
        assertThat(after.text("//instancesSet/item/privateDnsName")).isEqualTo(after.text("//instanceId") + ".local-1.compute.internal");
        assertThat(after.text("//privateDnsNameOptions/hostnameType")).isEqualTo("resource-name");
        var older = alice.call("DescribeInstances", "InstanceId.1", before.text("//instanceId"));
        assertThat(older.text("//instancesSet/item/privateDnsName")).startsWith("ip-10-0-1-").isEqualTo(before.text("//instancesSet/item/privateDnsName"));
    }

    private Xml launch() {
        return alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1", "SubnetId", subnet);
    }

    @Test
    void setsWhatIsOfIpv6OnlyWhereThereIsIpv6() {
        for (var attribute : List.of("AssignIpv6AddressOnCreation", "EnableDns64", "EnableResourceNameDnsAAAARecordOnLaunch")) {
            var fault = alice.refused("ModifySubnetAttribute", "SubnetId", subnet, attribute + ".Value", "true");
            assertThat(fault.code()).isEqualTo("InvalidParameterValue");
            assertThat(fault.message()).endsWith(" to true unless the subnet (" + subnet + ") has an IPv6 CIDR block associated with it.");
            modify(attribute + ".Value", "false");
        }
        giveIpv6();
        modify("AssignIpv6AddressOnCreation.Value", "true");
        assertThat(item().text("assignIpv6AddressOnCreation")).isEqualTo("true");
    }

    private void giveIpv6() {
        alice.call("AssociateSubnetCidrBlock", "SubnetId", subnet, "Ipv6CidrBlock",
                Ipv6Cidr.parse(alice.call("DescribeVpcs", "VpcId.1", vpc).text("//ipv6CidrBlock")).block(1, 64).toString());
    }

    @Test
    void takesOneAtATimeAndRefusesWhatItDoesNotHonour() {
        assertThat(alice.code("ModifySubnetAttribute", "SubnetId", subnet)).isEqualTo("MissingParameter");
        assertThat(alice.code("ModifySubnetAttribute", "SubnetId", subnet, "MapPublicIpOnLaunch.Value", "true", "EnableDns64.Value", "false"))
                .isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("ModifySubnetAttribute", "SubnetId", subnet, "MapCustomerOwnedIpOnLaunch.Value", "true")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("ModifySubnetAttribute", "SubnetId", subnet, "PrivateDnsHostnameTypeOnLaunch", "nickname")).isEqualTo("InvalidParameterValue");
        assertThat(cloud.signIn("bob").code("ModifySubnetAttribute", "SubnetId", subnet, "MapPublicIpOnLaunch.Value", "true")).isEqualTo("InvalidSubnetID.NotFound");
    }

    private void modify(String attribute, String value) {
        alice.call("ModifySubnetAttribute", "SubnetId", subnet, attribute, value);
    }

    private Xml item() {
        return alice.call("DescribeSubnets", "SubnetId.1", subnet).one("subnetSet/item");
    }
}
