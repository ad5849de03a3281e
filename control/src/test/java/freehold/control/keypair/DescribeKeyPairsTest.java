package freehold.control.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DescribeKeyPairsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String one = create("one");
    final String two = create("two");

    @Test
    void listsByNameByIdAndByFilter() {
        assertThat(alice.call("DescribeKeyPairs").count("keySet/item")).isEqualTo(2);
        assertThat(alice.call("DescribeKeyPairs", "KeyName.1", "one").text("keySet/item/keyPairId")).isEqualTo(one);
        assertThat(alice.call("DescribeKeyPairs", "KeyPairId.1", two).text("keySet/item/keyName")).isEqualTo("two");
        assertThat(alice.filtered("DescribeKeyPairs", "key-name", "t*").text("keySet/item/keyPairId")).isEqualTo(two);
        assertThat(alice.filtered("DescribeKeyPairs", "key-pair-id", one, two).count("keySet/item")).isEqualTo(2);
        assertThat(alice.filtered("DescribeKeyPairs", "tag:team", "x").text("keySet/item/keyName")).isNotNull();
        assertThat(alice.filtered("DescribeKeyPairs", "tag-key", "nope").count("keySet/item")).isZero();
        assertThat(alice.call("DescribeKeyPairs", "KeyName.1", "one").count("keySet/item/publicKey")).as("only when asked for").isZero();
        assertThat(alice.call("DescribeKeyPairs", "KeyName.1", "one").text("keySet/item/createTime")).isEqualTo("2026-01-01T00:00:00.000Z");
    }

    @Test
    void refusesWhatIsNotTheCallers() {
        var bob = cloud.signIn("bob");
        assertThat(bob.code("DescribeKeyPairs", "KeyName.1", "one")).isEqualTo("InvalidKeyPair.NotFound");
        assertThat(bob.code("DescribeKeyPairs", "KeyPairId.1", one)).isEqualTo("InvalidKeyPair.NotFound");
        assertThat(bob.call("DescribeKeyPairs").count("keySet/item")).isZero();
        assertThat(alice.code("DescribeKeyPairs", "KeyPairId.1", "k")).isEqualTo("InvalidKeyPairId.Malformed");
    }

    private String create(String name) {
        return name.equals("two")
                ? alice.call("CreateKeyPair", "KeyName", name, "KeyType", "ed25519").text("keyPairId")
                : alice.call("CreateKeyPair", "KeyName", name, "KeyType", "ed25519", "TagSpecification.1.ResourceType", "key-pair",
                        "TagSpecification.1.Tag.1.Key", "team", "TagSpecification.1.Tag.1.Value", "x").text("keyPairId");
    }
}
