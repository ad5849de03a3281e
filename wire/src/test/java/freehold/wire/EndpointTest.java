package freehold.wire;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.wire.audit.AuditRecord;
import freehold.wire.audit.AuditTrail;
import freehold.wire.sigv4.HttpRequest;
import freehold.wire.sigv4.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
    static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");
    static final Origin SOMEWHERE = Origin.at("192.0.2.7");

    final Endpoint endpoint = new Endpoint(Fakes.services(), Fakes::credential, Set.of("local-1"), new FixedTimeline(NOW));

    @Test
    void answersEc2InItsEnvelope() {
        var reply = ec2("Action=DescribeRegions&Version=2016-11-15");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(text(reply)).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DescribeRegionsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                + "<requestId>" + reply.id() + "</requestId><regionInfo><item><optInStatus>opt-in-not-required</optInStatus>"
                + "<regionName>local-1</regionName><regionEndpoint>127.0.0.1</regionEndpoint><geographySet/></item></regionInfo></DescribeRegionsResponse>");
    }

    @Test
    void answersStsInItsOwn() {
        var reply = send("sts", "Action=GetCallerIdentity&Version=2011-06-15");
        assertThat(text(reply)).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
                + "<GetCallerIdentityResult><UserId>111122223333</UserId><Account>111122223333</Account><Arn>arn:aws:iam::111122223333:root</Arn>"
                + "</GetCallerIdentityResult><ResponseMetadata><RequestId>" + reply.id() + "</RequestId></ResponseMetadata></GetCallerIdentityResponse>");
    }

    @Test
    void aFaultBecomesAnErrorWithTheRequestsId() {
        var reply = ec2("Action=DescribeVpcs&Version=2016-11-15");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(text(reply)).endsWith("<Response><Errors><Error><Code>InvalidVpcID.NotFound</Code><Message>The vpc ID '&lt;x&gt;' does not exist"
                + "</Message></Error></Errors><RequestID>" + reply.id() + "</RequestID></Response>");
    }

    @Test
    void anyOtherFailureIsOursAndSaysNothing() {
        var reply = ec2("Action=DescribeHosts&Version=2016-11-15");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(text(reply)).contains("<Code>InternalError</Code>").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ec2|Version=2016-11-15|MissingAction|400",
        "ec2|Action=&Version=2016-11-15|MissingAction|400",
        "ec2|Action=Nonsense&Version=2016-11-15|InvalidAction|400",
        "ec2|Action=RunInstances&Version=2016-11-15|InvalidAction|400",
        "ec2|Action=DescribeRegions|MissingParameter|400",
        "ec2|Action=DescribeRegions&Version=2099-01-01|NoSuchVersion|400",
        "ec2|Action=DescribeRegions&Version=latest|NoSuchVersion|400",
        "ec2|Action=DescribeRegions&Version=2016-11-15&Bogus=1|UnknownParameter|400",
        "ec2|Action=DescribeRegions&Version=2016-11-15&DryRun=maybe|InvalidParameterValue|400",
        "ec2|Action=DescribeRegions&Version=2016-11-15&Version=2016-11-15|MalformedQueryString|400",
        "ec2|%|MalformedQueryString|400",
        "sts|Action=Nonsense&Version=2011-06-15|InvalidAction|400",
        "iam|Action=ListUsers&Version=2010-05-08|AuthFailure|401",
    })
    void refusesInAwsOwnWords(String service, String body, String code, int status) {
        refused(send(service, body), code, status);
    }

    @Test
    void olderVersionsOfTheApiAreAnsweredInTheirOwnNamespace() {
        var reply = ec2("Action=DescribeRegions&Version=2013-10-15");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(text(reply)).contains("<DescribeRegionsResponse xmlns=\"http://ec2.amazonaws.com/doc/2013-10-15/\">");
    }

    @ParameterizedTest
    @CsvSource({
        "ec2,AKIDEXAMPLE,wrong,local-1,0,AuthFailure,401",
        "ec2,AKIDNOBODY,wrong,local-1,0,AuthFailure,401",
        "ec2,AKIDEXAMPLE,,eu-west-9,0,AuthFailure,401",
        "ec2,AKIDEXAMPLE,,local-1,-901,RequestExpired,400",
        "ec2,AKIDEXAMPLE,,local-1,901,RequestExpired,400",
        "sts,AKIDEXAMPLE,wrong,local-1,0,SignatureDoesNotMatch,403",
        "sts,AKIDNOBODY,wrong,local-1,0,InvalidClientTokenId,403",
        "sts,AKIDEXAMPLE,,eu-west-9,0,SignatureDoesNotMatch,403",
        "sts,AKIDEXAMPLE,,local-1,-901,SignatureDoesNotMatch,403",
    })
    void refusesASignatureWithTheServicesOwnCode(String service, String key, String secret, String region, int skewSeconds, String code, int status) {
        var signer = new Signer(key, secret == null ? Fakes.SECRET : secret, region, service);
        refused(endpoint.answer(signer.sign(post("Action=DescribeRegions&Version=2016-11-15"), NOW.plusSeconds(skewSeconds)), SOMEWHERE), code, status);
    }

    @Test
    void aTokenOfCredentialsThatDoNotExistIsRefused() {
        var headers = new HashMap<>(post("").headers());
        headers.put("x-amz-security-token", List.of("x"));
        var request = new HttpRequest("POST", "/", "", headers, "Action=DescribeRegions&Version=2016-11-15".getBytes(StandardCharsets.UTF_8));
        refused(endpoint.answer(signer("ec2").sign(request, NOW), SOMEWHERE), "AuthFailure", 401);
    }

    @Test
    void whoDoesNotSignIsToldSo() {
        refused(endpoint.answer(post("Action=DescribeRegions&Version=2016-11-15"), SOMEWHERE), "MissingAuthenticationToken", 400);
    }

    @Test
    void aPresignedRequestNeedsNoHeaders() {
        var get = new HttpRequest("GET", "/", "Action=DescribeRegions&Version=2016-11-15", Map.of("host", List.of("h")), new byte[0]);
        assertThat(endpoint.answer(signer("ec2").presign(get, NOW, Duration.ofHours(1)), SOMEWHERE).status()).isEqualTo(200);
    }

    @Test
    void onlyFormsAreTakenAndOnlyAtTheRoot() {
        refused(endpoint.answer(new HttpRequest("PUT", "/", "", Map.of(), new byte[0]), SOMEWHERE), "MethodNotAllowed", 405);
        refused(endpoint.answer(new HttpRequest("POST", "/x", "", Map.of(), new byte[0]), SOMEWHERE), "InvalidRequest", 404);
        refused(endpoint.answer(new HttpRequest("POST", "/", "", Map.of("content-type", List.of("application/json")), new byte[0]), SOMEWHERE),
                "UnsupportedMediaType", 415);
    }

    @Test
    void aRegionAnswersWithItsOwnServices() {
        var both = new Endpoint(Map.of("local-1", Fakes.services(), "local-2", Fakes.services().subList(1, 2)), Fakes::credential, AuditTrail.NONE, new FixedTimeline(NOW));
        var request = post("Action=GetCallerIdentity&Version=2011-06-15");
        assertThat(both.answer(new Signer(Fakes.KEY, Fakes.SECRET, "local-2", "sts").sign(request, NOW), SOMEWHERE).status()).isEqualTo(200);
        refused(both.answer(new Signer(Fakes.KEY, Fakes.SECRET, "local-2", "ec2").sign(request, NOW), SOMEWHERE), "AuthFailure", 401);
    }

    @Test
    void leavesARecordOfEveryCallWhoseSenderIsProven() {
        var records = new ArrayList<AuditRecord>();
        var audited = new Endpoint(Map.of("local-1", Fakes.services()), Fakes::credential, records::add, new FixedTimeline(NOW));
        for (var body : List.of("Action=DescribeRegions&RegionName.1=x", "Action=DescribeVpcs", "Action=DescribeHosts", "Action=Nonsense", "Action=%0A", "")) {
            audited.answer(signer("ec2").sign(post(body + "&Version=2016-11-15"), NOW), SOMEWHERE);
        }
        audited.answer(post("Action=DescribeRegions&Version=2016-11-15"), SOMEWHERE);
        audited.answer(new Signer(Fakes.KEY, "wrong", "local-1", "ec2").sign(post("Action=DescribeRegions&Version=2016-11-15"), NOW), SOMEWHERE);

        assertThat(records).extracting(AuditRecord::eventName)
                .containsExactly("DescribeRegions", "DescribeVpcs", "DescribeHosts", "Nonsense", "-", "-");
        assertThat(records).extracting(AuditRecord::errorCode).containsExactly(null, "Client.InvalidVpcID.NotFound", "Server.InternalError",
                "Client.InvalidAction", "Client.InvalidAction", "Client.MissingAction");
        assertThat(records.getFirst().requestParameters()).isEqualTo(Map.of("RegionName.1", "x"));
    }

    @Test
    void everyRequestHasAnIdOfItsOwn() {
        var first = ec2("Action=DescribeRegions&Version=2016-11-15").id();
        assertThat(java.util.UUID.fromString(first.text()).version()).isEqualTo(4);
        assertThat(ec2("Action=DescribeRegions&Version=2016-11-15").id()).isNotEqualTo(first);
    }

    private Reply ec2(String body) {
        return send("ec2", body);
    }

    private Reply send(String service, String body) {
        return endpoint.answer(signer(service).sign(post(body), NOW), SOMEWHERE);
    }

    private static Signer signer(String service) {
        return new Signer(Fakes.KEY, Fakes.SECRET, "local-1", service);
    }

    private static HttpRequest post(String body) {
        return new HttpRequest("POST", "/", "", Map.of("host", List.of("h"), "content-type", List.of("application/x-www-form-urlencoded; charset=utf-8")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(Reply reply, String code, int status) {
        assertThat(text(reply)).contains("<Code>" + code + "</Code>");
        assertThat(reply.status()).isEqualTo(status);
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
