package freehold.agent.metadata;

import static freehold.agent.metadata.NamespaceGuest.port;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import freehold.agent.Command;
import freehold.agent.daemons.Daemons;
import freehold.agent.ovn.OuterBridge;
import freehold.agent.ovn.Outside;
import freehold.agent.ovn.OvnFabric;
import freehold.agent.ovsdb.Ovsdb;
import freehold.hosting.Cidr;
import freehold.hosting.MetadataSource.MetadataAnswer;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Dhcp;
import freehold.hosting.NetworkSpec.Group;
import freehold.hosting.NetworkSpec.Peer;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Rule;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.NetworkSpec.Target;
import freehold.kernel.time.WallTimeline;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may pass between guests, the host and the outside, with packets on the real switch. Needs a machine of its own:
/// `e2e/in-namespace mvn -o -pl agent -am test -Dtest=NetworkTest -Dsurefire.failIfNoSpecifiedTests=false`.
@Tag("engines")
class NetworkTest {
    private static final NetworkId ALICE = new NetworkId("vpc-0a11ce00000000000");
    private static final NetworkId BOB = new NetworkId("vpc-0b0b0000000000000");
    private static final Rule ALL = new Rule(-1, -1, -1, new Peer.Range("0.0.0.0/0"));
    private static final Rule PING = new Rule(1, 8, 0, new Peer.Range("0.0.0.0/0"));
    private static final Rule SSH = new Rule(6, 22, 22, new Peer.Range("0.0.0.0/0"));

    /// For OVN to have done what is asked of it.
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final WallTimeline time = new WallTimeline();
    private final List<NamespaceGuest> guests = new ArrayList<>();
    private Ovsdb northbound;
    private MetadataFabric fabric;
    private OuterBridge bridge;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void startEngines() {
        assumeTrue(System.getenv("FREEHOLD_TEST_NAMESPACE") != null, "engines are tested on a machine of their own: e2e/in-namespace");
        new Daemons().start();
    }

    @BeforeEach
    void makeAnEmptyFabric() {
        var outside = new Outside("outside", Cidr.parse("100.64.0.0/16"), Daemons.chassis());
        boolean userspace = Daemons.isUserspace();
        bridge = new OuterBridge("br-ex", outside, List.of(Cidr.parse("198.18.0.0/16")), userspace, scratch.resolve("forwarding"));
        bridge.ensure();
        northbound = new Ovsdb(Path.of("/run/ovn/ovnnb_db.sock"), "OVN_Northbound");
        fabric = new MetadataFabric(
                new OvnFabric(northbound, outside),
                asked -> new MetadataAnswer(
                        200, Map.of(), (asked.network() + " " + asked.source() + " " + asked.path()).getBytes(StandardCharsets.UTF_8), 64),
                time,
                userspace);
    }

    @AfterEach
    void removeAll() {
        guests.forEach(NamespaceGuest::close);
        fabric.remove(ALICE);
        fabric.remove(BOB);
        assertThat(fabric.networks()).isEmpty();
        for (var table : List.of("Logical_Router", "Logical_Switch", "Logical_Switch_Port", "ACL", "NAT", "Port_Group", "DHCP_Options")) {
            assertThat(northbound.select(table, List.of(), List.of("_uuid"))).as(table).isEmpty();
        }
        fabric.close();
        northbound.close();
        bridge.remove();
        time.close();
    }

