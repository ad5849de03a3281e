package freehold.agent.ovn;

import static freehold.agent.metadata.Plan.ALL;
import static freehold.agent.metadata.Plan.OPEN;
import static freehold.agent.metadata.Plan.SSH;
import static freehold.agent.metadata.Plan.port;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.agent.metadata.Lab;
import freehold.agent.metadata.NamespaceGuest;
import freehold.agent.metadata.Plan;
import freehold.hosting.NetworkSpec.Acl;
import freehold.hosting.NetworkSpec.Acl.Entry;
import freehold.hosting.NetworkSpec.Port;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What crosses subnets' edges by their network ACLs.
class NetworkAclTest extends Lab {
    private static final Entry ALL_PASS = new Entry(true, -1, -1, -1, "0.0.0.0/0");

    private final Port a = port(1, "subnet-a", "10.0.0.11", OPEN);
    private final Port a2 = port(2, "subnet-a", "10.0.0.12", OPEN);
    private final Port b = port(3, "subnet-b", "10.0.1.11", OPEN);
    private final Port b2 = port(4, "subnet-b", "10.0.1.12", OPEN);
    private final Plan alice = new Plan(ALICE)
            .blocks("10.0.0.0/16").names(Map.of("one.internal", List.of("10.0.0.11"))).open()
            .subnet("subnet-a", "10.0.0.0/24").subnet("subnet-b", "10.0.1.0/24");

    @Test
    void theFirstEntryThatMatchesDecides() throws IOException {
        var list = acl(
                List.of(new Entry(false, 6, 80, 80, "10.0.0.11/32"), new Entry(true, 6, 80, 80, "10.0.0.0/24"), new Entry(true, 6, 22, 22, "10.0.0.11/32")),
                List.of(ALL_PASS));
        ensure(alice.port(a).port(a2).port(b).guard("subnet-b", list));
        var one = plug(a);
        var other = plug(a2);
        var two = plug(b);
        try (var _ = two.serve(80); var _ = two.serve(22)) {
            eventually("allowed", () -> one.connects(two.address(), 22));
            assertThat(one.connects(two.address(), 80)).as("denied before it is allowed").isFalse();
            assertThat(other.connects(two.address(), 80)).as("allowed").isTrue();
            assertThat(other.connects(two.address(), 22)).as("in no entry").isFalse();
            assertThat(one.reaches(two)).as("in no entry").isFalse();
            ensure(alice.guard("subnet-b", acl(List.of(ALL_PASS), List.of(ALL_PASS))));
            eventually("changed while it runs", () -> one.connects(two.address(), 80) && other.connects(two.address(), 22));
        }
    }

    @Test
    void answersNeedAnEntryOfTheirOwn() throws IOException {
        var ask = new Entry(true, 6, 22, 22, "0.0.0.0/0");
        // Stateful groups besides: what they remember of a connection opens no edge.
        ensure(alice.port(a).port(b)
                .group(OPEN, List.of(SSH), List.of(ALL))
                .guard("subnet-b", acl(List.of(ask), List.of(new Entry(true, 6, 1024, 65535, "0.0.0.0/0")))));
        var one = plug(a);
        var two = plug(b);
        try (var _ = two.serve(22); var _ = one.serve(22)) {
            eventually("with one", () -> one.connects(two.address(), 22));
            assertThat(two.connects(one.address(), 22)).as("the other way neither the question may leave").isFalse();
            ensure(alice.guard("subnet-b", acl(List.of(ask), List.of(new Entry(true, 6, 22, 22, "0.0.0.0/0")))));
            eventually("without one", () -> !one.connects(two.address(), 22));
            assertThat(two.connects(one.address(), 22)).as("nor the answer come in").isFalse();
            ensure(alice.guard("subnet-b", acl(List.of(ALL_PASS), List.of(ALL_PASS))));
            eventually("both", () -> one.connects(two.address(), 22) && two.connects(one.address(), 22));
            ensure(alice.group(OPEN, List.of(SSH), List.of()));
            eventually("groups let nothing out", () -> !two.connects(one.address(), 22));
            assertThat(one.connects(two.address(), 22)).isFalse();
            ensure(alice.group(OPEN, List.of(), List.of(ALL)));
            assertThat(one.connects(two.address(), 22)).as("nor in").isFalse();
        }
    }

    @Test
    void withinASubnetNothingIsCutOffNorIsWhatTheFabricAnswers() throws IOException {
        ensure(alice.port(a).port(b).port(b2).guard("subnet-b", acl(List.of(), List.of())));
        var one = plug(a);
        var two = plug(b);
        var neighbour = plug(b2);
        eventually("neighbours", () -> two.reaches(neighbour));
        assertThat(one.reaches(two)).isFalse();
        assertThat(two.reaches(one)).isFalse();
        eventually("metadata, by the router", () -> two.connects("169.254.169.254", 80));
        eventually("names at the network's second address", () -> answersNames(two, "10.0.0.2"));
        assertThat(answersNames(two, "169.254.169.253")).isTrue();
        assertThat(two.ask(68, "255.255.255.255", 67, DhcpMessage.request(b.mac()))).as("DHCP").isPresent();
    }

    private static boolean answersNames(NamespaceGuest guest, String resolver) {
        return guest.connects(resolver, 53);
    }

    private static Acl acl(List<Entry> ingress, List<Entry> egress) {
        return new Acl("acl-0123", ingress, egress);
    }
}
