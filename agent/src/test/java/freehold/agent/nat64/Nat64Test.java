package freehold.agent.nat64;

import static freehold.agent.metadata.Plan.INTERNET;
import static freehold.agent.metadata.Plan.OPEN;
import static freehold.agent.metadata.Plan.port;
import static freehold.agent.metadata.Plan.with;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.agent.Command;
import freehold.agent.metadata.Lab;
import freehold.agent.metadata.NamespaceGuest;
import freehold.agent.metadata.Plan;
import freehold.agent.namespace.NetworkNamespace;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.NetworkSpec.Target;
import freehold.hosting.Ranges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// IPv6 packets that become IPv4 at a NAT gateway.
class Nat64Test extends Lab {
    private static final String NAT = "nat-0000000000000000a";
    private static final Route TRANSLATED = new Route(Ranges.NAT64, new Target.Nat(NAT));

    /// More than fits into any one packet, and than a stalled connection would ever carry.
    private static final int MUCH = 1 << 20;

    private final Plan alice = new Plan(ALICE).blocks("10.0.0.0/16", "fd00:beef::/56").open();
    private NamespaceGuest asks;

    @BeforeEach
    void makeNetwork() {
        var a = with(port(1, "subnet-a", "10.0.0.11", OPEN), "fd00:beef::11");
        ensure(alice.subnet(subnet(TRANSLATED)).subnet("subnet-n", "10.0.1.0/24", INTERNET).nat(NAT, "subnet-n", "10.0.1.9", "198.18.0.21").port(a));
        asks = plug(a);
        asks.configure("route add " + Ranges.NAT64 + " via fd00:beef::1 dev " + asks.device());
    }

    @Test
    void reachesWhatHasIpv4Only() throws IOException {
        var b = port(2, "subnet-n", "10.0.1.11", OPEN);
        ensure(alice.port(b));
        var near = plug(b);
        eventually("outside", () -> asks.reaches("64:ff9b::" + OUTSIDE));
        eventually("and within", () -> asks.reaches("64:ff9b::10.0.1.11"));
        try (var listening = near.serve(22); var asking = asks.connect("64:ff9b::10.0.1.11", 22); var asked = listening.accept()) {
            assertThat(asked.getInetAddress().getHostAddress()).as("as the gateway").isEqualTo("10.0.1.9");
            carries(asking, asked);
            carries(asked, asking);
        }
    }

    @Test
    void reachesNothingThatIsNobodys() throws IOException {
        eventually("outside", () -> asks.reaches("64:ff9b::" + OUTSIDE));
        for (var address : List.of("169.254.169.254", "127.0.0.1", "192.0.0.1", "192.0.0.3", "224.0.0.1")) {
            assertThat(asks.reaches("64:ff9b::" + address)).as(address).isFalse();
        }
        assertThat(asks.connects("64:ff9b::169.254.169.254", 80)).as("nor is it told there whom the gateway is").isFalse();
        assertThat(asks.reaches("fe80::1")).isFalse();
    }

    @Test
    void followsRoutesAndGateways() {
        eventually("outside", () -> asks.reaches("64:ff9b::" + OUTSIDE));
        ensure(alice.subnet(subnet()));
        eventually("no route, no way", () -> !asks.reaches("64:ff9b::" + OUTSIDE));
        assertThat(NetworkNamespace.beginning(Translator.KIND + ALICE.value())).as("and nothing that would translate").isEmpty();
        ensure(alice.subnet(subnet(TRANSLATED)));
        eventually("again", () -> asks.reaches("64:ff9b::" + OUTSIDE));
        ensure(alice.noNat(NAT));
        eventually("a hole without the gateway", () -> !asks.reaches("64:ff9b::" + OUTSIDE));
    }

    @Test
    void goesOnWhenTheTranslatorDies() {
        eventually("outside", () -> asks.reaches("64:ff9b::" + OUTSIDE));
        long first = tayga();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        eventually("with another", () -> asks.reaches("64:ff9b::" + OUTSIDE));
        long second = tayga();
        assertThat(second).isNotEqualTo(first);
        beginAnew();
        ensure(alice);
        assertThat(tayga()).as("an agent that begins anew finds it").isEqualTo(second);
        assertThat(Command.run("ps", "-o", "user=", "-p", Long.toString(second))).isEqualTo("nobody");
    }

    private static void carries(Socket from, Socket to) throws IOException {
        to.setSoTimeout(5000);
        var sent = CompletableFuture.supplyAsync(() -> {
            try {
                from.getOutputStream().write(new byte[MUCH]);
                return MUCH;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        assertThat(to.getInputStream().readNBytes(MUCH)).hasSize(MUCH);
        assertThat(sent.join()).isEqualTo(MUCH);
    }

    private static long tayga() {
        return Long.parseLong(Command.run("ip", "netns", "pids", NetworkNamespace.beginning(Translator.KIND + ALICE.value()).getFirst().name()));
    }

    private static Subnet subnet(Route... routes) {
        return new Subnet("subnet-a", "10.0.0.0/24", "fd00:beef::/64", List.of(routes), null, Plan.DHCP);
    }
}
