package freehold.agent.dns;

import freehold.kernel.time.Timeline;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers a network's guests who ask for names. Whatever a guest sends, it is either one question or dropped, and no guest has
/// more questions under way than its share.
public final class DnsServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DnsServer.class);

    /// Questions under way to resolvers, of one network and of one guest in it; and the same of connections.
    static final int QUESTIONS_LIMIT = 512;
    static final int QUESTIONS_OF_ONE_LIMIT = 64;
    static final int CONNECTIONS_LIMIT = 128;
    static final int CONNECTIONS_OF_ONE_LIMIT = 8;

    /// A question is never longer, whatever options it has.
    static final int QUESTION_LIMIT = 4096;

    /// An answer of ours, where the guest has not said that it takes more (RFC 1035, section 4.2.1).
    static final int DATAGRAM_LIMIT = 512;
    static final int STREAM_LIMIT = 65535;

    /// How long a connection may be idle.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Channel> sockets = new ArrayList<>();
    private final Upstream upstream;
    private final Timeline time;
    private final Shares questions = new Shares(QUESTIONS_LIMIT, QUESTIONS_OF_ONE_LIMIT);
    private final Shares connections = new Shares(CONNECTIONS_LIMIT, CONNECTIONS_OF_ONE_LIMIT);
    private volatile PrivateNames names = PrivateNames.NONE;

    /// @param resolvers addresses that other names are asked of
    public DnsServer(List<String> resolvers, Timeline time) {
        this(new Upstream(resolvers, time.random()), time);
    }

    DnsServer(Upstream upstream, Timeline time) {
        this.upstream = upstream;
        this.time = time;
    }

    /// From now on these are the network's own names.
    ///
    /// @param own with their addresses
    public void name(Map<String, List<String>> own) {
        names = new PrivateNames(own);
    }

    /// Begins to answer on a bound socket.
    public void serve(DatagramChannel socket) {
        sockets.add(socket);
        time.soon(() -> receive(socket));
    }

    /// The same for connections.
    public void serve(ServerSocketChannel socket) {
        sockets.add(socket);
        time.soon(() -> accept(socket));
    }

    @Override
    public void close() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void receive(DatagramChannel socket) {
        var buffer = ByteBuffer.allocate(QUESTION_LIMIT);
        while (socket.isOpen()) {
            try {
                buffer.clear();
                var guest = socket.receive(buffer);
                var message = new byte[buffer.flip().remaining()];
                buffer.get(message);
                Question.read(message).ifPresent(question -> answer(socket, guest, message, question));
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException | RuntimeException failure) {
                log.atWarn().setCause(failure).log("question not received");
            }
        }
    }

    private void answer(DatagramChannel socket, SocketAddress guest, byte[] message, Question question) {
        var own = names.answer(message, question, DATAGRAM_LIMIT);
        if (own.isPresent()) {
            send(socket, guest, own.get());
            return;
        }
        var who = address(guest);
        if (questions.enter(who)) {
            time.soon(() -> {
                try {
                    send(socket, guest, upstream.byUdp(message, question).orElseGet(() -> PrivateNames.failure(message, question)));
                } finally {
                    questions.leave(who);
                }
            });
        }
    }

    private static void send(DatagramChannel socket, SocketAddress guest, byte[] answer) {
        try {
            socket.send(ByteBuffer.wrap(answer), guest);
        } catch (IOException failure) {
            log.atDebug().setCause(failure).addKeyValue("guest", guest).log("answer not sent");
        }
    }

    private void accept(ServerSocketChannel socket) {
        while (socket.isOpen()) {
            try {
                var guest = socket.accept();
                var who = address(guest.getRemoteAddress());
                if (!connections.enter(who)) {
                    guest.close();
                } else {
                    time.soon(() -> converse(guest, who));
                }
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException failure) {
                log.atWarn().setCause(failure).log("connection not accepted");
            }
        }
    }

    private void converse(SocketChannel guest, String who) {
        try (guest) {
            var in = new DataInputStream(guest.socket().getInputStream());
            Optional<byte[]> answer;
            do {
                var late = time.after(PATIENCE, () -> hangUp(guest));
                var message = message(in);
                late.cancel();
                answer = Question.read(message).flatMap(question -> answer(message, question, who));
                if (answer.isPresent()) {
                    guest.socket().getOutputStream().write(Upstream.framed(answer.get()));
                }
            } while (answer.isPresent());
        } catch (EOFException _) {
            // it has no more questions
        } catch (IOException failure) {
            log.atDebug().setCause(failure).addKeyValue("guest", who).log("connection ended");
        } finally {
            connections.leave(who);
        }
    }

    private static byte[] message(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort();
        if (length > QUESTION_LIMIT) {
            throw new IOException("a question of " + length + " bytes");
        }
        var message = new byte[length];
        in.readFully(message);
        return message;
    }

    /// Empty if it is one question too many.
    private Optional<byte[]> answer(byte[] message, Question question, String who) {
        var own = names.answer(message, question, STREAM_LIMIT);
        if (own.isPresent() || !questions.enter(who)) {
            return own;
        }
        try {
            return Optional.of(upstream.byTcp(message, question).orElseGet(() -> PrivateNames.failure(message, question)));
        } finally {
            questions.leave(who);
        }
    }

    private static void hangUp(SocketChannel guest) {
        try {
            guest.close();
        } catch (IOException failure) {
            log.atDebug().setCause(failure).log("connection did not close");
        }
    }

    private static String address(SocketAddress guest) {
        return ((InetSocketAddress) guest).getAddress().getHostAddress();
    }
}
