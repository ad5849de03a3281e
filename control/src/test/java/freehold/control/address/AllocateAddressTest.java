package freehold.control.address;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class AllocateAddressTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void givesTheAddressThatIsAskedForIfNobodyHasIt() {
        var cloud = new TestCloud();
        var bob = cloud.signIn("bob");
        assertThat(bob.call("AllocateAddress", "Address", "198.51.100.77").text("publicIp")).isEqualTo("198.51.100.77");
        for (var taken : new String[] {"198.51.100.77", "198.51.100.0", "198.51.100.255", "192.0.2.7"}) {
            assertThat(bob.code("AllocateAddress", "Address", taken)).isEqualTo("InvalidAddress.NotFound");
        }
        assertThat(bob.code("AllocateAddress", "Address", "nowhere")).isEqualTo("InvalidAddress.Malformed");
    }

    @Test
    void givesAnAddressOfThePool() {
        var given = alice.call("AllocateAddress", "Domain", "vpc", "TagSpecification.1.ResourceType", "elastic-ip",
                "TagSpecification.1.Tag.1.Key", "Name", "TagSpecification.1.Tag.1.Value", "front");
        assertThat(given.text("allocationId")).matches("eipalloc-[0-9a-f]{17}");
        assertThat(given.text("publicIp")).startsWith("198.51.100.");
        assertThat(given.text("domain")).isEqualTo("vpc");
        assertThat(given.text("publicIpv4Pool")).isEqualTo("amazon");
        assertThat(alice.filtered("DescribeAddresses", "tag:Name", "front").text("addressesSet/item/publicIp")).isEqualTo(given.text("publicIp"));
    }

    @Test
    void refusesMoreThanAnAccountMayHave() {
        for (int i = 0; i < AllocateAddress.LIMIT; i++) {
            alice.call("AllocateAddress");
        }
        assertThat(alice.code("AllocateAddress")).isEqualTo("AddressLimitExceeded");
        cloud.signIn("bob").call("AllocateAddress");
        assertThat(alice.call("DescribeAddresses").texts("addressesSet/item/publicIp")).doesNotHaveDuplicates();
    }

    @Test
    void refusesWhatThisRegionHasNot() {
        assertThat(alice.code("AllocateAddress", "Domain", "standard")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("AllocateAddress", "NetworkBorderGroup", "mars-1")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("AllocateAddress", "IpamPoolId", "ipam-pool-1")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("AllocateAddress", "TagSpecification.1.ResourceType", "vpc")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void takesNothingInADryRun() {
        assertThat(alice.code("AllocateAddress", "DryRun", "true")).isEqualTo("DryRunOperation");
        assertThat(alice.call("DescribeAddresses").count("addressesSet/item")).isZero();
    }
}
