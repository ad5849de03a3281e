package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.hosting.Ipv6Cidr;
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
        modify("EnableResourceNameDnsAAAARecordOnLaunch.Value", "true");
        var names = item().one("privateDnsNameOptionsOnLaunch");
        assertThat(names.text("hostnameType")).isEqualTo("resource-name");
        assertThat(names.text("enableResourceNameDnsARecord")).isEqualTo("true");
        assertThat(names.text("enableResourceNameDnsAAAARecord")).isEqualTo("true");
        assertThat(item().text("mapPublicIpOnLaunch")).as("what was not asked for").isEqualTo("true");
        modify("EnableDns64.Value", "false");
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
    void assignsIpv6OnlyWhereThereIsIpv6() {
        assertThat(alice.code("ModifySubnetAttribute", "SubnetId", subnet, "AssignIpv6AddressOnCreation.Value", "true")).isEqualTo("InvalidParameterValue");
        alice.call("AssociateSubnetCidrBlock", "SubnetId", subnet, "Ipv6CidrBlock",
                Ipv6Cidr.parse(alice.call("DescribeVpcs", "VpcId.1", vpc).text("//ipv6CidrBlock")).block(1, 64).toString());
        modify("AssignIpv6AddressOnCreation.Value", "true");
        assertThat(item().text("assignIpv6AddressOnCreation")).isEqualTo("true");
    }

    @Test
    void takesOneAtATimeAndRefusesWhatItDoesNotHonour() {
        assertThat(alice.code("ModifySubnetAttribute", "SubnetId", subnet)).isEqualTo("MissingParameter");
        assertThat(alice.code("ModifySubnetAttribute", "SubnetId", subnet, "MapPublicIpOnLaunch.Value", "true", "EnableDns64.Value", "false"))
                .isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("ModifySubnetAttribute", "SubnetId", subnet, "EnableDns64.Value", "true")).isEqualTo("UnsupportedOperation");
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
