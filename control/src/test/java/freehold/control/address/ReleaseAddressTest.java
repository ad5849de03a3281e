package freehold.control.address;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class ReleaseAddressTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String allocation = alice.call("AllocateAddress").text("allocationId");

    @Test
    void givesTheAddressBackToThePool() {
        var ip = alice.call("DescribeAddresses").text("addressesSet/item/publicIp");
        alice.call("ReleaseAddress", "AllocationId", allocation);
        assertThat(cloud.store().view().holder("public-address/" + ip)).isEmpty();
        assertThat(alice.code("ReleaseAddress", "AllocationId", allocation)).isEqualTo("InvalidAllocationID.NotFound");
    }

    @Test
    void refusesAnAddressThatIsInUse() {
        cloud.addInterface(alice, "local-1a", "i-00000001");
        alice.call("AssociateAddress", "AllocationId", allocation, "InstanceId", "i-00000001");
        assertThat(alice.code("ReleaseAddress", "AllocationId", allocation)).isEqualTo("InvalidIPAddress.InUse");
    }

    @Test
    void refusesWhatIsNotTheCallersOrNotNamedByItsId() {
        assertThat(cloud.signIn("bob").code("ReleaseAddress", "AllocationId", allocation)).isEqualTo("InvalidAllocationID.NotFound");
        assertThat(alice.code("ReleaseAddress", "AllocationId", "bogus")).as("EC2 has no code for what can't be one").isEqualTo("InvalidAllocationID.NotFound");
        var text = alice.call("DescribeAddresses").text("addressesSet/item/publicIp");
        assertThat(alice.code("ReleaseAddress", "PublicIp", text)).isEqualTo("InvalidParameterValue");
        var fault = cloud.signIn("bob").refused("ReleaseAddress", "PublicIp", text);
        assertThat(fault.code()).isEqualTo("AuthFailure");
        assertThat(fault.message()).isEqualTo("The address '" + text + "' does not belong to you.");
        assertThat(alice.code("ReleaseAddress")).isEqualTo("MissingParameter");
    }
}
