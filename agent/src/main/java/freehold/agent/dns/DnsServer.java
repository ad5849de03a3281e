package freehold.agent.dns;

import freehold.agent.namespace.Listener;
import freehold.agent.namespace.Shares;
import freehold.hosting.Ranges;
import freehold.kernel.time.Timeline;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

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

    /// And where it has: what surely arrives in one piece.
    static final int UNFRAGMENTED_LIMIT = 1232;

    /// How long a connection may be idle.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Closeable> sockets = new ArrayList<>();
    private final Upstream upstream;
    private final Timeline time;
    private final Shares questions = new Shares(QUESTIONS_LIMIT, QUESTIONS_OF_ONE_LIMIT);
    private final Shares connections = new Shares(CONNECTIONS_LIMIT, CONNECTIONS_OF_ONE_LIMIT);
    private volatile PrivateNames names = PrivateNames.NONE;
    private volatile List<String> dns64 = List.of();

    private interface Way {
        Optional<byte[]> ask(byte[] message, Question question);
    }

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

    /// From now on guests in these ranges are told of IPv6 addresses where a name has IPv4's only.
    public void translate(List<String> guests) {
        dns64 = List.copyOf(guests);
    }

    /// Begins to answer on a bound socket.
    public void serve(DatagramChannel socket) {
        sockets.add(socket);
        time.soon(() -> receive(socket));
    }

    /// The same for connections.
    public void serve(ServerSocketChannel socket) {
        sockets.add(Listener.begin(socket, connections, this::converse, time));
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
        var who = Listener.address(guest);
        var own = names.answer(question, isTranslated(who));
        if (own.isPresent()) {
            send(socket, guest, own.get().toWire(limit(message)));
            return;
        }
        if (questions.enter(who)) {
            time.soon(() -> {
                try {
                    send(socket, guest, resolved(message, question, who, upstream::byUdp, DnsServer::limit));
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

    private void converse(SocketChannel guest, String who) throws IOException {
        try {
            var in = new DataInputStream(guest.socket().getInputStream());
            Optional<byte[]> answer;
            do {
                var late = time.after(PATIENCE, () -> Listener.hangUp(guest));
                var message = message(in);
                late.cancel();
                answer = Question.read(message).flatMap(question -> answer(message, question, who));
                if (answer.isPresent()) {
                    guest.socket().getOutputStream().write(Upstream.framed(answer.get()));
                }
            } while (answer.isPresent());
        } catch (EOFException _) {
            // it has no more questions
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
        var own = names.answer(question, isTranslated(who)).map(answer -> answer.toWire(STREAM_LIMIT));
        if (own.isPresent() || !questions.enter(who)) {
            return own;
        }
        try {
            return Optional.of(resolved(message, question, who, upstream::byTcp, _ -> STREAM_LIMIT));
        } finally {
            questions.leave(who);
        }
    }

    /// What resolvers say, or that none does.
    ///
    /// @param limit how long an answer of ours to a message may be, in bytes
    private byte[] resolved(byte[] message, Question question, String who, Way way, ToIntFunction<byte[]> limit) {
        var answer = way.ask(message, question).orElseGet(() -> question.reply(Rcode.SERVFAIL).toWire());
        if (!isTranslated(who) || !Dns64.applies(question)) {
            return answer;
        }
        var ipv4 = question.about(Type.A);
        return Dns64.lacking(answer)
                .flatMap(lacking -> way.ask(ipv4.in(message), ipv4).flatMap(found -> Dns64.answer(question, lacking, found)))
                .map(made -> made.toWire(limit.applyAsInt(message)))
                .orElse(answer);
    }

    private boolean isTranslated(String who) {
        return dns64.stream().anyMatch(guests -> Ranges.contains(guests, Ranges.only(who)));
    }

    /// What a guest takes in one datagram (RFC 6891, section 6.2.5).
    private static int limit(byte[] message) {
        try {
            var said = new Message(message).getOPT();
            return said == null ? DATAGRAM_LIMIT : Math.clamp(said.getPayloadSize(), DATAGRAM_LIMIT, UNFRAGMENTED_LIMIT);
        } catch (IOException | IllegalArgumentException _) {
            return DATAGRAM_LIMIT; // it says nothing that could be understood
        }
    }
}