    @Test
    void aGroupLetsThroughWhatItsRulesSayAndAChangeHoldsAtOnce() {
        var a = port(1, "subnet-a", "10.0.0.11", "sg-0aaa");
        var b = port(2, "subnet-a", "10.0.0.12", "sg-0aaa");
        var c = port(3, "subnet-a", "10.0.0.13", "sg-0bbb");
        var friends = new Group("sg-0aaa", List.of(new Rule(-1, -1, -1, new Peer.Members("sg-0aaa"))), List.of(ALL));
        fabric.ensure(network(ALICE, List.of(a, b, c), friends, new Group("sg-0bbb", List.of(), List.of(ALL))));
        var one = plug(a);
        var two = plug(b);
        var three = plug(c);
        eventually("friends reach each other", () -> one.reaches(two) && two.reaches(one));
        assertThat(three.reaches(one)).as("not of the group").isFalse();
        assertThat(one.reaches(three)).as("nothing is let in").isFalse();
        fabric.ensure(network(ALICE, List.of(a, b, c), friends, new Group("sg-0bbb", List.of(PING), List.of(ALL))));
        eventually("ping is let in", () -> one.reaches(three));
        fabric.ensure(network(ALICE, List.of(a, b, c), friends, new Group("sg-0bbb", List.of(PING), List.of())));
        eventually("nothing is let out", () -> !three.reaches(one));
        assertThat(one.reaches(three)).as("but answers").isTrue();
    }

    @Test
    void onePortCanBeOpenAndAnotherShut() throws IOException {
        var a = port(1, "subnet-a", "10.0.0.11", "sg-0aaa");
        var b = port(2, "subnet-b", "10.0.1.12", "sg-0bbb");
        fabric.ensure(network(ALICE, List.of(a, b),
                new Group("sg-0aaa", List.of(), List.of(ALL)), new Group("sg-0bbb", List.of(SSH), List.of(ALL))));
        var one = plug(a);
        var two = plug(b);
        try (var _ = two.serve(22); var _ = two.serve(80)) {
            eventually("SSH is let in from the other subnet", () -> one.connects(two.address(), 22));
            assertThat(one.connects(two.address(), 80)).isFalse();
            assertThat(one.reaches(two)).isFalse();
        }
    }

    @Test
    void aGuestCanNotSpeakAsAnotherUnlessItMay() {
        var a = port(1, "subnet-a", "10.0.0.11", "sg-0aaa");
        var b = port(2, "subnet-a", "10.0.0.12", "sg-0aaa");
        var open = new Group("sg-0aaa", List.of(ALL), List.of(ALL));
        fabric.ensure(network(ALICE, List.of(a, b), open));
        var one = plug(a);
        var two = plug(b);
        eventually("as itself", () -> one.reaches(two));
        assertThat(one.reachesAs("10.0.0.99", two.address())).isFalse();
    }

    @Test
    void networksWithTheSameAddressesNeverMeet() {
        var open = new Group("sg-0aaa", List.of(ALL), List.of(ALL));
        var theirs = new Group("sg-0bbb", List.of(ALL), List.of(ALL));
        var a1 = port(1, "subnet-a", "10.0.0.11", "sg-0aaa");
        var a2 = port(2, "subnet-a", "10.0.0.12", "sg-0aaa");
        var b1 = port(3, "subnet-c", "10.0.0.11", "sg-0bbb");
        var b3 = port(4, "subnet-c", "10.0.0.13", "sg-0bbb");
        fabric.ensure(network(ALICE, List.of(a1, a2), open));
        fabric.ensure(NetworkSpec.of(BOB, List.of(subnet("subnet-c", "10.0.0.0/24")), List.of(b1, b3), List.of(theirs)));
        var alice = plug(a1);
        var ally = plug(a2);
        var bob = plug(b1);
        var ben = plug(b3);
        eventually("each in its own", () -> alice.reaches(ally) && bob.reaches(ben));
        assertThat(alice.reaches(ben)).isFalse();
        assertThat(bob.reaches(ally)).isFalse();
    }

