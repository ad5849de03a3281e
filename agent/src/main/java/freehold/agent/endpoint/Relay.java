package freehold.agent.endpoint;

import freehold.agent.namespace.Annex;
import freehold.agent.namespace.Listener;
import freehold.agent.namespace.Shares;
import freehold.kernel.time.Timeline;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passes on what guests say to the cloud's services, after whose it is, and what these answer, without a look at it: it is for both
/// ends to make sure whom they talk to. A connection ends when the services end it, which they do to guests that are idle.
final class Relay implements Annex.Worker {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /// Connections of one endpoint, and of one guest to it.
    static final int CONNECTIONS_LIMIT = 512;
    static final int CONNECTIONS_OF_ONE_LIMIT = 64;

    private final String vpcEndpoint;
    private final UnixDomainSocketAddress services;
    private final Timeline time;
    private final Listener listener;

    private Relay(ServerSocketChannel socket, String vpcEndpoint, Path services, Timeline time) {
        this.vpcEndpoint = vpcEndpoint;
        this.services = UnixDomainSocketAddress.of(services);
        this.time = time;
        this.listener = Listener.begin(
                socket, new Shares(CONNECTIONS_LIMIT, CONNECTIONS_OF_ONE_LIMIT), (guest, _) -> converse(guest), time);
    }

    /// @param socket      bound
    /// @param vpcEndpoint the endpoint's id
    /// @param services    where they take what guests say
    static Relay begin(ServerSocketChannel socket, String vpcEndpoint, Path services, Timeline time) {
        return new Relay(socket, vpcEndpoint, services, time);
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
        try (var behind = SocketChannel.open(services)) {
            behind.write(ProxyHeader.of((InetSocketAddress) guest.getRemoteAddress(), (InetSocketAddress) guest.getLocalAddress(), vpcEndpoint));
            time.soon(() -> pass(guest, behind));
            Channels.newInputStream(behind).transferTo(Channels.newOutputStream(guest));
        }
    }

    /// What the guest says, to its end: an answer may be still to come.
    private static void pass(SocketChannel guest, SocketChannel behind) {
        try {
            Channels.newInputStream(guest).transferTo(Channels.newOutputStream(behind));
            behind.shutdownOutput();
        } catch (IOException failure) {
            log.atDebug().setCause(failure).log("a guest ended its connection, or the services did");
        }
    }
}
