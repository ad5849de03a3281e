package freehold.control.natgateway;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.DefaultVpc;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec.Nat;
import org.junit.jupiter.api.Test;

class NatGatewayAddressesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final NatGateways gateways = new NatGateways(cloud, alice);

    Nat nat() {
        cloud.settle();
        var vpc = DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow().nats().getFirst();
    }

    @Test
    void aPublicOneIsGivenMoreElasticAddressesAndLosesThem() {
        var id = gateways.create("AllocationId", gateways.allocation());
        var primary = gateways.describe(id).one("natGatewayAddressSet/item");
        var second = gateways.allocation();
        var third = gateways.allocation();
        var answer = alice.call("AssociateNatGatewayAddress", "NatGatewayId", id, "AllocationId.1", second, "AllocationId.2", third,
                "PrivateIpAddress.1", "172.31.0.8", "PrivateIpAddress.2", "172.31.0.9");
        assertThat(answer.text("natGatewayId")).isEqualTo(id);
        assertThat(answer.texts("natGatewayAddressSet/item/allocationId")).containsExactly(second, third);
        assertThat(answer.texts("natGatewayAddressSet/item/isPrimary")).containsOnly("false");
        assertThat(gateways.addresses(id)).containsExactly(primary.text("privateIp"), "172.31.0.8", "172.31.0.9");
        assertThat(nat().publicMapping()).hasSize(3);
        var leaving = answer.texts("natGatewayAddressSet/item/associationId").getFirst();
        var left = alice.call("DisassociateNatGatewayAddress", "NatGatewayId", id, "AssociationId.1", leaving, "MaxDrainDurationSeconds", "60");
        assertThat(left.texts("natGatewayAddressSet/item/status")).containsExactly("disassociating");
        assertThat(left.texts("natGatewayAddressSet/item/allocationId")).containsExactly(second);
        assertThat(gateways.addresses(id)).containsExactly(primary.text("privateIp"), "172.31.0.9");
        assertThat(nat().addresses()).containsExactly(primary.text("privateIp"), "172.31.0.9");
        alice.call("ReleaseAddress", "AllocationId", second);
    }

    @Test
    void aPublicOneKeepsItsPrimaryElasticAddress() {
        var id = gateways.create("AllocationId", gateways.allocation());
        var association = gateways.describe(id).text("natGatewayAddressSet/item/associationId");
        assertThat(alice.code("DisassociateNatGatewayAddress", "NatGatewayId", id, "AssociationId.1", association)).isEqualTo("InvalidParameter");
    }

    @Test
    void aPrivateOneIsGivenMoreAddressesAndLosesThem() {
        var id = gateways.create("ConnectivityType", "private", "PrivateIpAddress", "172.31.0.7");
        var named = alice.call("AssignPrivateNatGatewayAddress", "NatGatewayId", id, "PrivateIpAddress.1", "172.31.0.8");
        assertThat(named.texts("natGatewayAddressSet/item/privateIp")).containsExactly("172.31.0.8");
        var any = alice.call("AssignPrivateNatGatewayAddress", "NatGatewayId", id, "PrivateIpAddressCount", "2");
        assertThat(any.count("natGatewayAddressSet/item")).isEqualTo(2);
        assertThat(gateways.addresses(id)).hasSize(4);
        var left = alice.call("UnassignPrivateNatGatewayAddress", "NatGatewayId", id, "PrivateIpAddress.1", "172.31.0.8");
        assertThat(left.texts("natGatewayAddressSet/item/status")).containsExactly("unassigning");
        assertThat(gateways.addresses(id)).hasSize(3).doesNotContain("172.31.0.8");
        assertThat(nat().addresses()).hasSize(3);
        alice.call("AssignPrivateNatGatewayAddress", "NatGatewayId", id, "PrivateIpAddress.1", "172.31.0.8");
    }

    @Test
    void eachHasOperationsOfItsOwn() {
        var open = gateways.create("AllocationId", gateways.allocation());
        var closed = gateways.create("ConnectivityType", "private");
        assertThat(alice.code("AssignPrivateNatGatewayAddress", "NatGatewayId", open, "PrivateIpAddressCount", "1")).isEqualTo("InvalidParameter");
        assertThat(alice.code("UnassignPrivateNatGatewayAddress", "NatGatewayId", open, "PrivateIpAddress.1", "172.31.0.8")).isEqualTo("InvalidParameter");
        assertThat(alice.code("AssociateNatGatewayAddress", "NatGatewayId", closed, "AllocationId.1", gateways.allocation())).isEqualTo("InvalidParameter");
        assertThat(alice.code("DisassociateNatGatewayAddress", "NatGatewayId", closed, "AssociationId.1", "eipassoc-00000001")).isEqualTo("InvalidParameter");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var first = gateways.allocation();
        var open = gateways.create("AllocationId", first);
        var closed = gateways.create("ConnectivityType", "private", "PrivateIpAddress", "172.31.0.7");
        assertThat(alice.code("AssociateNatGatewayAddress", "NatGatewayId", open, "AllocationId.1", first)).isEqualTo("Resource.AlreadyAssociated");
        var other = gateways.allocation();
        assertThat(alice.code("AssociateNatGatewayAddress", "NatGatewayId", open, "AllocationId.1", other, "PrivateIpAddress.1", "172.31.0.8", "PrivateIpAddress.2", "172.31.0.9"))
                .isEqualTo("InvalidParameter");
        assertThat(alice.code("DisassociateNatGatewayAddress", "NatGatewayId", open, "AssociationId.1", "eipassoc-00000001")).isEqualTo("InvalidAssociationID.NotFound");
        assertThat(alice.code("DisassociateNatGatewayAddress", "NatGatewayId", open, "AssociationId.1", "eipassoc-00000001", "MaxDrainDurationSeconds", "4001"))
                .isEqualTo("InvalidParameterValue");
        assertThat(alice.code("AssignPrivateNatGatewayAddress", "NatGatewayId", closed)).isEqualTo("MissingParameter");
        assertThat(alice.code("AssignPrivateNatGatewayAddress", "NatGatewayId", closed, "PrivateIpAddress.1", "172.31.0.7")).isEqualTo("InvalidIPAddress.InUse");
        assertThat(alice.code("AssignPrivateNatGatewayAddress", "NatGatewayId", closed, "PrivateIpAddress.1", "172.31.0.8", "PrivateIpAddress.2", "172.31.0.8"))
                .isEqualTo("InvalidParameter");
        assertThat(alice.code("AssignPrivateNatGatewayAddress", "NatGatewayId", closed, "PrivateIpAddressCount", "8")).isEqualTo("PrivateIpAddressLimitExceeded");
        assertThat(alice.code("UnassignPrivateNatGatewayAddress", "NatGatewayId", closed, "PrivateIpAddress.1", "172.31.0.7")).isEqualTo("InvalidParameter");
        assertThat(alice.code("UnassignPrivateNatGatewayAddress", "NatGatewayId", closed, "PrivateIpAddress.1", "172.31.0.8")).isEqualTo("InvalidParameter");
    }

    @Test
    void nothingChangesOfOneThatIsNotWanted() {
        var id = gateways.create("ConnectivityType", "private");
        alice.call("DeleteNatGateway", "NatGatewayId", id);
        assertThat(alice.code("AssignPrivateNatGatewayAddress", "NatGatewayId", id, "PrivateIpAddressCount", "1")).isEqualTo("IncorrectState");
        cloud.settle();
        assertThat(alice.code("AssignPrivateNatGatewayAddress", "NatGatewayId", id, "PrivateIpAddressCount", "1")).isEqualTo("NatGatewayNotFound");
    }
}