    @Test
    void aPublicAddressReachesOutsideAndIsReached() throws IOException {
        var open = new Group("sg-0aaa", List.of(ALL), List.of(ALL));
        var theirs = new Group("sg-0bbb", List.of(ALL), List.of(ALL));
        var a1 = port(1, "subnet-a", "10.0.0.11", "sg-0aaa", "198.18.0.11");
        var a2 = port(2, "subnet-a", "10.0.0.12", "sg-0aaa");
        var b1 = port(3, "subnet-c", "10.0.0.11", "sg-0bbb", "198.18.0.12");
        fabric.ensure(network(ALICE, List.of(a1, a2), open));
        fabric.ensure(NetworkSpec.of(BOB, List.of(subnet("subnet-c", "10.0.0.0/24")), List.of(b1), List.of(theirs)));
        var alice = plug(a1);
        var ally = plug(a2);
        var bob = plug(b1);
        var outside = System.getenv("FREEHOLD_TEST_OUTSIDE");
        eventually("out", () -> alice.reaches(outside));
        eventually("across, by the public address", () -> alice.reaches("198.18.0.12") && bob.reaches("198.18.0.11"));
        assertThat(ally.reaches(outside)).as("without a public address").isFalse();
        try (var _ = alice.serve(22); var host = new Socket()) {
            host.connect(new InetSocketAddress("198.18.0.11", 22), 3000);
            assertThat(host.isConnected()).isTrue();
        }
        assertThat(alice.connects("100.64.0.1", 22)).as("the host itself is not to be had").isFalse();
        // The address goes to another network, and packets with it.
        var moved = port(3, "subnet-c", "10.0.0.11", "sg-0bbb", "198.18.0.11");
        fabric.ensure(network(ALICE, List.of(port(1, "subnet-a", "10.0.0.11", "sg-0aaa"), a2), open));
        fabric.ensure(NetworkSpec.of(BOB, List.of(subnet("subnet-c", "10.0.0.0/24")), List.of(moved), List.of(theirs)));
        try (var _ = bob.serve(2222)) {
            eventually("the address has moved", () -> hostConnects("198.18.0.11", 2222));
        }
    }

    @Test
    void metadataKnowsWhoAsks() throws IOException {
        var a = port(1, "subnet-a", "10.0.0.11", "sg-0aaa");
        var b = port(2, "subnet-b", "10.0.1.11", "sg-0aaa");
        var c = port(3, "subnet-c", "10.0.0.11", "sg-0bbb");
        fabric.ensure(network(ALICE, List.of(a, b), new Group("sg-0aaa", List.of(), List.of())));
        fabric.ensure(NetworkSpec.of(BOB, List.of(subnet("subnet-c", "10.0.0.0/24")), List.of(c), List.of(new Group("sg-0bbb", List.of(), List.of()))));
        var one = plug(a);
        var two = plug(b);
        var bob = plug(c);
        eventually("metadata answers", () -> one.connects("169.254.169.254", 80));
        assertThat(one.get("169.254.169.254", "/latest/x")).startsWith("HTTP/1.1 200").endsWith(ALICE + " 10.0.0.11 /latest/x");
        eventually("metadata answers", () -> two.connects("169.254.169.254", 80) && bob.connects("169.254.169.254", 80));
        assertThat(two.get("169.254.169.254", "/")).endsWith(ALICE + " 10.0.1.11 /");
        assertThat(bob.get("169.254.169.254", "/")).endsWith(BOB + " 10.0.0.11 /");
        assertThat(one.connects("10.0.0.2", 22)).as("nothing else is there").isFalse();
    }

    private static boolean hostConnects(String address, int tcpPort) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, tcpPort), 1000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private NamespaceGuest plug(Port port) {
        var gateway = Cidr.containing(Cidr.address(port.addresses().getFirst()), 24).address(1);
        var guest = NamespaceGuest.plug(port, gateway);
        guests.add(guest);
        return guest;
    }

    private static NetworkSpec network(NetworkId id, List<Port> ports, Group... groups) {
        return NetworkSpec.of(id, List.of(subnet("subnet-a", "10.0.0.0/24"), subnet("subnet-b", "10.0.1.0/24")), ports, List.of(groups));
    }

    private static Subnet subnet(String id, String cidr) {
        return new Subnet(id, cidr, null, List.of(new Route("0.0.0.0/0", new Target.Internet())), null,
                new Dhcp(List.of("10.0.0.2"), "local-1.compute.internal", List.of(), 1442));
    }

    private static void eventually(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("never: " + what + "\n" + Command.run("ovn-nbctl", "show") + Command.run("ovs-vsctl", "show"));
            }
        }
    }
}
