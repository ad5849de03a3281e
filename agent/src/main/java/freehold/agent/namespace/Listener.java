package freehold.agent.namespace;

import freehold.hosting.Ipv6Cidr;
import freehold.kernel.time.Timeline;
import java.io.Closeable;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a network's guests' connections, of whom none has more than its share; one too many is hung up on.
public final class Listener implements Closeable {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);

    /// Before the next connection is taken when one could not be: there may be too many files open.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ServerSocketChannel socket;
    private final Shares shares;
    private final Conversation conversation;
    private final Timeline time;

    /// What is done with a connection until it ends. A guest that hangs up, dawdles or babbles is no event of ours: an
    /// [IOException] ends it, no more.
    public interface Conversation {
        /// @param who the guest's address
        void with(SocketChannel guest, String who) throws IOException;
    }

    private Listener(ServerSocketChannel socket, Shares shares, Conversation conversation, Timeline time) {
        this.socket = socket;
        this.shares = shares;
        this.conversation = conversation;
        this.time = time;
    }

    /// @param socket bound
    public static Listener begin(ServerSocketChannel socket, Shares shares, Conversation conversation, Timeline time) {
        var listener = new Listener(socket, shares, conversation, time);
        time.soon(listener::accept);
        return listener;
    }

    public boolean isOpen() {
        return socket.isOpen();
    }

    /// Takes no more; conversations go on to their ends.
    @Override
    public void close() {
        hangUp(socket);
    }

    /// Ends a connection, whatever it is used for just now.
    public static void hangUp(Closeable connection) {
        try {
            connection.close();
        } catch (IOException failure) {
            log.atDebug().setCause(failure).log("connection did not close");
        }
    }

    /// A guest's address in its usual form (RFC 5952), without the interface that it is beyond.
    public static String address(SocketAddress guest) {
        var address = ((InetSocketAddress) guest).getAddress();
        var text = address.getHostAddress();
        return address instanceof Inet6Address ? Ipv6Cidr.canonical(text.replaceFirst("%.*", "")) : text;
    }

    private void accept() {
        while (socket.isOpen()) {
            try {
                var guest = socket.accept();
                var who = address(guest.getRemoteAddress());
                if (shares.enter(who)) {
                    time.soon(() -> converse(guest, who));
                } else {
                    guest.close();
                }
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException | RuntimeException failure) {
                log.atWarn().setCause(failure).log("connection not accepted");
                time.after(PAUSE, this::accept);
                return;
            }
        }
    }

    private void converse(SocketChannel guest, String who) {
        try (guest) {
            conversation.with(guest, who);
        } catch (RuntimeException failure) {
            log.atWarn().setCause(failure).addKeyValue("guest", who).log("connection ended by a failure of ours");
        } catch (IOException failure) {
            log.atDebug().setCause(failure).addKeyValue("guest", who).log("connection ended");
        } finally {
            shares.leave(who);
        }
    }
}
