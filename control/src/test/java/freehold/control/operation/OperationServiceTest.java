package freehold.control.operation;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.keypair.KeyPairOperations;
import freehold.model.ec2.Ec2Apis;
import freehold.wire.Endpoint;
import freehold.wire.Origin;
import freehold.wire.Reply;
import freehold.wire.audit.AuditRecord;
import freehold.wire.sigv4.HttpRequest;
import freehold.wire.sigv4.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What stands around every operation, seen from the wire.
class OperationServiceTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final List<AuditRecord> trail = new ArrayList<>();
    final Endpoint endpoint = endpoint(new RequestLimits(
            new Rate(3, 1), new Rate(1, 1), new Rate(1, 1), new Rate(1, 1), new Rate(1, 1), new Rate(1, 1)));

    private Endpoint endpoint(RequestLimits limits) {
        var operations = KeyPairOperations.all();
        var service = new OperationService(
                Ec2Apis.SERVICE, operations, new Turnstile(limits, cloud.time(), operations), new Conduct(cloud.store(), cloud.time()));
        return new Endpoint(Map.of("local-1", List.of(service)), cloud.credentials(), trail::add, cloud.time());
    }

    @Test
    void whoAsksTooOftenIsToldInEc2sWordsUntilTimeHasPassed() {
        for (int i = 0; i < 3; i++) {
            assertThat(send("DescribeKeyPairs").status()).isEqualTo(200);
        }
        var refused = send("DescribeKeyPairs");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(text(refused)).contains("<Code>RequestLimitExceeded</Code><Message>Request limit exceeded.</Message>");
        cloud.time().advance(Duration.ofSeconds(1));
        assertThat(send("DescribeKeyPairs").status()).isEqualTo(200);
        assertThat(trail).extracting(AuditRecord::errorCode).containsExactly(null, null, null, "Server.RequestLimitExceeded", null);
    }

    @Test
    void aRequestThatIsRefusedCostsItsTokenToo() {
        assertThat(send("CreateKeyPair").status()).isEqualTo(400);
        assertThat(send("CreateKeyPair&KeyName=mine").status()).isEqualTo(503);
    }

    @Test
    void noKeyIsInTheTrail() {
        assertThat(text(send("CreateKeyPair&KeyName=mine"))).contains("PRIVATE KEY");
        assertThat(trail.toString()).contains("KeyName=mine", "key-0").doesNotContain("PRIVATE KEY");
    }

    @Test
    void aRequestFullOfFilterValuesIsRefused() {
        assertThat(text(send("DescribeKeyPairs" + values(9_000)))).contains("<Code>FilterLimitExceeded</Code>");
        assertThat(text(send("DescribeKeyPairs" + values(40_000)))).contains("<Code>MalformedQueryString</Code>");
    }

    private static String values(int count) {
        var form = new StringBuilder("&Filter.1.Name=key-name");
        for (int i = 1; i <= count; i++) {
            form.append("&Filter.1.Value.").append(i).append("=*a*a*a");
        }
        return form.toString();
    }

    private Reply send(String action) {
        var body = ("Version=2016-11-15&Action=" + action).getBytes(StandardCharsets.UTF_8);
        var key = alice.caller().accessKeyId();
        var request = new HttpRequest("POST", "/", "", Map.of("host", List.of("h")), body);
        return endpoint.answer(new Signer(key, cloud.secretOf(key), "local-1", "ec2").sign(request, cloud.time().now()), Origin.at("127.0.0.1"));
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
