package freehold.control.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Vpc;
import freehold.control.networkinterface.Nics;
import freehold.hosting.MetadataSource.MetadataAnswer;
import freehold.hosting.MetadataSource.MetadataRequest;
import freehold.hosting.NetworkId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceMetadataTest {
    private static final String TOKEN = "x-aws-ec2-metadata-token";
    private static final String TTL = "x-aws-ec2-metadata-token-ttl-seconds";
    private static final String USER_DATA = "#!/bin/sh\necho größer\0";

    private final TestCloud cloud = TestCloud.withHosts(2);
    private final Ec2 alice = cloud.signIn("alice");
    private InstanceMetadata metadata = new InstanceMetadata(cloud.store(), cloud.time(), cloud.region());

    @Test
    void tellsAnInstanceWhoItIs() {
        alice.call("CreateKeyPair", "KeyName", "mine");
        var id = run("KeyName", "mine", "UserData", Base64.getEncoder().encodeToString(USER_DATA.getBytes(StandardCharsets.UTF_8)));
        var nic = nic(id);
        assertThat(get(nic, "/latest/meta-data/instance-id")).isEqualTo(id);
        assertThat(get(nic, "/2009-04-04/meta-data/ami-id")).isEqualTo(cloud.image());
        assertThat(get(nic, "/latest/meta-data/instance-type")).isEqualTo("t3.micro");
        assertThat(get(nic, "/latest/meta-data/local-ipv4")).isEqualTo(nic.privateIp());
        assertThat(get(nic, "/latest/meta-data/local-hostname"))
                .isEqualTo("ip-" + nic.privateIp().replace('.', '-') + ".local-1.compute.internal");
        assertThat(get(nic, "/latest/meta-data/placement/availability-zone")).isEqualTo("local-1a");
        assertThat(get(nic, "/latest/meta-data/public-keys/")).isEqualTo("0=mine");
        assertThat(get(nic, "/latest/meta-data/public-keys/0/openssh-key")).startsWith("ssh-rsa ");
        assertThat(get(nic, "/latest/meta-data/block-device-mapping/root")).isEqualTo("/dev/xvda");
        assertThat(get(nic, "/latest/meta-data/security-groups")).isEqualTo("default");
        assertThat(get(nic, "/latest/user-data")).isEqualTo(USER_DATA);
        assertThat(get(nic, "/latest/dynamic/instance-identity/document"))
                .contains("\"instanceId\":\"" + id + "\"", "\"accountId\":\"" + alice.account() + "\"",
                        "\"region\":\"local-1\"", "\"billingProducts\":null", "\"version\":\"2017-09-30\"");
    }

    @Test
    void tellsWhereItMustBe() {
        alice.call("CreatePlacementGroup", "GroupName", "parts", "Strategy", "partition", "PartitionCount", "3");
        var host = alice.call("AllocateHosts", "AvailabilityZone", "local-1a", "InstanceFamily", "t3").text("hostIdSet/item");
        var nic = nic(run("Placement.GroupName", "parts", "Placement.PartitionNumber", "3", "Placement.Tenancy", "host", "Placement.HostId", host));
        assertThat(get(nic, "/latest/meta-data/placement/group-name")).isEqualTo("parts");
        assertThat(get(nic, "/latest/meta-data/placement/partition-number")).isEqualTo("3");
        assertThat(get(nic, "/latest/meta-data/placement/host-id")).isEqualTo(host);
    }

    @Test
    void tellsOfItsDisksInTheirOrder() {
        var nic = nic(run("BlockDeviceMapping.1.DeviceName", "/dev/sdg", "BlockDeviceMapping.1.Ebs.VolumeSize", "1",
                "BlockDeviceMapping.2.DeviceName", "/dev/sdf", "BlockDeviceMapping.2.Ebs.VolumeSize", "1"));
        assertThat(get(nic, "/latest/meta-data/block-device-mapping/")).isEqualTo("ami\nebs1\nebs2\nroot");
        assertThat(get(nic, "/latest/meta-data/block-device-mapping/ebs1")).isEqualTo("/dev/sdf");
        assertThat(get(nic, "/latest/meta-data/block-device-mapping/ebs2")).isEqualTo("/dev/sdg");
    }

    @Test
    void answersByIpv6WhoeverWantsThat() {
        Nics.giveIpv6(cloud, alice, "local-1a", true);
        var id = run("Ipv6AddressCount", "1");
        var nic = nic(id);
        var address = nic.ipv6Ips().getFirst();
        var before = metadata.answer(new MetadataRequest(new NetworkId(nic.vpc().value()), address, "GET", "/latest/meta-data/instance-id", Map.of()));
        assertThat(before.status()).isEqualTo(403);
        alice.call("ModifyInstanceMetadataOptions", "InstanceId", id, "HttpProtocolIpv6", "enabled");
        var after = metadata.answer(new MetadataRequest(new NetworkId(nic.vpc().value()), address, "GET", "/latest/meta-data/instance-id", Map.of()));
        assertThat(after.body()).asString().isEqualTo(id);
        var moved = metadata.answer(new MetadataRequest(new NetworkId(nic.vpc().value()), address, "GET", "/latest", Map.of()));
        assertThat(moved.headers()).containsEntry("Location", "http://[fd00:ec2::254]/latest/");
        assertThat(get(nic, "/latest/meta-data/instance-id")).as("and by IPv4 as before").isEqualTo(id);
    }

    @Test
    void tellsOfItsInterfacesAndAddresses() {
        var nic = nic(run());
        var folder = "/latest/meta-data/network/interfaces/macs/" + nic.mac() + "/";
        assertThat(get(nic, "/latest/meta-data/network/interfaces/macs/")).isEqualTo(nic.mac() + "/");
        assertThat(get(nic, folder + "interface-id")).isEqualTo(nic.id().value());
        assertThat(get(nic, folder + "subnet-ipv4-cidr-block")).isEqualTo("172.31.0.0/20");
        assertThat(get(nic, folder + "vpc-ipv4-cidr-blocks")).isEqualTo("172.31.0.0/16");
        alice.call("AssociateVpcCidrBlock", "VpcId", nic.vpc().value(), "CidrBlock", "172.30.0.0/16");
        assertThat(get(nic, folder + "vpc-ipv4-cidr-blocks")).isEqualTo("172.31.0.0/16\n172.30.0.0/16");
        assertThat(get(nic, folder + "public-ipv4s")).isEqualTo(nic.publicIp());
        assertThat(get(nic, folder + "ipv4-associations/" + nic.publicIp())).isEqualTo(nic.privateIp());
        assertThat(get(nic, "/latest/meta-data/public-ipv4")).isEqualTo(nic.publicIp());
    }

    @Test
    void foldersListWhatTheyHold() {
        var nic = nic(run());
        assertThat(get(nic, "/")).startsWith("1.0\n2007-01-19\n").endsWith("\nlatest");
        assertThat(get(nic, "/latest/")).isEqualTo("dynamic\nmeta-data");
        assertThat(get(nic, "/latest/meta-data/").lines())
                .contains("ami-id", "instance-id", "network/", "placement/", "services/")
                .doesNotContain("tags/", "public-keys/");
        assertThat(get(nic, "/latest/meta-data/placement")).isEqualTo("availability-zone\navailability-zone-id\nregion");
        var moved = ask(nic, "GET", "/latest/meta-data", Map.of());
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.headers()).containsEntry("Location", "http://169.254.169.254/latest/meta-data/");
    }

    /// As cloud-init does: whatever a folder lists can be had.
    @Test
    void everyPathThatIsListedIsThere() {
        var nic = nic(run());
        var folders = new ArrayList<>(List.of("/latest/meta-data/", "/latest/dynamic/"));
        int leaves = 0;
        while (!folders.isEmpty()) {
            var folder = folders.removeLast();
            for (var name : get(nic, folder).split("\n")) {
                if (name.endsWith("/")) {
                    folders.add(folder + name);
                } else {
                    get(nic, folder + name);
                    leaves++;
                }
            }
        }
        assertThat(leaves).isGreaterThan(35);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var nic = nic(run());
        for (var path : List.of("/latest/user-data", "/latest/meta-data/iam/", "/latest/meta-data/public-keys/", "/1999-01-01/meta-data/",
                "/latest/meta-data/instance-id/", "/latest/meta-data/../user-data", "/latest/meta-data/ami", "/favicon.ico")) {
            assertThat(ask(nic, "GET", path, Map.of()).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void tagsAreShownOnlyIfTheInstanceSaysSo() {
        var tags = new String[] {"TagSpecification.1.ResourceType", "instance", "TagSpecification.1.Tag.1.Key", "Name",
            "TagSpecification.1.Tag.1.Value", "web server", "TagSpecification.1.Tag.2.Key", "has a space"};
        assertThat(ask(nic(run(tags)), "GET", "/latest/meta-data/tags/instance/Name", Map.of()).status()).isEqualTo(404);
        var shown = new ArrayList<>(List.of(tags));
        shown.addAll(List.of("MetadataOptions.InstanceMetadataTags", "enabled"));
        var nic = nic(run(shown.toArray(String[]::new)));
        assertThat(get(nic, "/latest/meta-data/tags/instance/")).isEqualTo("Name");
        assertThat(get(nic, "/latest/meta-data/tags/instance/Na%6de")).isEqualTo("web server");
    }

    @Test
    void aTokenIsNeededWhereItIsRequired() {
        var nic = nic(run("MetadataOptions.HttpTokens", "required", "MetadataOptions.HttpPutResponseHopLimit", "3"));
        assertThat(ask(nic, "GET", "/latest/meta-data/", Map.of()).status()).isEqualTo(401);
        var answer = ask(nic, "PUT", "/latest/api/token", Map.of(TTL, "60"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.hops()).isEqualTo(3);
        assertThat(answer.headers()).containsEntry("X-Aws-Ec2-Metadata-Token-Ttl-Seconds", "60");
        var token = Map.of(TOKEN, text(answer));
        assertThat(ask(nic, "GET", "/latest/meta-data/", token).status()).isEqualTo(200);
        assertThat(ask(nic, "GET", "/latest/meta-data/", token).hops()).isEqualTo(64);
        cloud.time().advance(Duration.ofSeconds(59));
        assertThat(ask(nic, "GET", "/latest/meta-data/", token).status()).isEqualTo(200);
        cloud.time().advance(Duration.ofSeconds(1));
        assertThat(ask(nic, "GET", "/latest/meta-data/", token).status()).isEqualTo(401);
    }

    @Test
    void aTokenIsOneInstancesAndOutlivesTheControlPlane() {
        var nic = nic(run());
        var other = nic(run());
        var token = Map.of(TOKEN, text(ask(nic, "PUT", "/latest/api/token", Map.of(TTL, "21600"))));
        assertThat(ask(other, "GET", "/latest/meta-data/", token).status()).isEqualTo(401);
        cloud.restart();
        metadata = new InstanceMetadata(cloud.store(), cloud.time(), cloud.region());
        assertThat(ask(nic, "GET", "/latest/meta-data/", token).status()).isEqualTo(200);
    }

    @Test
    void aForgedTokenIsRefusedEvenWhereNoneIsNeeded() {
        var nic = nic(run());
        var good = text(ask(nic, "PUT", "/latest/api/token", Map.of(TTL, "60")));
        long seed = 7;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var forged = new StringBuilder(good);
            int at = random.nextInt(54); // the last characters hold padding
            forged.setCharAt(at, forged.charAt(at) == 'A' ? 'B' : 'A');
            assertThat(ask(nic, "GET", "/latest/meta-data/", Map.of(TOKEN, forged.toString())).status()).isEqualTo(401);
        }
        for (var junk : List.of("", "A", "é".repeat(56), good + "=", "A".repeat(4000))) {
            assertThat(ask(nic, "GET", "/latest/meta-data/", Map.of(TOKEN, junk)).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "21601", "-1", "", "ten", "99999999999", " 5"})
    void aTokensLifeHasBounds(String ttl) {
        assertThat(ask(nic(run()), "PUT", "/latest/api/token", Map.of(TTL, ttl)).status()).isEqualTo(400);
    }

    @Test
    void aTokenIsNotGivenWithoutALifeNorThroughAProxy() {
        var nic = nic(run());
        assertThat(ask(nic, "PUT", "/latest/api/token", Map.of()).status()).isEqualTo(400);
        assertThat(ask(nic, "PUT", "/latest/api/token", Map.of(TTL, "60", "x-forwarded-for", "10.0.0.1")).status()).isEqualTo(403);
    }

    @Test
    void otherMethodsAreRefused() {
        var nic = nic(run());
        assertThat(ask(nic, "GET", "/latest/api/token", Map.of()).status()).isEqualTo(405);
        assertThat(ask(nic, "PUT", "/latest/meta-data/", Map.of(TTL, "60")).status()).isEqualTo(405);
        assertThat(ask(nic, "POST", "/latest/meta-data/", Map.of()).status()).isEqualTo(405);
        assertThat(ask(nic, "DELETE\0", "/", Map.of()).status()).isEqualTo(405);
    }

    @Test
    void aDisabledEndpointSaysNothing() {
        var nic = nic(run("MetadataOptions.HttpEndpoint", "disabled"));
        assertThat(ask(nic, "GET", "/latest/meta-data/", Map.of()).status()).isEqualTo(403);
        assertThat(ask(nic, "PUT", "/latest/api/token", Map.of(TTL, "60")).status()).isEqualTo(403);
    }

    @Test
    void aRunningGuestIsToldAsItsOptionsAreNow() {
        var id = run("TagSpecification.1.ResourceType", "instance", "TagSpecification.1.Tag.1.Key", "Name", "TagSpecification.1.Tag.1.Value", "web");
        cloud.settle();
        var nic = nic(id);
        assertThat(ask(nic, "GET", "/latest/meta-data/", Map.of()).status()).isEqualTo(200);
        assertThat(ask(nic, "GET", "/latest/meta-data/tags/instance/Name", Map.of()).status()).isEqualTo(404);
        alice.call("ModifyInstanceMetadataOptions", "InstanceId", id, "HttpTokens", "required", "HttpPutResponseHopLimit", "9",
                "InstanceMetadataTags", "enabled");
        assertThat(ask(nic, "GET", "/latest/meta-data/", Map.of()).status()).isEqualTo(401);
        var answer = ask(nic, "PUT", "/latest/api/token", Map.of(TTL, "60"));
        assertThat(answer.hops()).isEqualTo(9);
        assertThat(ask(nic, "GET", "/latest/meta-data/tags/instance/Name", Map.of(TOKEN, text(answer))).status()).isEqualTo(200);
        alice.call("ModifyInstanceMetadataOptions", "InstanceId", id, "HttpEndpoint", "disabled");
        assertThat(ask(nic, "GET", "/latest/meta-data/", Map.of(TOKEN, text(answer))).status()).isEqualTo(403);
    }

    @Test
    void theSameAddressInAnotherNetworkIsSomebodyElse() {
        var nic = nic(run());
        var elsewhere = cloud.see(cloud.signIn("bob")).mine(Vpc.TYPE).iterator().next();
        var answer = metadata.answer(
                new MetadataRequest(new NetworkId(elsewhere.id().value()), nic.privateIp(), "GET", "/latest/meta-data/", Map.of()));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void hostilePathsHarmNothing() {
        var nic = nic(run());
        for (var path : List.of("/latest/%", "/%zz", "/a%0ab", "/" + "a".repeat(2000), "", "latest", "/\t")) {
            assertThat(ask(nic, "GET", path, Map.of()).status()).as(path).isEqualTo(400);
        }
        assertThat(get(nic, "//latest///meta-data//instance-id?x=%")).startsWith("i-");
        assertThat(ask(nic, "GET", "/latest/" + "a/".repeat(400), Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whoAsksTooOftenWaits() {
        var nic = nic(run());
        var other = nic(run());
        for (int i = 0; i < RequestRate.PER_SECOND_LIMIT; i++) {
            assertThat(ask(nic, "GET", "/", Map.of()).status()).isEqualTo(200);
        }
        assertThat(ask(nic, "GET", "/", Map.of()).status()).isEqualTo(503);
        assertThat(ask(other, "GET", "/", Map.of()).status()).isEqualTo(200);
        cloud.time().advance(Duration.ofSeconds(1));
        assertThat(ask(nic, "GET", "/", Map.of()).status()).isEqualTo(200);
    }

    private String run(String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1"));
        params.addAll(List.of(more));
        return alice.call("RunInstances", params.toArray(String[]::new)).text("//instanceId");
    }

    private NetworkInterface nic(String instance) {
        return cloud.store().view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, instance).iterator().next();
    }

    private MetadataAnswer ask(NetworkInterface nic, String method, String path, Map<String, String> headers) {
        return metadata.answer(new MetadataRequest(new NetworkId(nic.vpc().value()), nic.privateIp(), method, path, headers));
    }

    private String get(NetworkInterface nic, String path) {
        var answer = ask(nic, "GET", path, Map.of());
        assertThat(answer.status()).as(path).isEqualTo(200);
        return text(answer);
    }

    private static String text(MetadataAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
