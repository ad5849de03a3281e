package freehold.control.natgateway;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.operation.Forgetting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateNatGatewayTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final NatGateways gateways = new NatGateways(cloud, alice);

    String refusal(String... params) {
        var all = new ArrayList<>(List.of("SubnetId", gateways.subnet));
        all.addAll(List.of(params));
        return alice.code("CreateNatGateway", all.toArray(String[]::new));
    }

    void hasFailed(String id, String code, String message) {
        cloud.settle();
        var item = gateways.describe(id);
        assertThat(item.text("state")).isEqualTo("failed");
        assertThat(item.text("failureCode")).isEqualTo(code);
        assertThat(item.text("failureMessage")).isEqualTo(message);
        assertThat(item.texts("natGatewayAddressSet/item/status")).containsOnly("failed");
    }

    @Test
    void saysOnlyToWhoAsksAgainWhatStandsAgainstIt() {
        var vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/vpcId");
        var shut = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.0.0/24").text("subnet/subnetId");
        var made = alice.call("CreateNatGateway", "SubnetId", shut, "AllocationId", gateways.allocation()).one("natGateway");
        assertThat(made.text("state")).isEqualTo("pending");
        assertThat(made.count("failureCode")).isZero();
        hasFailed(made.text("natGatewayId"), "Gateway.NotAttached", "Network " + vpc + " has no Internet gateway attached");
    }

    @Test
    void hasSecondaryAddresses() {
        var first = gateways.allocation();
        var second = gateways.allocation();
        var id = gateways.create("AllocationId", first, "SecondaryAllocationId.1", second, "PrivateIpAddress", "172.31.0.9", "SecondaryPrivateIpAddress.1", "172.31.0.8");
        var item = gateways.describe(id);
        assertThat(item.texts("natGatewayAddressSet/item/allocationId")).containsExactly(first, second);
        assertThat(item.texts("natGatewayAddressSet/item/privateIp")).containsExactly("172.31.0.9", "172.31.0.8");
        assertThat(item.texts("natGatewayAddressSet/item/isPrimary")).containsExactly("true", "false");
        var third = gateways.allocation();
        var fourth = gateways.allocation();
        assertThat(gateways.addresses(gateways.create("AllocationId", third, "SecondaryAllocationId.1", fourth))).hasSize(2);
    }

    @Test
    void aPrivateOneHasPrivateAddressesOnly() {
        var counted = gateways.create("ConnectivityType", "private", "SecondaryPrivateIpAddressCount", "2");
        assertThat(gateways.addresses(counted)).hasSize(3);
        assertThat(gateways.describe(counted).text("connectivityType")).isEqualTo("private");
        assertThat(gateways.describe(counted).count("natGatewayAddressSet/item/publicIp")).isZero();
        var named = gateways.create("ConnectivityType", "private", "SecondaryPrivateIpAddress.1", "172.31.0.8");
        assertThat(gateways.addresses(named)).hasSize(2).last().isEqualTo("172.31.0.8");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var allocation = gateways.allocation();
        assertThat(alice.code("CreateNatGateway", "AllocationId", allocation)).isEqualTo("MissingParameter");
        assertThat(refusal()).isEqualTo("MissingParameter");
        assertThat(refusal("ConnectivityType", "secret")).isEqualTo("InvalidParameterValue");
        assertThat(refusal("AvailabilityMode", "regional", "AllocationId", allocation)).isEqualTo("UnsupportedOperation");
        assertThat(refusal("ConnectivityType", "private", "AllocationId", allocation)).isEqualTo("InvalidParameter");
        assertThat(refusal("AllocationId", allocation, "SecondaryPrivateIpAddressCount", "1")).isEqualTo("InvalidParameter");
        assertThat(refusal("AllocationId", allocation, "SecondaryPrivateIpAddress.1", "172.31.0.8")).isEqualTo("InvalidParameter");
        assertThat(refusal("AllocationId", allocation, "SecondaryAllocationId.1", allocation)).isEqualTo("InvalidParameter");
        assertThat(refusal("ConnectivityType", "private", "SecondaryPrivateIpAddressCount", "0")).isEqualTo("InvalidParameterValue");
        assertThat(refusal("ConnectivityType", "private", "SecondaryPrivateIpAddressCount", "8")).isEqualTo("PrivateIpAddressLimitExceeded");
        assertThat(refusal("ConnectivityType", "private", "SecondaryPrivateIpAddressCount", "1", "SecondaryPrivateIpAddress.1", "172.31.0.8")).isEqualTo("InvalidParameter");
        assertThat(refusal("ConnectivityType", "private", "PrivateIpAddress", "172.31.0.8", "SecondaryPrivateIpAddress.1", "172.31.0.8")).isEqualTo("InvalidParameter");
        assertThat(refusal("ConnectivityType", "private", "PrivateIpAddress", "10.0.0.8")).isEqualTo("InvalidParameterValue");
        var taken = cloud.addInterface(alice, "local-1a", null).privateIp();
        assertThat(refusal("ConnectivityType", "private", "PrivateIpAddress", taken)).isEqualTo("InvalidIPAddress.InUse");
        assertThat(alice.call("DescribeNatGateways").count("natGatewaySet/item")).isZero();
    }

    @Test
    void failsWithoutAnInternetGateway() {
        var vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/vpcId");
        var subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.0.0/24").text("subnet/subnetId");
        var allocation = gateways.allocation();
        var id = alice.call("CreateNatGateway", "SubnetId", subnet, "AllocationId", allocation).text("natGateway/natGatewayId");
        hasFailed(id, "Gateway.NotAttached", "Network " + vpc + " has no Internet gateway attached");
        alice.call("ReleaseAddress", "AllocationId", allocation);
        alice.call("DeleteSubnet", "SubnetId", subnet);
        cloud.time().advance(Forgetting.KEPT.plusMinutes(1));
        assertThat(alice.code("DescribeNatGateways", "NatGatewayId.1", id)).isEqualTo("NatGatewayNotFound");
    }

    @Test
    void aPrivateOneNeedsNoInternetGateway() {
        var vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/vpcId");
        var subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.0.0/24").text("subnet/subnetId");
        var id = alice.call("CreateNatGateway", "SubnetId", subnet, "ConnectivityType", "private").text("natGateway/natGatewayId");
        cloud.settle();
        assertThat(gateways.describe(id).text("state")).isEqualTo("available");
    }

    @Test
    void failsWithAnAddressThatLeadsElsewhere() {
        var allocation = gateways.allocation();
        gateways.create("AllocationId", allocation);
        var id = gateways.create("AllocationId", allocation);
        hasFailed(id, "Resource.AlreadyAssociated", "Elastic IP address [" + allocation + "] is already associated");
        alice.call("DeleteNatGateway", "NatGatewayId", id);
        assertThat(gateways.describe(id).text("state")).isEqualTo("deleted");
        assertThat(alice.code("DeleteNatGateway", "NatGatewayId", id)).isEqualTo("NatGatewayNotFound");
    }

    @Test
    void failsInAFullSubnetAndLeavesNothingBehind() {
        var vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/28").text("vpc/vpcId");
        var subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.0.0/28").text("subnet/subnetId");
        alice.call("CreateNetworkInterface", "SubnetId", subnet, "SecondaryPrivateIpAddressCount", "8");
        var id = alice.call("CreateNatGateway", "SubnetId", subnet, "ConnectivityType", "private", "SecondaryPrivateIpAddressCount", "2")
                .text("natGateway/natGatewayId");
        cloud.settle();
        assertThat(gateways.describe(id).text("failureCode")).isEqualTo("InsufficientFreeAddressesInSubnet");
        assertThat(alice.call("DescribeNetworkInterfaces").count("networkInterfaceSet/item")).isOne();
        assertThat(alice.call("CreateNetworkInterface", "SubnetId", subnet, "SecondaryPrivateIpAddressCount", "1").count("networkInterface")).isOne();
    }

    @Test
    void aZoneHasOnlySoMany() {
        for (int i = 0; i < CreateNatGateway.LIMIT; i++) {
            gateways.make("ConnectivityType", "private");
        }
        assertThat(refusal("ConnectivityType", "private")).isEqualTo("NatGatewayLimitExceeded");
        alice.call("DeleteNatGateway", "NatGatewayId", alice.call("DescribeNatGateways").texts("natGatewaySet/item/natGatewayId").getFirst());
        assertThat(refusal("ConnectivityType", "private")).as("it is there until the network has it no more").isEqualTo("NatGatewayLimitExceeded");
        cloud.settle();
        gateways.make("ConnectivityType", "private");
    }
}
