package freehold.control.address;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.NetworkInterface;
import freehold.control.network.PublicPool;
import freehold.control.region.Region;
import freehold.hosting.Cidr;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisassociateAddressTest {
    final Set<String> running = new HashSet<>();
    final PublicPool pool = new PublicPool(List.of(Cidr.parse("198.51.100.0/24")));
    final TestCloud cloud = new TestCloud(
            List.of(), AddressOperations.all(Region.of("local-1", 3), pool, (_, instance) -> running.contains(instance)));
    final Ec2 alice = cloud.signIn("alice");
    final NetworkInterface nic = cloud.addInterface(alice, "local-1a", "i-00000001");
    final String allocation = alice.call("AllocateAddress").text("allocationId");
    final String association = alice.call("AssociateAddress", "AllocationId", allocation, "InstanceId", "i-00000001").text("associationId");

    @Test
    void freesTheAddressAndGivesARunningInstanceAnother() {
        running.add("i-00000001");
        alice.call("DisassociateAddress", "AssociationId", association);
        assertThat(alice.call("DescribeAddresses").count("addressesSet/item/associationId")).isZero();
        assertThat(ownAddress()).startsWith("198.51.100.");
    }

    @Test
    void givesAStoppedInstanceNone() {
        alice.call("DisassociateAddress", "AssociationId", association);
        assertThat(ownAddress()).isNull();
    }

    @Test
    void givesAnInstanceWithSeveralInterfacesNone() {
        running.add("i-00000001");
        cloud.addInterface(alice, "local-1b", "i-00000001");
        alice.call("DisassociateAddress", "AssociationId", association);
        assertThat(ownAddress()).isNull();
    }

    @Test
    void refusesWhatIsNotAssociatedOrNotTheCallers() {
        assertThat(cloud.signIn("bob").code("DisassociateAddress", "AssociationId", association)).isEqualTo("InvalidAssociationID.NotFound");
        assertThat(alice.refused("DisassociateAddress", "AssociationId", "bogus").message()).isEqualTo("The association ID 'bogus' does not exist");
        alice.call("DisassociateAddress", "AssociationId", association);
        var fault = alice.refused("DisassociateAddress", "AssociationId", association);
        assertThat(fault.code()).isEqualTo("InvalidAssociationID.NotFound");
        assertThat(fault.message()).isEqualTo("The association ID '" + association + "' does not exist");
        var text = alice.call("DescribeAddresses").text("addressesSet/item/publicIp");
        assertThat(alice.code("DisassociateAddress", "PublicIp", text)).isEqualTo("InvalidParameterValue");
        assertThat(cloud.signIn("bob").code("DisassociateAddress", "PublicIp", text)).isEqualTo("AuthFailure");
        assertThat(alice.code("DisassociateAddress", "PublicIp", "here")).isEqualTo("InvalidAddress.Malformed");
        assertThat(alice.code("DisassociateAddress")).isEqualTo("MissingParameter");
    }

    private String ownAddress() {
        return cloud.store().view().find(NetworkInterface.TYPE.kind(), nic.id().value()).orElseThrow().publicIp();
    }
}
