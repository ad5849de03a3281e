package freehold.control.address;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class ModifyAddressAttributeTest {
    private final TestCloud cloud = new TestCloud();
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void namesAnAddressUntilItIsReset() {
        var id = alice.call("AllocateAddress").text("allocationId");
        var answer = alice.call("ModifyAddressAttribute", "AllocationId", id, "DomainName", "WWW.example.com");
        assertThat(answer.text("address/allocationId")).isEqualTo(id);
        assertThat(answer.text("address/ptrRecord")).isEqualTo("www.example.com.");
        assertThat(answer.count("address/ptrRecordUpdate")).isZero();
        assertThat(name(id)).isEqualTo("www.example.com.");
        alice.call("ModifyAddressAttribute", "AllocationId", id, "DomainName", "mail.example.com.");
        assertThat(name(id)).isEqualTo("mail.example.com.");
        assertThat(alice.call("ResetAddressAttribute", "AllocationId", id, "Attribute", "domain-name").count("address/ptrRecord")).isZero();
        assertThat(name(id)).isNull();
    }

    @Test
    void anAddressWithANameIsNotReleased() {
        var id = alice.call("AllocateAddress").text("allocationId");
        alice.call("ModifyAddressAttribute", "AllocationId", id, "DomainName", "www.example.com");
        assertThat(alice.code("ReleaseAddress", "AllocationId", id)).isEqualTo("InvalidAddress.PtrSet");
        alice.call("ResetAddressAttribute", "AllocationId", id, "Attribute", "domain-name");
        alice.call("ReleaseAddress", "AllocationId", id);
        assertThat(alice.code("ResetAddressAttribute", "AllocationId", id, "Attribute", "domain-name")).isEqualTo("InvalidAllocationID.NotFound");
    }

    @Test
    void tagsLeaveTheNameAlone() {
        var id = alice.call("AllocateAddress").text("allocationId");
        alice.call("ModifyAddressAttribute", "AllocationId", id, "DomainName", "www.example.com");
        alice.call("CreateTags", "ResourceId.1", id, "Tag.1.Key", "a", "Tag.1.Value", "b");
        assertThat(name(id)).isEqualTo("www.example.com.");
    }

    @Test
    void refusesWhatIsNoDomainName() {
        var id = alice.call("AllocateAddress").text("allocationId");
        for (var name : new String[] {"", "www", "-a.example.com", "a..com", "a b.com", "192.0.2.1", "a".repeat(64) + ".com", "a.".repeat(130) + "com"}) {
            assertThat(alice.code("ModifyAddressAttribute", "AllocationId", id, "DomainName", name)).as(name).isEqualTo("InvalidParameterValue");
        }
        assertThat(alice.code("ModifyAddressAttribute", "AllocationId", id)).isEqualTo("MissingParameter");
        assertThat(alice.code("ResetAddressAttribute", "AllocationId", id, "Attribute", "colour")).isEqualTo("InvalidParameterValue");
    }

    private String name(String id) {
        return alice.call("DescribeAddressesAttribute", "AllocationId.1", id, "Attribute", "domain-name").text("addressSet/item/ptrRecord");
    }
}
