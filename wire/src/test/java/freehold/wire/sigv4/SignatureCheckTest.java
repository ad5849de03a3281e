package freehold.wire.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignatureCheckTest {
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final Instant NOW = Instant.parse("2024-02-29T23:59:58Z");

    final SignatureCheck check = new SignatureCheck();

    /// Requests that botocore 1.43 signed for the same second.
    @TestFactory
    Stream<DynamicTest> acceptsWhatBotocoreSignsAndNothingElse() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (var in = getClass().getResourceAsStream("botocore.json")) {
            for (var golden : JsonMapper.shared().readTree(in)) {
                var request = request(golden);
                var secret = golden.get("secret").asString();
                tests.add(DynamicTest.dynamicTest(golden.get("name").asString(), () -> {
                    check.check(request, Signature.of(request), secret, NOW);
                    refused(request, secret + "x", NOW, Refusal.Reason.MISMATCH);
                    var changed = new HttpRequest(request.method(), request.path(), request.query(), request.headers(), "other".getBytes(StandardCharsets.UTF_8));
                    refused(changed, secret, NOW, Refusal.Reason.MISMATCH);
                    var more = new HttpRequest(request.method(), request.path(), request.query() + "&DryRun=true", request.headers(), request.body());
                    refused(more, secret, NOW, Refusal.Reason.MISMATCH);
                }));
            }
        }
        assertThat(tests).hasSize(10);
        return tests.stream();
    }

    /// Signatures that AWS publishes with its own test suite and documentation.
    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "GET '' '' 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "GET Param2=value2&Param1=value1 '' b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        "POST '' '' 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "POST '' Param1=value1 ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
    })
    void signsAsThePublishedExamples(String method, String query, String body, String signature) {
        var headers = new HashMap<>(Map.of("host", List.of("example.amazonaws.com")));
        if (!body.isEmpty()) {
            headers.put("content-type", List.of("application/x-www-form-urlencoded"));
        }
        var signed = new Signer("AKIDEXAMPLE", SECRET, "us-east-1", "service").sign(
                new HttpRequest(method, "/", query, headers, body.getBytes(StandardCharsets.UTF_8)), Instant.parse("2015-08-30T12:36:00Z"));
        assertThat(Signature.of(signed).hex()).isEqualTo(signature);
    }

    @Test
    void signsAsTheListUsersExample() {
        var headers = Map.of("host", List.of("iam.amazonaws.com"), "content-type", List.of("application/x-www-form-urlencoded; charset=utf-8"));
        var signed = new Signer("AKIDEXAMPLE", SECRET, "us-east-1", "iam").sign(
                new HttpRequest("GET", "/", "Action=ListUsers&Version=2010-05-08", headers, new byte[0]), Instant.parse("2015-08-30T12:36:00Z"));
        assertThat(Signature.of(signed).hex()).isEqualTo("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
    }

    @Test
    void aSignatureLivesFifteenMinutesAroundItsTime() {
        var request = signed("Action=X");
        for (var off : List.of(Duration.ZERO, SignatureCheck.SKEW, SignatureCheck.SKEW.negated())) {
            assertThatCode(() -> check.check(request, Signature.of(request), SECRET, NOW.plus(off))).doesNotThrowAnyException();
        }
        refused(request, SECRET, NOW.plus(SignatureCheck.SKEW).plusSeconds(1), Refusal.Reason.EXPIRED);
        refused(request, SECRET, NOW.minus(SignatureCheck.SKEW).minusSeconds(1), Refusal.Reason.EARLY);
    }

    @Test
    void aPresignedRequestLivesAsLongAsItSays() {
        var request = signer().presign(get("Action=X"), NOW, Duration.ofHours(2));
        check.check(request, Signature.of(request), SECRET, NOW.plus(Duration.ofHours(2)));
        refused(request, SECRET, NOW.plus(Duration.ofHours(2)).plusSeconds(1), Refusal.Reason.EXPIRED);
        refused(request, SECRET, NOW.minus(Duration.ofHours(1)), Refusal.Reason.EARLY);
    }

    @Test
    void aLongerLifeThanSignedIsAMismatch() {
        var request = signer().presign(get("Action=X"), NOW, Duration.ofSeconds(60));
        var stretched = new HttpRequest("GET", "/", request.query().replace("Expires=60", "Expires=600"), request.headers(), request.body());
        refused(stretched, SECRET, NOW, Refusal.Reason.MISMATCH);
    }

    @Test
    void anUnsignedPayloadMustBeSignedToBeSo() {
        var headers = new HashMap<>(signed("Action=X").headers());
        headers.put("x-amz-content-sha256", List.of("UNSIGNED-PAYLOAD"));
        refused(new HttpRequest("POST", "/", "", headers, "Action=Y".getBytes(StandardCharsets.UTF_8)), SECRET, NOW, Refusal.Reason.MISMATCH);

        var agreed = signer().sign(new HttpRequest("POST", "/", "", Map.of("host", List.of("h"), "x-amz-content-sha256", List.of("UNSIGNED-PAYLOAD")),
                new byte[0]), NOW);
        var filled = new HttpRequest("POST", "/", "", agreed.headers(), "Action=Y".getBytes(StandardCharsets.UTF_8));
        check.check(filled, Signature.of(filled), SECRET, NOW);
    }

    @Test
    void aSecretThatWasReplacedIsNotAcceptedFromMemory() {
        var request = signed("Action=X");
        check.check(request, Signature.of(request), SECRET, NOW);
        refused(request, "new", NOW, Refusal.Reason.MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Basic dXNlcjpwYXNz",
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 nonsense",
        "AWS4-HMAC-SHA256 Credential=A/20240229/r/ec2/aws4_request, SignedHeaders=host",
        "AWS4-HMAC-SHA256 Credential=A/20240229/r/ec2, SignedHeaders=host, Signature=00",
        "AWS4-HMAC-SHA256 Credential=A/20240229/r/ec2/aws5_request, SignedHeaders=host, Signature=00",
        "AWS4-HMAC-SHA256 Credential=A/20240301/r/ec2/aws4_request, SignedHeaders=host, Signature=00",
        "AWS4-HMAC-SHA256 Credential=A/20240229/r/ec2/aws4_request, SignedHeaders=x-amz-date, Signature=00",
    })
    void refusesWhatIsNoSignature(String authorization) {
        var request = new HttpRequest("POST", "/", "", Map.of("authorization", List.of(authorization), "x-amz-date", List.of("20240229T235958Z"),
                "host", List.of("h")), new byte[0]);
        assertThatThrownBy(() -> Signature.of(request)).isInstanceOfSatisfying(Refusal.class,
                it -> assertThat(it.reason()).isEqualTo(Refusal.Reason.INCOMPLETE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20240229T2359", "20240231T000000Z", "2024-02-29T23:59:58Z", "xxxxxxxxTxxxxxxZ", "20240229T240000Z"})
    void refusesWhatIsNoTime(String time) {
        var request = signed("Action=X");
        var claim = Signature.of(request);
        var other = new Signature(claim.accessKeyId(), claim.scope(), time, null, claim.signedHeaders(), null, claim.hex());
        assertThatThrownBy(() -> check.check(request, other, SECRET, NOW)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "604801", "x", "99999999999", ""})
    void refusesALifeOutOfBounds(String seconds) {
        var query = signer().presign(get("Action=X"), NOW, Duration.ofSeconds(60)).query().replace("Expires=60", "Expires=" + seconds);
        assertThatThrownBy(() -> Signature.of(get(query))).isInstanceOf(Refusal.class);
    }

    private void refused(HttpRequest request, String secret, Instant now, Refusal.Reason reason) {
        assertThatThrownBy(() -> check.check(request, Signature.of(request), secret, now))
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private static Signer signer() {
        return new Signer("AKIDEXAMPLE", SECRET, "local-1", "ec2");
    }

    private static HttpRequest get(String query) {
        return new HttpRequest("GET", "/", query, Map.of("host", List.of("h")), new byte[0]);
    }

    private static HttpRequest signed(String body) {
        return signer().sign(new HttpRequest("POST", "/", "", Map.of("host", List.of("h")), body.getBytes(StandardCharsets.UTF_8)), NOW);
    }

    private static HttpRequest request(JsonNode golden) {
        var headers = new HashMap<String, List<String>>();
        golden.get("headers").properties().forEach(it -> headers.put(it.getKey(), List.of(it.getValue().get(0).asString())));
        return new HttpRequest(golden.get("method").asString(), golden.get("path").asString(), golden.get("query").asString(), headers,
                golden.get("body").asString().getBytes(StandardCharsets.UTF_8));
    }
}
