package freehold.agent.metadata;

import static freehold.agent.metadata.Plan.ALL;
import static freehold.agent.metadata.Plan.OPEN;
import static freehold.agent.metadata.Plan.port;
import static freehold.agent.metadata.Plan.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import freehold.agent.Command;
import freehold.agent.daemons.Daemons;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Acl;
import freehold.hosting.NetworkSpec.Subnet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Where guests are answered who they are, and by which of their addresses.
class MetadataTest extends Lab {
    private static final String IPV4 = "169.254.169.254";
    private static final String IPV6 = "fd00:ec2::254";
    private static final String PATH = "/latest/meta-data/";

    private final Plan alice = new Plan(ALICE).blocks("10.0.0.0/16", "fd00:beef::/56").group(OPEN, List.of(ALL), List.of());

    @Test
    void answersByIpv6WhereTheSubnetHasIt() throws IOException {
        var a = with(port(1, "subnet-a", "10.0.0.11", OPEN), "fd00:beef::11");
        ensure(alice.subnet(subnet("fd00:beef::/64")).port(a));
        var guest = plug(a);
        guest.configure("route add " + IPV6 + "/128 via fd00:beef::1 dev " + guest.device());
        eventually("by IPv6, which no rule lets out", () -> guest.connects(IPV6, 80));
        assertThat(guest.get(IPV6, PATH)).endsWith(ALICE + " fd00:beef::11 " + PATH);
        assertThat(guest.get(IPV4, PATH)).endsWith(ALICE + " 10.0.0.11 " + PATH);
        alice.guard("subnet-a", new Acl("acl-1", List.of(), List.of()));
        ensure(alice);
        assertThat(guest.connects(IPV6, 80)).as("whatever the subnet's list says").isTrue();
        assertThat(guest.connects("fd00:beef::2", 22)).as("and nothing else does").isFalse();
    }

    @Test
    void answersForNamesByIpv6() throws IOException {
        var a = with(port(1, "subnet-a", "10.0.0.11", OPEN), "fd00:beef::11");
        var b = port(2, "subnet-b", "10.0.1.11", OPEN);
        var translated = new Subnet("subnet-a", "10.0.0.0/24", "fd00:beef::/64", List.of(), null, Plan.DHCP, true);
        ensure(alice.subnet(translated).guard("subnet-a", new Acl("acl-1", List.of(), List.of())).subnet("subnet-b", "10.0.1.0/24")
                .port(a).port(b).names(Map.of("old.internal", List.of("10.0.1.11"))));
        var guest = plug(a);
        var other = plug(b);
        guest.configure("route add " + NetworkSpec.RESOLVER_IPV6 + "/128 via fd00:beef::1 dev " + guest.device());
        eventually("by IPv6, which no rule lets out", () -> resolved(guest, NetworkSpec.RESOLVER_IPV6).equals("64:ff9b:0:0:0:0:a00:10b"));
        assertThat(resolved(guest, "10.0.0.2")).as("whichever way it is asked").isEqualTo("64:ff9b:0:0:0:0:a00:10b");
        assertThat(resolved(other, "10.0.0.2")).as("where nobody wants translation").isEmpty();
    }

    @Test
    void answersForNamesAgainAfterAPause() throws IOException {
        var a = port(1, "subnet-a", "10.0.0.11", OPEN);
        ensure(alice.subnet("subnet-a", "10.0.0.0/24").port(a).names(Map.of("old.internal", List.of("10.0.1.11"))));
        var guest = plug(a);
        eventually("at first", () -> answers(guest));
        ensure(alice.noNames());
        eventually("not while it has no resolver", () -> !answers(guest));
        assertThat(guest.get(IPV4, PATH)).as("metadata all the same").endsWith(ALICE + " 10.0.0.11 " + PATH);
        ensure(alice.names(Map.of("old.internal", List.of("10.0.1.11"))));
        eventually("and then again", () -> answers(guest));
        assertThat(guest.get(IPV4, PATH)).endsWith(ALICE + " 10.0.0.11 " + PATH);
    }

    @Test
    void answersAgainWhenTheSwitchHasBegunAnew() throws IOException {
        assumeTrue(Daemons.isUserspace(), "the kernel's switch keeps its ports");
        var a = port(1, "subnet-a", "10.0.0.11", OPEN);
        var b = port(2, "subnet-a", "10.0.0.12", OPEN);
        ensure(alice.subnet("subnet-a", "10.0.0.0/24").port(a).port(b).names(Map.of("old.internal", List.of("10.0.1.11"))));
        var before = plug(a);
        eventually("at first", () -> answers(before));
        var daemon = Files.readString(Path.of("/run/openvswitch/ovs-vswitchd.pid")).strip();
        Command.run("kill", "-ABRT", daemon); // its monitor begins another
        var after = plug(b);
        eventually("after it has begun anew", () -> answers(after));
        assertThat(after.get(IPV4, PATH)).endsWith(ALICE + " 10.0.0.12 " + PATH);
    }

    /// Whether the resolver says anything.
    private static boolean answers(NamespaceGuest guest) {
        try {
            return guest.ask(5353, "10.0.0.2", 53, question()).isPresent();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] question() throws IOException {
        return Message.newQuery(Record.newRecord(Name.fromString("old.internal."), Type.AAAA, DClass.IN)).toWire();
    }

    /// The IPv6 address of a name, as a resolver says; empty if it says of none.
    private static String resolved(NamespaceGuest guest, String resolver) {
        try {
            var answer = guest.ask(5353, resolver, 53, question());
            return answer.isEmpty() ? "" : new Message(answer.get()).getSection(Section.ANSWER).stream().map(Record::rdataToString).findFirst().orElse("");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void followsASubnetToAnotherBlock() {
        var a = with(port(1, "subnet-a", "10.0.0.11", OPEN), "fd00:beef:0:1::11");
        ensure(alice.subnet(subnet("fd00:beef::/64")).port(port(1, "subnet-a", "10.0.0.11", OPEN)));
        ensure(alice.subnet(subnet("fd00:beef:0:1::/64")).port(a));
        var guest = plug(a);
        guest.configure("route add " + IPV6 + "/128 via fd00:beef:0:1::1 dev " + guest.device());
        eventually("by the new one", () -> guest.connects(IPV6, 80));
    }

    private static Subnet subnet(String block) {
        return new Subnet("subnet-a", "10.0.0.0/24", block, List.of(), null, Plan.DHCP);
    }
}
