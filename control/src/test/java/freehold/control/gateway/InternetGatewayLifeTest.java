package freehold.control.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.DefaultVpc;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InternetGatewayLifeTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value();
    final String first = alice.call("DescribeInternetGateways").text("internetGatewaySet/item/internetGatewayId");

    @Test
    void aDefaultVpcHasOneFromItsBeginning() {
        var item = alice.filtered("DescribeInternetGateways", "attachment.vpc-id", vpc).one("internetGatewaySet/item");
        assertThat(item.text("internetGatewayId")).startsWith("igw-");
        assertThat(item.text("attachmentSet/item/state")).isEqualTo("available");
        assertThat(item.text("ownerId")).isEqualTo(alice.account().value());
    }

    @Test
    void aVpcHasOneAtMostAndAGatewayOneVpc() {
        var second = alice.call("CreateInternetGateway").text("internetGateway/internetGatewayId");
        assertThat(alice.code("AttachInternetGateway", "InternetGatewayId", second, "VpcId", vpc)).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("AttachInternetGateway", "InternetGatewayId", first, "VpcId", vpc)).isEqualTo("Resource.AlreadyAssociated");
        assertThat(alice.code("DetachInternetGateway", "InternetGatewayId", second, "VpcId", vpc)).isEqualTo("Gateway.NotAttached");
        assertThat(alice.code("DetachInternetGateway", "InternetGatewayId", first, "VpcId", "vpc-deadbeef")).isEqualTo("Gateway.NotAttached");
    }

    @Test
    void detachedItCanBeDeletedAndNotBefore() {
        assertThat(alice.code("DeleteInternetGateway", "InternetGatewayId", first)).isEqualTo("DependencyViolation");
        alice.call("DetachInternetGateway", "InternetGatewayId", first, "VpcId", vpc);
        assertThat(alice.call("DescribeRouteTables").text("routeTableSet/item/routeSet/item[gatewayId='" + first + "']/state")).isEqualTo("blackhole");
        alice.call("DeleteInternetGateway", "InternetGatewayId", first);
        assertThat(alice.code("DescribeInternetGateways", "InternetGatewayId.1", first)).isEqualTo("InvalidInternetGatewayID.NotFound");
        assertThat(alice.code("DescribeInternetGateways", "InternetGatewayId.1", "door")).isEqualTo("InvalidInternetGatewayID.NotFound");
        assertThat(alice.code("DeleteInternetGateway", "InternetGatewayId", "door")).isEqualTo("InvalidInternetGatewayId.Malformed");
    }

    @Test
    void staysWhileAPublicAddressIsInUse() {
        var nic = cloud.addInterface(alice, "local-1a", "i-00000001");
        var allocation = alice.call("AllocateAddress").text("allocationId");
        alice.call("AssociateAddress", "AllocationId", allocation, "NetworkInterfaceId", nic.id().value());
        var fault = alice.refused("DetachInternetGateway", "InternetGatewayId", first, "VpcId", vpc);
        assertThat(fault.code()).isEqualTo("DependencyViolation");
        assertThat(fault.message()).contains("mapped public address");
    }

    @Test
    void anEgressOnlyOneBelongsToItsVpc() {
        var made = alice.call("CreateEgressOnlyInternetGateway", "VpcId", vpc, "ClientToken", "once");
        var id = made.text("egressOnlyInternetGateway/egressOnlyInternetGatewayId");
        assertThat(made.text("clientToken")).isEqualTo("once");
        assertThat(made.text("egressOnlyInternetGateway/attachmentSet/item/vpcId")).isEqualTo(vpc);
        var other = alice.call("CreateEgressOnlyInternetGateway", "VpcId", vpc).text("egressOnlyInternetGateway/egressOnlyInternetGatewayId");
        assertThat(named(id, other)).isEqualTo(2);
        assertThat(alice.call("DeleteEgressOnlyInternetGateway", "EgressOnlyInternetGatewayId", id).text("returnCode")).isEqualTo("true");
        assertThat(alice.code("DeleteEgressOnlyInternetGateway", "EgressOnlyInternetGatewayId", id)).isEqualTo("InvalidGatewayID.NotFound");
        assertThat(named(id, other)).as("what is not there is not listed").isOne();
        assertThat(named(id)).isZero();
        assertThat(alice.code("DescribeEgressOnlyInternetGateways", "EgressOnlyInternetGatewayId.1", "door"))
                .isEqualTo("InvalidEgressOnlyInternetGatewayId.Malformed");
    }

    private int named(String... ids) {
        var params = new ArrayList<String>();
        for (var id : ids) {
            params.addAll(List.of("EgressOnlyInternetGatewayId." + (params.size() / 2 + 1), id));
        }
        return alice.call("DescribeEgressOnlyInternetGateways", params.toArray(String[]::new)).count("egressOnlyInternetGatewaySet/item");
    }
}
