package freehold.control.address;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.NetworkInterface;
import freehold.control.network.PublicPool;
import freehold.control.region.Region;
import freehold.hosting.Cidr;
import freehold.kernel.store.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssociateAddressTest {
    final Set<String> running = new HashSet<>();
    final PublicPool pool = new PublicPool(List.of(Cidr.parse("198.51.100.0/24")));
    final TestCloud cloud = new TestCloud(
            List.of(), AddressOperations.all(Region.of("local-1", 3), pool, (_, instance) -> running.contains(instance)));
    final Ec2 alice = cloud.signIn("alice");
    final NetworkInterface one = publicly(cloud.addInterface(alice, "local-1a", "i-00000001"));
    final NetworkInterface two = cloud.addInterface(alice, "local-1a", "i-00000002");
    final String allocation = alice.call("AllocateAddress").text("allocationId");

    private NetworkInterface publicly(NetworkInterface nic) {
        return cloud.change(alice, call -> call.put(NetworkInterface.TYPE,
                nic.withPublicIp(pool.take(call.tx(), nic.id().value(), call.random()))));
    }

    @Test
    void takesThePlaceOfTheInterfacesOwnPublicAddress() {
        var association = associate("InstanceId", "i-00000001");
        assertThat(association).matches("eipassoc-[0-9a-f]{17}");
        var address = alice.call("DescribeAddresses", "AllocationId.1", allocation).one("addressesSet/item");
        assertThat(address.text("associationId")).isEqualTo(association);
        assertThat(address.text("instanceId")).isEqualTo("i-00000001");
        assertThat(address.text("networkInterfaceId")).isEqualTo(one.id().value());
        assertThat(address.text("privateIpAddress")).isEqualTo(one.privateIp());
        assertThat(ownAddress(one)).isNull();
        assertThat(view().holder("public-address/" + one.publicIp())).as("it is free again").isEmpty();
    }

    @Test
    void movesFromOneInstanceToTheNext() {
        var before = associate("InstanceId", "i-00000001");
        running.add("i-00000001");
        var after = associate("NetworkInterfaceId", two.id().value());
        assertThat(after).isNotEqualTo(before);
        assertThat(alice.call("DescribeAddresses").text("addressesSet/item/instanceId")).isEqualTo("i-00000002");
        assertThat(ownAddress(one)).as("a running instance gets another").isNotNull();
        assertThat(view().holder("public-address/" + ownAddress(one))).contains(one.id().value());
    }

    /// As Terraform moves an address: it names the interface that the address was at beside the new instance.
    @Test
    void anInstanceCountsMoreThanAnInterfaceBesideIt() {
        associate("InstanceId", "i-00000001");
        alice.call("AssociateAddress", "AllocationId", allocation, "InstanceId", "i-00000002", "NetworkInterfaceId", one.id().value());
        assertThat(alice.call("DescribeAddresses").text("addressesSet/item/instanceId")).isEqualTo("i-00000002");
    }

    @Test
    void doesNotMoveIfForbidden() {
        var before = associate("InstanceId", "i-00000001");
        var fault = alice.refused("AssociateAddress", "AllocationId", allocation, "InstanceId", "i-00000002", "AllowReassociation", "false");
        assertThat(fault.code()).isEqualTo("Resource.AlreadyAssociated");
        assertThat(fault.message()).isEqualTo("resource " + allocation + " is already associated with associate-id " + before);
    }

    @Test
    void isTheSameAssociationWhenAskedTwice() {
        assertThat(associate("InstanceId", "i-00000001")).isEqualTo(associate("InstanceId", "i-00000001"));
    }

    @Test
    void freesTheAddressThatTheInterfaceHad() {
        associate("InstanceId", "i-00000001");
        running.add("i-00000001");
        var other = alice.call("AllocateAddress").text("allocationId");
        alice.call("AssociateAddress", "AllocationId", other, "InstanceId", "i-00000001");
        assertThat(alice.call("DescribeAddresses", "AllocationId.1", allocation).count("addressesSet/item/associationId")).isZero();
        assertThat(alice.call("DescribeAddresses", "AllocationId.1", other).text("addressesSet/item/instanceId")).isEqualTo("i-00000001");
        assertThat(ownAddress(one)).isNull();
    }

    @Test
    void takesThePublicAddressForAName() {
        var ip = alice.call("DescribeAddresses").text("addressesSet/item/publicIp");
        alice.call("AssociateAddress", "PublicIp", ip, "InstanceId", "i-00000002");
        assertThat(alice.filtered("DescribeAddresses", "instance-id", "i-00000002").text("addressesSet/item/publicIp")).isEqualTo(ip);
    }

    @Test
    void refusesWhatIsNotThereOrNotTheCallers() {
        var bob = cloud.signIn("bob");
        assertThat(bob.code("AssociateAddress", "AllocationId", allocation, "InstanceId", "i-00000001")).isEqualTo("InvalidAllocationID.NotFound");
        var bobs = bob.call("AllocateAddress").text("allocationId");
        var fault = bob.refused("AssociateAddress", "AllocationId", bobs, "InstanceId", "i-00000001");
        assertThat(fault.code()).isEqualTo("InvalidInstanceID.NotFound");
        assertThat(fault.message()).isEqualTo("The instance ID 'i-00000001' does not exist");
        assertThat(bob.code("AssociateAddress", "AllocationId", bobs, "NetworkInterfaceId", one.id().value())).isEqualTo("InvalidNetworkInterfaceID.NotFound");
        assertThat(alice.code("AssociateAddress", "AllocationId", "eip", "InstanceId", "i-00000001")).isEqualTo("InvalidAllocationID.NotFound");
        assertThat(alice.code("AssociateAddress", "AllocationId", allocation, "InstanceId", "i-1")).isEqualTo("InvalidInstanceID.Malformed");
        assertThat(alice.code("AssociateAddress", "PublicIp", "198.51.100.255", "InstanceId", "i-00000001")).isEqualTo("AuthFailure");
        assertThat(alice.code("AssociateAddress", "PublicIp", "here", "InstanceId", "i-00000001")).isEqualTo("InvalidAddress.Malformed");
    }

    @Test
    void refusesToBeToldTooLittleOrTooMuch() {
        assertThat(alice.code("AssociateAddress", "AllocationId", allocation)).isEqualTo("MissingParameter");
        assertThat(alice.code("AssociateAddress", "InstanceId", "i-00000001")).isEqualTo("MissingParameter");
        assertThat(alice.code("AssociateAddress", "AllocationId", allocation, "PublicIp", "1.1.1.1", "InstanceId", "i-00000001")).isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("AssociateAddress", "AllocationId", allocation, "InstanceId", "i-00000001", "PrivateIpAddress", "172.31.16.99")).isEqualTo("InvalidParameterValue");
        cloud.addInterface(alice, "local-1b", "i-00000002");
        assertThat(alice.code("AssociateAddress", "AllocationId", allocation, "InstanceId", "i-00000002")).isEqualTo("InvalidInstanceID");
    }

    private String associate(String targetParameter, String target) {
        return alice.call("AssociateAddress", "AllocationId", allocation, targetParameter, target).text("associationId");
    }

    private String ownAddress(NetworkInterface nic) {
        return view().find(NetworkInterface.TYPE.kind(), nic.id().value()).orElseThrow().publicIp();
    }

    private View view() {
        return cloud.store().view();
    }
}
