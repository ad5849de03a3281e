package freehold.control.address;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DescribeAddressesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void listsByIdByAddressAndByFilter() {
        cloud.addInterface(alice, "local-1a", "i-00000001");
        var used = alice.call("AllocateAddress");
        var free = alice.call("AllocateAddress");
        var association = alice.call("AssociateAddress", "AllocationId", used.text("allocationId"), "InstanceId", "i-00000001").text("associationId");
        assertThat(alice.call("DescribeAddresses").count("addressesSet/item")).isEqualTo(2);
        assertThat(alice.call("DescribeAddresses", "PublicIp.1", free.text("publicIp")).text("addressesSet/item/allocationId")).isEqualTo(free.text("allocationId"));
        for (var each : new String[][] {
            {"association-id", association}, {"instance-id", "i-00000001"}, {"allocation-id", used.text("allocationId")},
            {"public-ip", used.text("publicIp")}, {"network-interface-owner-id", alice.account().value()}}) {
            assertThat(alice.filtered("DescribeAddresses", each[0], each[1]).text("addressesSet/item/publicIp")).as(each[0]).isEqualTo(used.text("publicIp"));
        }
        assertThat(alice.filtered("DescribeAddresses", "network-border-group", "local-1").count("addressesSet/item")).isEqualTo(2);
    }

    @Test
    void saysNothingOfTheTagsOfWhatHasNone() {
        var id = alice.call("AllocateAddress").text("allocationId");
        assertThat(alice.call("DescribeAddresses").count("addressesSet/item/tagSet")).isZero();
        alice.call("CreateTags", "ResourceId.1", id, "Tag.1.Key", "Name", "Tag.1.Value", "door");
        assertThat(alice.call("DescribeAddresses").text("addressesSet/item/tagSet/item/value")).isEqualTo("door");
    }

    @Test
    void hidesWhatIsNotTheCallers() {
        var alices = alice.call("AllocateAddress");
        var bob = cloud.signIn("bob");
        assertThat(bob.code("DescribeAddresses", "PublicIp.1", alices.text("publicIp"))).isEqualTo("InvalidAddress.NotFound");
        assertThat(bob.code("DescribeAddresses", "AllocationId.1", alices.text("allocationId"))).isEqualTo("InvalidAllocationID.NotFound");
        assertThat(bob.code("DescribeAddresses", "PublicIp.1", "1.2.3")).isEqualTo("InvalidAddress.Malformed");
        assertThat(bob.code("DescribeAddresses", "PublicIp.1", "256.256.256.256")).isEqualTo("InvalidAddress.NotFound");
        assertThat(bob.call("DescribeAddresses").count("addressesSet/item")).isZero();
    }
}
