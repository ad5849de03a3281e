package freehold.agent.endpoint;

import freehold.agent.namespace.Annex;
import freehold.agent.namespace.Listener;
import freehold.agent.namespace.Shares;
import freehold.kernel.time.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passes on what guests say to the cloud's services, after whose it is, and what these answer, without a look at it: it is for both
/// ends to make sure whom they talk to. The services hang up on guests that say nothing, and the relay on those that don't listen.
final class Relay implements Annex.Worker {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /// How long a guest may take to take a part of an answer.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int PART_BYTES = 16 * 1024;

    private final String vpcEndpoint;
    private final UnixDomainSocketAddress services;
    private final Semaphore places;
    private final Timeline time;
    private final Listener listener;

    /// @param socket      bound
    /// @param vpcEndpoint the endpoint's id
    /// @param services    where they take what guests say
    /// @param places      for connections, of all guests
    /// @param shares      of the account's guests in them
    Relay(ServerSocketChannel socket, String vpcEndpoint, Path services, Semaphore places, Shares shares, Timeline time) {
        this.vpcEndpoint = vpcEndpoint;
        this.services = UnixDomainSocketAddress.of(services);
        this.places = places;
        this.time = time;
        this.listener = Listener.begin(socket, shares, (guest, _) -> converse(guest), time);
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
        if (!places.tryAcquire()) {
            return; // one too many is hung up on
        }
        try (var behind = SocketChannel.open(services)) {
            behind.write(ProxyHeader.of((InetSocketAddress) guest.getRemoteAddress(), (InetSocketAddress) guest.getLocalAddress(), vpcEndpoint));
            time.soon(() -> pass(guest, behind));
            answer(guest, Channels.newInputStream(behind));
        } finally {
            places.release();
        }
    }

    private void answer(SocketChannel guest, InputStream answer) throws IOException {
        var out = Channels.newOutputStream(guest);
        var part = new byte[PART_BYTES];
        for (int bytes = answer.read(part); bytes >= 0; bytes = answer.read(part)) {
            var late = time.after(PATIENCE, () -> Listener.hangUp(guest));
            out.write(part, 0, bytes);
            late.cancel();
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
