package freehold.control.address;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DescribeAddressesAttributeTest {
    final Ec2 alice = new TestCloud().signIn("alice");

    @Test
    void saysNoDomainNameOfAnAddressThatHasNone() {
        var id = alice.call("AllocateAddress").text("allocationId");
        var answer = alice.call("DescribeAddressesAttribute", "AllocationId.1", id, "Attribute", "domain-name");
        assertThat(answer.text("addressSet/item/allocationId")).isEqualTo(id);
        assertThat(answer.count("addressSet/item/ptrRecord")).isZero();
    }

    @Test
    void comesInPages() {
        alice.call("AllocateAddress");
        alice.call("AllocateAddress");
        var first = alice.call("DescribeAddressesAttribute", "MaxResults", "1");
        var second = alice.call("DescribeAddressesAttribute", "MaxResults", "1", "NextToken", first.text("nextToken"));
        assertThat(second.text("addressSet/item/publicIp")).isNotEqualTo(first.text("addressSet/item/publicIp"));
        assertThat(second.text("nextToken")).isNull();
        assertThat(alice.code("DescribeAddressesAttribute", "MaxResults", "0")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void refusesOtherAttributes() {
        assertThat(alice.code("DescribeAddressesAttribute", "Attribute", "colour")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("DescribeAddressesAttribute", "AllocationId.1", "eipalloc-00000000")).isEqualTo("InvalidAllocationID.NotFound");
    }
}
