package freehold.agent.endpoint;

import freehold.agent.namespace.Annex;
import freehold.agent.namespace.Listener;
import freehold.agent.namespace.Shares;
import freehold.kernel.time.Timeline;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passes on what guests say to the cloud's services, and what these answer, without a look at it: it is for both ends to make sure
/// whom they talk to. A connection ends when the services end it, which they do to guests that are idle.
final class Relay implements Annex.Worker {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /// Connections of one endpoint, and of one guest to it.
    static final int CONNECTIONS_LIMIT = 512;
    static final int CONNECTIONS_OF_ONE_LIMIT = 64;

    /// How long the services may take to accept a connection.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final InetSocketAddress services;
    private final Timeline time;
    private final Listener listener;

    private Relay(ServerSocketChannel socket, InetSocketAddress services, Timeline time) {
        this.services = services;
        this.time = time;
        this.listener = Listener.begin(
                socket, new Shares(CONNECTIONS_LIMIT, CONNECTIONS_OF_ONE_LIMIT), (guest, _) -> converse(guest), time);
    }

    /// @param socket bound
    static Relay begin(ServerSocketChannel socket, InetSocketAddress services, Timeline time) {
        return new Relay(socket, services, time);
    }

    @Override
    public boolean isAlive() {
        return listener.isOpen();
    }

    @Override
    public void close() {
        listener.close();
    }

    private void converse(SocketChannel guest) throws IOException {
        try (var behind = new Socket()) {
            behind.connect(services, Math.toIntExact(PATIENCE.toMillis()));
            time.soon(() -> pass(guest.socket(), behind));
            behind.getInputStream().transferTo(guest.socket().getOutputStream());
        }
    }

    /// What the guest says, to its end: an answer may be still to come.
    private static void pass(Socket guest, Socket behind) {
        try {
            guest.getInputStream().transferTo(behind.getOutputStream());
            behind.shutdownOutput();
        } catch (IOException failure) {
            log.atDebug().setCause(failure).log("a guest ended its connection, or the services did");
        }
    }
}
