package freehold.control.account;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class GetCallerIdentityTest {
    @Test
    void saysWhoAsks() {
        var alice = new TestCloud().signIn("alice");
        var answer = alice.call("GetCallerIdentity");
        assertThat(answer.text("Account")).isEqualTo(alice.account().value());
        assertThat(answer.text("UserId")).isEqualTo(alice.account().value());
        assertThat(answer.text("Arn")).isEqualTo("arn:aws:iam::" + alice.account() + ":root");
    }
}
