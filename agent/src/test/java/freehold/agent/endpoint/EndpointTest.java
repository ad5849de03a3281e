package freehold.agent.endpoint;

import static freehold.agent.metadata.Plan.ALL;
import static freehold.agent.metadata.Plan.OPEN;
import static freehold.agent.metadata.Plan.port;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.agent.metadata.Lab;
import freehold.agent.metadata.NamespaceGuest;
import freehold.agent.metadata.Plan;
import freehold.agent.namespace.NetworkNamespace;
import freehold.hosting.NetworkSpec.Peer;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Guests that come to the cloud's services by an address of their own network.
@Timeout(300)
class EndpointTest extends Lab {
    private static final String CALLERS = "sg-0ca11e25";
    private static final String GUARDED = "sg-0e0d0017";
    private static final String ID = "vpce-00000000000000009";
    private static final Port ENDPOINT = port(9, "subnet-b", "10.0.1.9", GUARDED);

    /// A PROXY header, that ends with the endpoint's id.
    private static final String ID_IN_HEADER = "ea001701" + HexFormat.of().formatHex(ID.getBytes(StandardCharsets.US_ASCII));
    private static final int HEADER_BYTES = 16 + 0x26;

    /// More than any one packet or buffer takes.
    private static final int MUCH = 4 << 20;

    private final Plan alice = new Plan(ALICE).blocks("10.0.0.0/16").open().subnet("subnet-a", "10.0.0.0/24").subnet("subnet-b", "10.0.1.0/24")
            .group(CALLERS, List.of(ALL), List.of(ALL));
    private NamespaceGuest caller;
    private NamespaceGuest stranger;
    private ServerSocketChannel listening;

    @BeforeEach
    void makeNetwork() throws IOException {
        listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(services), 256);
        var a = port(1, "subnet-a", "10.0.0.11", CALLERS);
        var b = port(2, "subnet-b", "10.0.1.12", OPEN);
        ensure(guarded(new Peer.Members(CALLERS)).endpoint(ID, ENDPOINT).port(a).port(b));
        caller = plug(a);
        stranger = plug(b);
    }

    @AfterEach
    void endServices() throws IOException {
        listening.close();
    }

    private Plan guarded(Peer who) {
        return alice.group(GUARDED, List.of(new Rule(6, 80, 80, who)), List.of(ALL));
    }

    private void answers(NamespaceGuest guest) {
        eventually("it connects", () -> guest.connects(ENDPOINT.addresses().getFirst(), 80));
    }

    private Socket call(NamespaceGuest guest) throws IOException {
        return guest.connect(ENDPOINT.addresses().getFirst(), 80);
    }

    /// The services say nothing of themselves.
    private boolean isHungUpOn(NamespaceGuest guest) {
        try (var socket = call(guest)) {
            socket.setSoTimeout(1000);
            return socket.getInputStream().read() < 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// The services' end of the connection by which that is said first; those by which nothing was said are passed over.
    private SocketChannel answering(int said) throws IOException {
        while (true) {
            var channel = listening.accept();
            var in = Channels.newInputStream(channel);
            var header = HexFormat.of().formatHex(in.readNBytes(HEADER_BYTES));
            assertThat(header).as("whose it is").startsWith("0d0a0d0a000d0a515549540a2111" + "0026" + "0a00000b" + "0a000109").endsWith("0050" + ID_IN_HEADER);
            if (in.read() == said) {
                return channel;
            }
            channel.close();
        }
    }

    @Test
    void passesOnWhatBothEndsSayToTheLast() throws IOException {
        answers(caller);
        try (var asking = call(caller)) {
            asking.setSoTimeout(5000);
            asking.getOutputStream().write(new byte[] {7, 8});
            asking.shutdownOutput();
            try (var asked = answering(7)) {
                assertThat(Channels.newInputStream(asked).readAllBytes()).containsExactly(8);
                Thread.ofVirtual().start(() -> {
                    try (asked) {
                        Channels.newOutputStream(asked).write(new byte[MUCH]);
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
                assertThat(asking.getInputStream().readAllBytes()).hasSize(MUCH);
            }
        }
    }

    @Test
    void isGuardedAsAnyPortIs() {
        answers(caller);
        assertThat(stranger.connects("10.0.1.9", 80)).as("who is in no group that may").isFalse();
        assertThat(caller.connects("10.0.1.9", 22)).as("there is nothing else").isFalse();
        ensure(guarded(new Peer.Range("10.0.1.0/24")));
        answers(stranger);
        eventually("and the others no more", () -> !caller.connects("10.0.1.9", 80));
    }

    @Test
    void oneGuestHasItsShareOfConnections() throws IOException {
        ensure(guarded(new Peer.Range("10.0.0.0/16")));
        answers(caller);
        answers(stranger);
        var held = new ArrayList<Socket>();
        try {
            for (int n = 0; n < Endpoints.CONNECTIONS_OF_ONE_LIMIT; n++) {
                held.add(call(caller));
            }
            eventually("one too many is hung up on", () -> isHungUpOn(caller));
            assertThat(isHungUpOn(stranger)).as("the others are not").isFalse();
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }

    @Test
    void goesOnWithTheNextAgentAndEndsWithItsPort() {
        answers(caller);
        beginAnew();
        ensure(alice);
        answers(caller);
        ensure(alice.noEndpoint(ENDPOINT));
        eventually("it is gone", () -> !caller.connects("10.0.1.9", 80));
        assertThat(NetworkNamespace.beginning(Endpoint.KIND)).isEmpty();
    }
}
