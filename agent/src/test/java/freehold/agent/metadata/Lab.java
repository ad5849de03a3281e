package freehold.agent.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import freehold.agent.Command;
import freehold.agent.daemons.Daemons;
import freehold.agent.endpoint.Endpoints;
import freehold.agent.endpoint.Entrance;
import freehold.agent.namespace.AnnexFabric;
import freehold.agent.nat64.Translators;
import freehold.agent.ovn.OuterBridge;
import freehold.agent.ovn.Outside;
import freehold.agent.ovn.OvnFabric;
import freehold.agent.ovn.PublicRanges;
import freehold.agent.ovn.RouterGuard;
import freehold.agent.ovsdb.Ovsdb;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.hosting.MetadataSource.MetadataAnswer;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec.Port;
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
import org.junit.jupiter.api.io.TempDir;

/// Networks on the real switch, for tests that send packets. They need a machine of their own:
/// `e2e/in-namespace mvn -o -pl agent -am test -Dtest=RoutingTest -Dsurefire.failIfNoSpecifiedTests=false`.
@Tag("engines")
public abstract class Lab {
    protected static final NetworkId ALICE = new NetworkId("vpc-0a11ce00000000000");
    protected static final NetworkId BOB = new NetworkId("vpc-0b0b0000000000000");
    protected static final NetworkId CAROL = new NetworkId("vpc-0ca40100000000000");

    /// Addresses beyond the host.
    protected static final String OUTSIDE = System.getenv("FREEHOLD_TEST_OUTSIDE");
    protected static final String OUTSIDE_IPV6 = System.getenv("FREEHOLD_TEST_OUTSIDE_IPV6");

    /// For OVN to have done what is asked of it, on a machine that is busy with other things.
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private static final List<String> TABLES = List.of(
            "Logical_Router", "Logical_Router_Port", "Logical_Router_Static_Route", "Logical_Router_Policy", "Gateway_Chassis",
            "Logical_Switch", "Logical_Switch_Port", "ACL", "NAT", "Port_Group", "DHCP_Options");

    private final WallTimeline time = new WallTimeline();
    private final List<NamespaceGuest> guests = new ArrayList<>();
    private Outside outside;
    private boolean userspace;
    private OuterBridge bridge;
    protected Ovsdb northbound;
    private MetadataFabric answering;
    /// Where the cloud's services would be.
    protected Path services;

    private AnnexFabric translating;
    protected AnnexFabric fabric;
    private RouterGuard guard;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void startEngines() {
        assumeTrue(System.getenv("FREEHOLD_TEST_NAMESPACE") != null, "engines are tested on a machine of their own: e2e/in-namespace");
        new Daemons().start();
    }

    @BeforeEach
    void makeAnEmptyFabric() {
        outside = new Outside("outside", Cidr.parse("100.64.0.0/16"), Daemons.chassis());
        userspace = Daemons.isUserspace();
        var ranges = new PublicRanges(List.of(Cidr.parse("198.18.0.0/16")), List.of(Ipv6Cidr.parse("fd00:ec2::/32")), false);
        bridge = new OuterBridge("br-ex", outside, ranges, userspace, scratch.resolve("forwarding"));
        bridge.ensure();
        northbound = new Ovsdb(Path.of("/run/ovn/ovnnb_db.sock"), "OVN_Northbound");
        begin();
        guard = RouterGuard.stand(time);
    }

    private void begin() {
        answering = new MetadataFabric(
                new OvnFabric(northbound, outside),
                asked -> new MetadataAnswer(
                        200, Map.of(), (asked.network() + " " + asked.source() + " " + asked.path()).getBytes(StandardCharsets.UTF_8), 64),
                List.of("127.0.0.1"),
                time,
                userspace);
        translating = Translators.on(answering, scratch.resolve("tayga.conf"), time, userspace);
        services = scratch.resolve("guests.sock");
        fabric = Endpoints.on(translating, new Entrance(80, services), time, userspace);
    }

    /// As when the agent ends and another begins.
    protected final void beginAnew() {
        fabric.close();
        translating.close();
        answering.close();
        begin();
    }

    @AfterEach
    void removeAll() {
        guests.forEach(NamespaceGuest::close);
        fabric.networks().forEach(fabric::remove);
        assertThat(fabric.networks()).isEmpty();
        for (var table : TABLES) {
            assertThat(northbound.select(table, List.of(), List.of("_uuid"))).as(table).isEmpty();
        }
        guard.close();
        fabric.close();
        translating.close();
        answering.close();
        northbound.close();
        bridge.remove();
        time.close();
        assertThat(Command.run("ip", "netns", "list")).doesNotContain("freehold-").doesNotContain("nat64-").doesNotContain("vpce-");
    }

    /// Asks for the network as it is planned, and waits until the switch has it.
    protected final void ensure(Plan... plans) {
        for (var plan : plans) {
            fabric.ensure(plan.spec());
        }
        Command.run("ovn-nbctl", "--wait=hv", "sync");
    }

    protected final NamespaceGuest plug(Port port) {
        var guest = NamespaceGuest.plug(port);
        guests.add(guest);
        return guest;
    }

    protected static boolean hostConnects(String address, int tcpPort) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, tcpPort), 1000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    protected static boolean hostReaches(String address) {
        return Command.attempt("ping", "-q", "-c", "1", "-W", "1", address).isOk();
    }

    protected static void eventually(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("never: " + what + "\n" + Command.run("ovn-nbctl", "show") + Command.run("ovs-vsctl", "show"));
            }
        }
    }
}
