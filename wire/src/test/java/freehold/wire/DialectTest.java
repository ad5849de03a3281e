package freehold.wire;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.kernel.Fault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The error envelopes of the published protocol cases (Ec2InvalidGreetingError, QueryInvalidGreetingError,
/// QueryCustomizedError: a code of its own and another status).
class DialectTest {
    @Test
    void ec2WrapsAnErrorTwice() {
        assertThat(text(new Dialect.Ec2(), Fault.client("InvalidGreeting", "Hi"))).isEqualTo(
                "<Response><Errors><Error><Code>InvalidGreeting</Code><Message>Hi</Message></Error></Errors><RequestID>foo-id</RequestID></Response>");
    }

    @Test
    void theQueryProtocolSaysWhoseErrorItIs() {
        var dialect = new Dialect.Query("https://example.com");
        assertThat(text(dialect, Fault.client("Customized", 402, "Hi"))).isEqualTo("<ErrorResponse xmlns=\"https://example.com/\"><Error><Type>Sender</Type>"
                + "<Code>Customized</Code><Message>Hi</Message></Error><RequestId>foo-id</RequestId></ErrorResponse>");
        assertThat(text(dialect, Fault.internal("detail", null))).contains("<Type>Receiver</Type>").doesNotContain("detail");
    }

    private static String text(Dialect dialect, Fault fault) {
        return new String(dialect.error(fault, new RequestId("foo-id")), StandardCharsets.UTF_8).substring(Dialect.DECLARATION.length());
    }
}
