package freehold.agent.dns;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The resolvers of the host. Each question goes out from a port of its own, with a number drawn by chance, and only an answer
/// that has both and the question is taken (RFC 5452).
final class Upstream {
    private static final Logger log = LoggerFactory.getLogger(Upstream.class);

    /// How long one resolver may take before the next is asked. Guests themselves ask again after five seconds.
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /// How many resolvers are asked, and how many wrong answers of each are passed over.
    static final int RESOLVERS_LIMIT = 3;
    static final int WRONG_LIMIT = 16;

    static final int UDP_LIMIT = 4096;

    private static final int PORT = 53;
    private static final int RESPONSE = 0x80;

    private final List<InetSocketAddress> resolvers;
    private final int patienceMillis;
    private final RandomGenerator random;

    /// @param resolvers addresses
    Upstream(List<String> resolvers, RandomGenerator random) {
        this(resolvers, PORT, PATIENCE, random);
    }

    Upstream(List<String> resolvers, int port, Duration patience, RandomGenerator random) {
        this.resolvers = resolvers.stream()
                .limit(RESOLVERS_LIMIT)
                .map(address -> new InetSocketAddress(InetAddress.ofLiteral(address), port))
                .toList();
        this.patienceMillis = Math.toIntExact(patience.toMillis());
        this.random = random;
    }

    private interface Way {
        byte[] ask(InetSocketAddress resolver, byte[] message, Question question) throws IOException;
    }

    /// Empty if no resolver answers.
    Optional<byte[]> byUdp(byte[] message, Question question) {
        return ask(message, question, this::datagram);
    }

    /// The same for answers of any length.
    Optional<byte[]> byTcp(byte[] message, Question question) {
        return ask(message, question, this::stream);
    }

    private Optional<byte[]> ask(byte[] message, Question question, Way way) {
        for (var resolver : resolvers) {
            try {
                var mine = message.clone();
                number(mine, random.nextInt());
                var answer = way.ask(resolver, mine, question);
                number(answer, question.id());
                return Optional.of(answer);
            } catch (IOException failure) {
                log.atDebug().setCause(failure).addKeyValue("resolver", resolver).log("resolver gave no answer");
            }
        }
        return Optional.empty();
    }

    private byte[] datagram(InetSocketAddress resolver, byte[] message, Question question) throws IOException {
        try (var socket = new DatagramSocket()) {
            socket.connect(resolver);
            socket.setSoTimeout(patienceMillis);
            socket.send(new DatagramPacket(message, message.length));
            var in = new DatagramPacket(new byte[UDP_LIMIT], UDP_LIMIT);
            for (int wrong = 0; wrong < WRONG_LIMIT; wrong++) {
                socket.receive(in);
                var answer = Arrays.copyOf(in.getData(), in.getLength());
                if (isAnswer(answer, message, question)) {
                    return answer;
                }
            }
            throw new SocketException("too many wrong answers");
        }
    }

    private byte[] stream(InetSocketAddress resolver, byte[] message, Question question) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(resolver, patienceMillis);
            socket.setSoTimeout(patienceMillis);
            socket.getOutputStream().write(framed(message));
            var in = new DataInputStream(socket.getInputStream());
            var answer = in.readNBytes(in.readUnsignedShort());
            if (!isAnswer(answer, message, question)) {
                throw new SocketException("a wrong answer");
            }
            return answer;
        }
    }

    /// A message as it goes over TCP: after its length (RFC 1035, section 4.2.2).
    static byte[] framed(byte[] message) {
        return ByteBuffer.allocate(2 + message.length).putShort((short) message.length).put(message).array();
    }

    /// The number and the question are ours, bit for bit.
    private static boolean isAnswer(byte[] answer, byte[] message, Question question) {
        return answer.length >= question.end()
                && (answer[2] & RESPONSE) != 0
                && Arrays.equals(answer, 0, 2, message, 0, 2)
                && Arrays.equals(answer, Question.START, question.end(), message, Question.START, question.end());
    }

    private static void number(byte[] message, int number) {
        message[0] = (byte) (number >> 8);
        message[1] = (byte) number;
    }
}
