package freehold.control.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.keypair.KeyPair;
import freehold.control.keypair.KeyPairOperations;
import freehold.kernel.Fault;
import freehold.model.Params;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final Conduct conduct = new Conduct(cloud.store(), cloud.time(), (_, operation) -> !operation.name().equals("CreateKeyPair"));
    final Operation<?, ?> create = KeyPairOperations.all().stream().filter(o -> o.api().name().equals("CreateKeyPair")).findFirst().orElseThrow();

    @Test
    void whoMayNotIsToldSoBeforeAnythingHappens() {
        refused(Map.of("KeyName", "mine"));
        assertThat(cloud.see(alice).mine(KeyPair.TYPE)).isEmpty();
    }

    @Test
    void aDryRunTellsThatOneMayNot() {
        refused(Map.of("KeyName", "mine", "DryRun", "true"));
    }

    private void refused(Map<String, String> params) {
        assertThatThrownBy(() -> conduct.answer(create, alice.caller(), Params.of(params))).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.code()).isEqualTo("UnauthorizedOperation");
            assertThat(fault.status()).isEqualTo(403);
        });
    }
}
