package freehold.control;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.account.AccessKey;
import freehold.wire.Endpoint;
import freehold.wire.Origin;
import freehold.wire.Reply;
import freehold.wire.audit.AuditTrail;
import freehold.wire.sigv4.HttpRequest;
import freehold.wire.sigv4.Signer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RegionsTest {
    final TestCloud home = new TestCloud();
    final TestCloud other = TestCloud.inRegion("eu-west-2");
    final Regions regions = new Regions(home.cloud(), List.of(other.cloud()));
    final Endpoint endpoint = new Endpoint(regions.services(), regions.credentials(), AuditTrail.NONE, home.time());
    final AccessKey alice = regions.createAccount("alice").key();

    @Test
    void anAccountFindsItsDefaultVpcInEachOfThem() {
        var here = vpc(call("local-1", "ec2", "DescribeVpcs"));
        var there = vpc(call("eu-west-2", "ec2", "DescribeVpcs"));
        assertThat(here).isNotEqualTo(there);
        assertThat(call("eu-west-2", "ec2", "DescribeSubnets")).contains("eu-west-2a", "eu-west-2b", "euw2-az3").doesNotContain("local-1");
    }

    @Test
    void whatIsInOneIsNotInTheOther() {
        var here = vpc(call("local-1", "ec2", "DescribeVpcs"));
        assertThat(call("eu-west-2", "ec2", "DescribeVpcs&VpcId.1=" + here)).contains("InvalidVpcID.NotFound");
        call("local-1", "ec2", "CreateKeyPair&KeyType=ed25519&KeyName=mine");
        assertThat(call("eu-west-2", "ec2", "DescribeKeyPairs")).doesNotContain("mine");
        assertThat(call("eu-west-2", "ec2", "CreateKeyPair&KeyType=ed25519&KeyName=mine")).contains("keyMaterial");
    }

    @Test
    void eachKnowsThemAll() {
        for (var region : List.of("local-1", "eu-west-2")) {
            assertThat(call(region, "sts", "GetCallerIdentity")).contains(alice.account().value());
        }
    }

    @Test
    void aRegionThatThereIsNotIsRefused() {
        var reply = send("us-west-9", "ec2", "DescribeVpcs");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(text(reply)).contains("<Code>AuthFailure</Code>");
    }

    @Test
    void anAccountThatIsOlderThanARegionIsLetIn() {
        var bob = home.signIn("bob");
        assertThat(other.cloud().openRegion().to(bob.account())).isTrue();
        assertThat(other.cloud().openRegion().to(bob.account())).as("once").isFalse();

        var carol = home.signIn("carol");
        regions.begin();
        assertThat(other.cloud().openRegion().to(carol.account())).as("it was let in at the beginning").isFalse();
    }

    private String call(String region, String service, String action) {
        return text(send(region, service, action));
    }

    private Reply send(String region, String service, String action) {
        var version = service.equals("ec2") ? "2016-11-15" : "2011-06-15";
        var body = ("Action=" + action + "&Version=" + version).getBytes(StandardCharsets.UTF_8);
        var request = new HttpRequest("POST", "/", "", Map.of("host", List.of("h")), body);
        return endpoint.answer(new Signer(alice.id(), alice.secret(), region, service).sign(request, home.time().now()), Origin.at("127.0.0.1"));
    }

    private static String vpc(String answer) {
        var vpc = Pattern.compile("vpc-[0-9a-f]{17}").matcher(answer);
        assertThat(vpc.find()).as(answer).isTrue();
        return vpc.group();
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
