package freehold.control.vpcendpoint;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.control.network.DefaultVpc;
import freehold.control.networkinterface.Nics;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VpcEndpointsTest {
    static final String EC2 = "com.amazonaws.local-1.ec2";

    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value();
    final String a = Nics.subnet(alice, "local-1a");
    final String b = Nics.subnet(alice, "local-1b");

    String[] params(String... more) {
        var all = new ArrayList<>(List.of("VpcId", vpc, "VpcEndpointType", "Interface", "ServiceName", EC2));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    String create(String... more) {
        return alice.call("CreateVpcEndpoint", params(more)).text("vpcEndpoint/vpcEndpointId");
    }

    Xml describe(String id) {
        return alice.call("DescribeVpcEndpoints", "VpcEndpointId.1", id).one("vpcEndpointSet/item");
    }

    Xml nic(String subnet) {
        return alice.call("DescribeNetworkInterfaces", "Filter.1.Name", "interface-type", "Filter.1.Value.1", "vpc_endpoint",
                "Filter.2.Name", "subnet-id", "Filter.2.Value.1", subnet).one("networkInterfaceSet/item");
    }

    NetworkSpec network() {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow();
    }

    Map<String, List<String>> names() {
        return Objects.requireNonNull(network().resolver()).names();
    }

    String group(String name) {
        return alice.call("CreateSecurityGroup", "GroupName", name, "GroupDescription", "d", "VpcId", vpc).text("groupId");
    }

    @Test
    void isAvailableWhenTheNetworkHasIt() {
        network();
        cloud.fabric().failNext(3);
        var made = alice.call("CreateVpcEndpoint", params("SubnetId.1", b, "SubnetId.2", a, "ClientToken", "once",
                "TagSpecification.1.ResourceType", "vpc-endpoint", "TagSpecification.1.Tag.1.Key", "colour", "TagSpecification.1.Tag.1.Value", "red"));
        assertThat(made.text("clientToken")).isEqualTo("once");
        assertThat(made.text("vpcEndpoint/state")).isEqualTo("pending");
        var id = made.text("vpcEndpoint/vpcEndpointId");
        assertThat(describe(id).text("state")).isEqualTo("pending");
        cloud.settle();
        var item = describe(id);
        assertThat(item.text("state")).isEqualTo("available");
        assertThat(item.text("vpcEndpointType")).isEqualTo("Interface");
        assertThat(item.text("serviceName")).isEqualTo(EC2);
        assertThat(item.text("serviceRegion")).isEqualTo("local-1");
        assertThat(item.texts("subnetIdSet/item")).containsExactly(b, a);
        assertThat(item.texts("groupSet/item/groupName")).containsExactly("default");
        assertThat(item.text("privateDnsEnabled")).isEqualTo("true");
        assertThat(item.text("ownerId")).isEqualTo(alice.account().value());
        assertThat(item.text("tagSet/item/value")).isEqualTo("red");
        assertThat(item.text("policyDocument")).contains("\"Effect\": \"Allow\"");
        assertThat(item.texts("networkInterfaceIdSet/item")).containsExactly(nic(b).text("networkInterfaceId"), nic(a).text("networkInterfaceId"));
    }

    @Test
    void hasAnInterfaceInEachSubnetThatNobodyElseMayChange() {
        var id = create("SubnetId.1", a, "SubnetConfiguration.1.SubnetId", b, "SubnetConfiguration.1.Ipv4", "172.31.16.77");
        var nic = nic(a);
        assertThat(nic.text("description")).isEqualTo("VPC Endpoint Interface " + id);
        assertThat(nic.text("status")).isEqualTo("in-use");
        assertThat(nic.text("requesterManaged")).isEqualTo("true");
        assertThat(nic(b).text("privateIpAddress")).isEqualTo("172.31.16.77");
        var eni = nic.text("networkInterfaceId");
        assertThat(alice.code("DeleteNetworkInterface", "NetworkInterfaceId", eni)).isEqualTo("InvalidParameterValue");
        assertThat(network().endpoints()).containsEntry(eni, new NetworkSpec.Endpoint(id, alice.account().value()));
        assertThat(network().ports()).anySatisfy(port -> {
            assertThat(port.id()).isEqualTo(eni);
            assertThat(port.addresses()).containsExactly(nic.text("privateIpAddress"));
            assertThat(port.groups()).hasSize(1);
            assertThat(port.antiSpoofing()).isTrue();
        });
    }

    @Test
    void hasNamesWithinItsVpc() {
        var id = create("SubnetId.1", a, "SubnetId.2", b);
        var inA = nic(a).text("privateIpAddress");
        var inB = nic(b).text("privateIpAddress");
        var told = describe(id).texts("dnsEntrySet/item/dnsName");
        assertThat(told).hasSize(4);
        assertThat(told.get(0)).matches(id + "-[0-9a-f]{8}\\.ec2\\.local-1\\.vpce\\.amazonaws\\.com");
        assertThat(told.get(1)).contains("-local-1a.ec2.");
        assertThat(names()).containsEntry("ec2.local-1.amazonaws.com", List.of(inA, inB))
                .containsEntry(told.get(0), List.of(inA, inB))
                .containsEntry(told.get(1), List.of(inA))
                .containsEntry(told.get(2), List.of(inB));
        alice.call("ModifyVpcEndpoint", "VpcEndpointId", id, "PrivateDnsEnabled", "false");
        assertThat(names()).containsKey(told.get(0)).doesNotContainKey("ec2.local-1.amazonaws.com");
    }

    @Test
    void aServicesOwnNameNeedsAVpcThatHasNamesAndLeadsToOneEndpoint() {
        create("SubnetId.1", a);
        var taken = alice.refused("CreateVpcEndpoint", params());
        assertThat(taken.code()).isEqualTo("InvalidParameter");
        assertThat(taken.message()).isEqualTo("private-dns-enabled cannot be set because there is already a conflicting DNS domain for "
                + "ec2.local-1.amazonaws.com in the VPC " + vpc);
        var second = create("PrivateDnsEnabled", "false");
        assertThat(alice.code("ModifyVpcEndpoint", "VpcEndpointId", second, "PrivateDnsEnabled", "true")).isEqualTo("InvalidParameter");
        var nameless = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/vpcId");
        assertThat(alice.refused("CreateVpcEndpoint", "VpcId", nameless, "VpcEndpointType", "Interface", "ServiceName", EC2).message())
                .isEqualTo("Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for " + nameless);
    }

    @Test
    void movesFromSubnetToSubnetAndFromGroupToGroup() {
        var id = create("SubnetId.1", a);
        var group = group("callers");
        var old = describe(id).text("groupSet/item/groupId");
        var gone = nic(a).text("networkInterfaceId");
        cloud.settle();
        cloud.fabric().failNext(1);
        alice.call("ModifyVpcEndpoint", "VpcEndpointId", id, "AddSubnetId.1", b, "RemoveSubnetId.1", a,
                "AddSecurityGroupId.1", group, "RemoveSecurityGroupId.1", old);
        assertThat(describe(id).text("state")).isEqualTo("pending");
        assertThat(describe(id).texts("subnetIdSet/item")).containsExactly(b);
        assertThat(describe(id).texts("groupSet/item/groupId")).containsExactly(group);
        assertThat(nic(b).texts("groupSet/item/groupId")).containsExactly(group);
        assertThat(alice.code("DescribeNetworkInterfaces", "NetworkInterfaceId.1", gone)).isEqualTo("InvalidNetworkInterfaceID.NotFound");
        cloud.settle();
        assertThat(describe(id).text("state")).isEqualTo("available");
        assertThat(alice.code("ModifyVpcEndpoint", "VpcEndpointId", id, "RemoveSecurityGroupId.1", group)).isEqualTo("InvalidParameter");
        assertThat(alice.code("ModifyVpcEndpoint", "VpcEndpointId", id, "RemoveSubnetId.1", a)).isEqualTo("InvalidParameter");
        alice.call("ModifyVpcEndpoint", "VpcEndpointId", id, "AddSubnetId.1", b);
        assertThat(describe(id).texts("subnetIdSet/item")).as("it was there already").containsExactly(b);
        alice.call("ModifyVpcEndpoint", "VpcEndpointId", id, "RemoveSubnetId.1", b);
        assertThat(alice.code("DeleteSecurityGroup", "GroupId", group)).as("it guards the endpoint in no subnet, too").isEqualTo("DependencyViolation");
    }

    @Test
    void isConfiguredSubnetBySubnet() {
        var id = create("SubnetId.1", a);
        var address = nic(a).text("privateIpAddress");
        alice.call("ModifyVpcEndpoint", "VpcEndpointId", id, "AddSubnetId.1", b, "SubnetConfiguration.1.SubnetId", b, "SubnetConfiguration.1.Ipv4",
                "172.31.16.88", "SubnetConfiguration.2.SubnetId", a, "SubnetConfiguration.2.Ipv4", address);
        assertThat(nic(b).text("privateIpAddress")).isEqualTo("172.31.16.88");
        assertThat(alice.code("ModifyVpcEndpoint", "VpcEndpointId", id, "SubnetConfiguration.1.SubnetId", a, "SubnetConfiguration.1.Ipv4",
                "172.31.0.88")).isEqualTo("InvalidParameter");
    }

    @Test
    void whatItHadIsFreeAgain() {
        var own = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/vpcId");
        var subnet = alice.call("CreateSubnet", "VpcId", own, "CidrBlock", "10.0.0.0/24").text("subnet/subnetId");
        var id = alice.call("CreateVpcEndpoint", "VpcId", own, "VpcEndpointType", "Interface", "ServiceName", EC2, "SubnetId.1", subnet,
                "PrivateDnsEnabled", "false").text("vpcEndpoint/vpcEndpointId");
        assertThat(alice.code("DeleteSubnet", "SubnetId", subnet)).isEqualTo("DependencyViolation");
        alice.call("ModifyVpcEndpoint", "VpcEndpointId", id, "RemoveSubnetId.1", subnet);
        alice.call("DeleteSubnet", "SubnetId", subnet);
        assertThat(alice.code("DeleteVpc", "VpcId", own)).as("it is in the VPC without an interface, too").isEqualTo("DependencyViolation");
        var absent = "vpce-0123456789abcdef0";
        var answer = alice.call("DeleteVpcEndpoints", "VpcEndpointId.1", absent, "VpcEndpointId.2", id);
        assertThat(answer.texts("unsuccessful/item/resourceId")).containsExactly(absent);
        assertThat(answer.text("unsuccessful/item/error/code")).isEqualTo("InvalidVpcEndpoint.NotFound");
        assertThat(alice.code("DescribeVpcEndpoints", "VpcEndpointId.1", id)).isEqualTo("InvalidVpcEndpointId.NotFound");
        alice.call("DeleteVpc", "VpcId", own);
    }

    @Test
    void refusesASecondSubnetOfAZoneAndOneOfAnotherVpc() {
        var second = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "172.31.200.0/24", "AvailabilityZone", "local-1a").text("subnet/subnetId");
        var other = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/vpcId");
        var foreign = alice.call("CreateSubnet", "VpcId", other, "CidrBlock", "10.0.0.0/24").text("subnet/subnetId");
        var fault = alice.refused("CreateVpcEndpoint", params("SubnetId.1", a, "SubnetId.2", second));
        assertThat(fault.code()).isEqualTo("DuplicateSubnetsInSameZone");
        assertThat(fault.message()).isEqualTo("Found another VPC endpoint subnet in the availability zone of " + second);
        assertThat(alice.code("CreateVpcEndpoint", params("SubnetId.1", foreign))).isEqualTo("InvalidParameter");
        assertThat(alice.code("CreateVpcEndpoint", params("SubnetId.1", "subnet-0123456789abcdef0"))).isEqualTo("InvalidSubnetId.NotFound");
        assertThat(alice.filtered("DescribeNetworkInterfaces", "interface-type", "vpc_endpoint").count("networkInterfaceSet/item")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ServiceName, com.amazonaws.local-1.s3, InvalidServiceName",
        "ServiceName, com.amazonaws.us-east-1.ec2, InvalidServiceName",
        "ServiceRegion, us-east-1, InvalidServiceName",
        "VpcEndpointType, Gateway, InvalidParameter",
        "RouteTableId.1, rtb-0123456789abcdef0, InvalidParameter",
        "IpAddressType, dualstack, InvalidParameter",
        "DnsOptions.DnsRecordIpType, ipv6, InvalidParameter",
        "PolicyDocument, {}, UnsupportedOperation",
        "SecurityGroupId.1, sg-0123456789abcdef0, InvalidGroup.NotFound",
        "VpcId, vpc-0123456789abcdef0, InvalidVpcID.NotFound"
    })
    void refusesWhatThereIsNot(String parameter, String value, String code) {
        var all = new ArrayList<>(List.of("VpcId", vpc, "VpcEndpointType", "Interface", "ServiceName", EC2));
        int place = all.indexOf(parameter);
        if (place >= 0) {
            all.subList(place, place + 2).clear();
        }
        all.addAll(List.of(parameter, value));
        assertThat(alice.code("CreateVpcEndpoint", all.toArray(String[]::new))).isEqualTo(code);
    }

    @Test
    void aVpcHasSoMany() {
        for (int n = 0; n < CreateVpcEndpoint.LIMIT; n++) {
            create("PrivateDnsEnabled", "false");
        }
        assertThat(alice.code("CreateVpcEndpoint", params("PrivateDnsEnabled", "false"))).isEqualTo("VpcEndpointLimitExceeded");
    }

    @Test
    void theServicesAreThoseOfTheRegion() {
        var all = alice.call("DescribeVpcEndpointServices");
        assertThat(all.texts("serviceNameSet/item")).containsExactly(EC2, "com.amazonaws.local-1.sts");
        assertThat(all.texts("serviceDetailSet/item/serviceType/item/serviceType")).containsOnly("Interface");
        assertThat(all.texts("serviceDetailSet/item/privateDnsName")).containsExactly("ec2.local-1.amazonaws.com", "sts.local-1.amazonaws.com");
        assertThat(all.text("serviceDetailSet/item[1]/serviceId")).matches("vpce-svc-0[0-9a-f]{16}");
        assertThat(alice.call("DescribeVpcEndpointServices", "ServiceName.1", EC2).texts("serviceNameSet/item")).containsExactly(EC2);
        assertThat(alice.call("DescribeVpcEndpointServices", "ServiceRegion.1", "us-east-1").count("serviceNameSet/item")).isZero();
        assertThat(alice.filtered("DescribeVpcEndpointServices", "service-type", "Gateway").count("serviceNameSet/item")).isZero();
        var missing = alice.refused("DescribeVpcEndpointServices", "ServiceName.1", "com.amazonaws.local-1.s3");
        assertThat(missing.code()).isEqualTo("InvalidServiceName");
        assertThat(missing.message()).isEqualTo("The Vpc Endpoint Service 'com.amazonaws.local-1.s3' does not exist");
        var gateway = alice.refused("CreateVpcEndpoint", "VpcId", vpc, "ServiceName", "com.amazonaws.local-1.s3", "RouteTableId.1", "rtb-0123456789abcdef0");
        assertThat(gateway.message()).isEqualTo(missing.message());
    }
}
