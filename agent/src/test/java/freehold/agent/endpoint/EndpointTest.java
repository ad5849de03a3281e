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
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Guests that come to the cloud's services by an address of their own network.
class EndpointTest extends Lab {
    private static final String CALLERS = "sg-0ca11e25";
    private static final String GUARDED = "sg-0e0d0017";
    private static final Port ENDPOINT = port(9, "subnet-b", "10.0.1.9", GUARDED);

    /// More than any one packet or buffer takes.
    private static final int MUCH = 4 << 20;

    private final Plan alice = new Plan(ALICE).blocks("10.0.0.0/16").open().subnet("subnet-a", "10.0.0.0/24").subnet("subnet-b", "10.0.1.0/24")
            .group(CALLERS, List.of(ALL), List.of(ALL));
    private NamespaceGuest caller;
    private NamespaceGuest stranger;
    private ServerSocket services;

    @BeforeEach
    void makeNetwork() throws IOException {
        services = new ServerSocket(SERVICES.getPort(), 256, SERVICES.getAddress());
        var a = port(1, "subnet-a", "10.0.0.11", CALLERS);
        var b = port(2, "subnet-b", "10.0.1.12", OPEN);
        ensure(guarded(new Peer.Members(CALLERS)).endpoint(ENDPOINT).port(a).port(b));
        caller = plug(a);
        stranger = plug(b);
    }

    @AfterEach
    void endServices() throws IOException {
        services.close();
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
    private Socket answering(int said) throws IOException {
        while (true) {
            var socket = services.accept();
            socket.setSoTimeout(5000);
            if (socket.getInputStream().read() == said) {
                return socket;
            }
            socket.close();
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
                assertThat(asked.getInputStream().readAllBytes()).containsExactly(8);
                Thread.ofVirtual().start(() -> {
                    try (asked) {
                        asked.getOutputStream().write(new byte[MUCH]);
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
            for (int n = 0; n < Relay.CONNECTIONS_OF_ONE_LIMIT; n++) {
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
