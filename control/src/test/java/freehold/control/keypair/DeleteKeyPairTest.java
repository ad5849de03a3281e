package freehold.control.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DeleteKeyPairTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void deletesByNameAndById() {
        var id = create();
        assertThat(alice.call("DeleteKeyPair", "KeyName", "k").text("keyPairId")).isEqualTo(id);
        alice.call("DeleteKeyPair", "KeyPairId", create());
        assertThat(alice.call("DescribeKeyPairs").count("keySet/item")).isZero();
    }

    @Test
    void succeedsWhenThereIsNone() {
        assertThat(alice.call("DeleteKeyPair", "KeyName", "k").text("return")).isEqualTo("true");
        assertThat(alice.call("DeleteKeyPair", "KeyPairId", "key-00000000").count("keyPairId")).isZero();
    }

    @Test
    void leavesAnothersAlone() {
        var id = create();
        cloud.signIn("bob").call("DeleteKeyPair", "KeyPairId", id);
        assertThat(alice.call("DescribeKeyPairs").count("keySet/item")).isOne();
    }

    @Test
    void refusesToBeToldNeitherOrBoth() {
        assertThat(alice.code("DeleteKeyPair")).isEqualTo("MissingParameter");
        assertThat(alice.code("DeleteKeyPair", "KeyName", "k", "KeyPairId", "key-00000000")).isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("DeleteKeyPair", "KeyPairId", "k")).isEqualTo("InvalidKeyPairId.Malformed");
    }

    private String create() {
        return alice.call("CreateKeyPair", "KeyName", "k", "KeyType", "ed25519").text("keyPairId");
    }
}
