package freehold.agent.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.kernel.time.WallTimeline;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// Names asked for on the loopback interface, with a resolver there that answers as each test says.
class DnsServerTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int FAILED = 2;

    /// Datagrams that a socket surely holds until they are read.
    private static final int BURST = 50;

    private final WallTimeline time = new WallTimeline();
    private DatagramSocket resolver;
    private ServerSocket streams;
    private DnsServer server;
    private InetSocketAddress udp;
    private InetSocketAddress tcp;

    @BeforeEach
    void begin() throws IOException {
        while (resolver == null) {
            streams = new ServerSocket(0, 50, HERE);
            try {
                resolver = new DatagramSocket(streams.getLocalPort(), HERE);
            } catch (BindException _) {
                streams.close(); // somebody has the same port by UDP
            }
        }
        serve(Upstream.PATIENCE);
    }

    private void serve(Duration patience) throws IOException {
        var upstream = new Upstream(List.of(HERE.getHostAddress()), resolver.getLocalPort(), patience, time.random());
        server = new DnsServer(upstream, time);
        server.name(Map.of(
                "ip-10-0-0-11.internal", List.of("10.0.0.11", "fd00::11"),
                "many.internal", java.util.stream.IntStream.range(1, 60).mapToObj(n -> "10.0.1." + n).toList()));
        var datagrams = DatagramChannel.open().bind(new InetSocketAddress(HERE, 0));
        var connections = ServerSocketChannel.open().bind(new InetSocketAddress(HERE, 0));
        udp = (InetSocketAddress) datagrams.getLocalAddress();
        tcp = (InetSocketAddress) connections.getLocalAddress();
        server.serve(datagrams);
        server.serve(connections);
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        resolver.close();
        streams.close();
    }

    @Test
    void answersPrivateNamesBothWays() throws IOException {
        assertThat(data(ask(question(7, "IP-10-0-0-11.internal", 1)))).isEqualTo(InetAddress.ofLiteral("10.0.0.11").getAddress());
        assertThat(data(ask(question(7, "ip-10-0-0-11.internal", 28)))).isEqualTo(InetAddress.ofLiteral("fd00::11").getAddress());
        assertThat(new String(data(ask(question(7, "11.0.0.10.in-addr.arpa", 12))), StandardCharsets.US_ASCII))
                .contains("ip-10-0-0-11").contains("internal");
        assertThat(data(ask(question(7, "1.1" + ".0".repeat(26) + ".0.0.d.f.ip6.arpa", 12)))).isNotEmpty();
        var none = ask(question(7, "ip-10-0-0-11.internal", 15));
        assertThat(none[3] & 15).as("no error").isZero();
        assertThat(none[7]).as("and no data").isZero();
    }

    @Test
    void sendsALongAnswerInPiecesOnlyOverTcp() throws IOException {
        var cut = ask(question(7, "many.internal", 1));
        assertThat(cut[2] & 2).as("truncated").isEqualTo(2);
        assertThat(askByTcp(question(7, "many.internal", 1))[7]).isEqualTo((byte) 59);
    }

    @Test
    void asksTheResolverForAllOthersByANumberOfItsOwn() throws IOException {
        var asked = resolve(question -> question);
        var answer = ask(question(0x1234, "example.com", 1));
        assertThat(answer).startsWith(0x12, 0x34);
        assertThat(answer[2] & 0x80).isEqualTo(0x80);
        assertThat(Arrays.copyOfRange(answer, 12, answer.length)).isEqualTo(Arrays.copyOfRange(asked[0], 12, asked[0].length));
    }

    @Test
    void makesIpv6AddressesOfIpv4OnesForThoseWhoWantThem() throws IOException {
        assertThat(addresses(ask(question(7, "many.internal", Type.AAAA)))).as("not for all").isEmpty();
        server.translate(List.of("10.0.0.0/8", "fd00::/8", "127.0.0.0/8"));
        assertThat(addresses(askByTcp(question(7, "many.internal", Type.AAAA)))).hasSize(59).contains("64:ff9b:0:0:0:0:a00:101 60");
        assertThat(addresses(ask(question(7, "ip-10-0-0-11.internal", Type.AAAA)))).as("that has one").containsExactly("fd00:0:0:0:0:0:0:11 60");
        var asked = resolve(
                answering("example.com. 900 SOA ns. me. 1 1 1 1 30"),
                answering("www.example.com. 300 CNAME example.com.", "example.com. 300 A 192.0.2.1", "example.com. 20 A 192.0.2.2"));
        var answer = ask(question(7, "www.example.com", Type.AAAA));
        assertThat(addresses(answer)).containsExactly("64:ff9b:0:0:0:0:c000:201 30", "64:ff9b:0:0:0:0:c000:202 20");
        assertThat(new Message(answer).getSection(Section.ANSWER).getFirst().getType()).isEqualTo(Type.CNAME);
        assertThat(new Message(asked[1]).getQuestion().getType()).isEqualTo(Type.A);
        assertThat(answer).startsWith(0, 7);
    }

    @Test
    void leavesAnswersAloneThatNeedNoTranslation() throws IOException {
        server.translate(List.of("127.0.0.0/8"));
        resolve(answering("example.com. 300 AAAA 2001:db8::1"));
        assertThat(addresses(ask(question(7, "example.com", Type.AAAA)))).containsExactly("2001:db8:0:0:0:0:0:1 300");
        resolve(answering("example.com. 300 AAAA ::ffff:192.0.2.1"), answering("example.com. 300 A 192.0.2.1"));
        assertThat(addresses(ask(question(7, "example.com", Type.AAAA)))).as("IPv4 in disguise").containsExactly("64:ff9b:0:0:0:0:c000:201 300");
        resolve(question -> {
            question[3] |= (byte) Rcode.NXDOMAIN;
            return question;
        });
        assertThat(ask(question(7, "example.com", Type.AAAA))[3] & 15).isEqualTo(Rcode.NXDOMAIN);
        resolve(answering());
        var checking = question(7, "example.com", Type.AAAA);
        checking[3] |= 0x10;
        assertThat(addresses(ask(checking))).as("for one that checks signatures").isEmpty();
        resolve(answering(), answering());
        assertThat(addresses(ask(question(7, "example.com", Type.AAAA)))).as("no addresses at all").isEmpty();
    }

    /// An answer of these records, one that says who is responsible as the authority.
    private static UnaryOperator<byte[]> answering(String... records) {
        return question -> {
            try {
                var answer = new Message(question);
                for (var text : records) {
                    var words = text.split(" ", 4);
                    int type = Type.value(words[2]);
                    answer.addRecord(
                            Record.fromString(Name.fromString(words[0]), type, DClass.IN, Long.parseLong(words[1]), words[3], Name.root),
                            type == Type.SOA ? Section.AUTHORITY : Section.ANSWER);
                }
                return answer.toWire();
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        };
    }

    /// IPv6 ones, each with how long it holds.
    private static List<String> addresses(byte[] answer) throws IOException {
        return new Message(answer).getSection(Section.ANSWER).stream()
                .filter(AAAARecord.class::isInstance)
                .map(record -> record.rdataToString() + " " + record.getTTL())
                .toList();
    }

    @Test
    void asksOverTcpWhenAskedOverTcp() throws IOException {
        time.soon(() -> {
            try (var connection = streams.accept()) {
                var in = new DataInputStream(connection.getInputStream());
                var question = in.readNBytes(in.readUnsignedShort());
                question[2] |= (byte) 0x80;
                connection.getOutputStream().write(Upstream.framed(Arrays.copyOf(question, 3000)));
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
        assertThat(askByTcp(question(9, "example.com", 16))).hasSize(3000).startsWith(0, 9);
    }

    @Test
    void takesNoAnswerWithAnotherNumberOrQuestion() throws IOException {
        resolve(question -> {
            question[0] ^= 1;
            return question;
        });
        assertThat(ask(question(7, "example.com", 1))[3] & 15).isEqualTo(FAILED);
        resolve(question -> {
            question[13] ^= 1;
            return question;
        });
        assertThat(ask(question(7, "example.com", 1))[3] & 15).isEqualTo(FAILED);
    }

    @Test
    void dropsWhatIsNoQuestionAndGoesOn() throws IOException {
        var random = new Random(42);
        try (var guest = new DatagramSocket(0, HERE)) {
            for (int n = 0; n < 2000; n++) {
                var junk = new byte[random.nextInt(600)];
                random.nextBytes(junk);
                if (n % 2 == 0 && junk.length > 12) {
                    System.arraycopy(new byte[] {0, 7, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0}, 0, junk, 0, 12);
                }
                guest.send(new DatagramPacket(junk, junk.length, udp));
                if (n % BURST == 0) {
                    assertThat(data(ask(question(7, "ip-10-0-0-11.internal", 1)))).hasSize(4);
                }
            }
            var answer = question(7, "example.com", 1);
            answer[2] |= (byte) 0x80;
            guest.send(new DatagramPacket(answer, answer.length, udp));
        }
        assertThat(data(ask(question(7, "ip-10-0-0-11.internal", 1)))).hasSize(4);
        assertThat(Question.read(new byte[0])).isEmpty();
        assertThat(Question.read(Arrays.copyOf(question(7, "a.b", 1), 16))).as("cut off").isEmpty();
        assertThat(Question.read(question(7, "x".repeat(64), 1))).as("a label beyond its limit").isEmpty();
        assertThat(Question.read(question(7, "abcdefgh.".repeat(40) + "a", 1))).as("a name beyond its limit").isEmpty();
    }

    @Test
    void letsNoGuestHaveMoreThanItsShare() throws IOException {
        server.close();
        serve(Duration.ofHours(1)); // or the first questions might end before the last are asked
        try (var guest = new DatagramSocket(0, HERE)) {
            for (int n = 0; n < 4 * DnsServer.QUESTIONS_OF_ONE_LIMIT; n++) {
                var message = question(n, "example.com", 1);
                guest.send(new DatagramPacket(message, message.length, udp));
                if (n % BURST == 0) {
                    assertThat(data(ask(question(7, "ip-10-0-0-11.internal", 1)))).as("own names all the same").hasSize(4);
                }
            }
        }
        resolver.setSoTimeout(8000);
        for (int n = 0; n < DnsServer.QUESTIONS_OF_ONE_LIMIT; n++) {
            resolver.receive(new DatagramPacket(new byte[512], 512));
        }
        resolver.setSoTimeout(300);
        assertThatThrownBy(() -> resolver.receive(new DatagramPacket(new byte[512], 512))).isInstanceOf(SocketTimeoutException.class);
    }

    /// Has the resolver answer one question after another.
    @SafeVarargs
    private byte[][] resolve(UnaryOperator<byte[]>... answers) {
        var asked = new byte[answers.length][];
        time.soon(() -> {
            try {
                for (int n = 0; n < answers.length; n++) {
                    var in = new DatagramPacket(new byte[512], 512);
                    resolver.receive(in);
                    asked[n] = Arrays.copyOf(in.getData(), in.getLength());
                    var out = answers[n].apply(asked[n].clone());
                    out[2] |= (byte) 0x80;
                    resolver.send(new DatagramPacket(out, out.length, in.getSocketAddress()));
                }
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
        return asked;
    }

    private byte[] ask(byte[] message) throws IOException {
        try (var guest = new DatagramSocket(0, HERE)) {
            guest.setSoTimeout(8000);
            guest.send(new DatagramPacket(message, message.length, udp));
            var in = new DatagramPacket(new byte[4096], 4096);
            guest.receive(in);
            return Arrays.copyOf(in.getData(), in.getLength());
        }
    }

    private byte[] askByTcp(byte[] message) throws IOException {
        try (var guest = new Socket(tcp.getAddress(), tcp.getPort())) {
            guest.setSoTimeout(8000);
            guest.getOutputStream().write(Upstream.framed(message));
            var in = new DataInputStream(guest.getInputStream());
            return in.readNBytes(in.readUnsignedShort());
        }
    }

    private static byte[] question(int id, String name, int type) {
        var out = ByteBuffer.allocate(18 + name.length());
        out.putShort((short) id).putShort((short) 0x0100).putShort((short) 1).position(12);
        for (var label : name.split("\\.")) {
            out.put((byte) label.length()).put(label.getBytes(StandardCharsets.US_ASCII));
        }
        return out.put((byte) 0).putShort((short) type).putShort((short) 1).array();
    }

    /// Of the first answer, which begins after the question with a name of two bytes.
    private static byte[] data(byte[] answer) {
        assertThat(answer[7]).as("answers").isPositive();
        int end = Question.read(asQuestion(answer)).orElseThrow().end();
        int length = ByteBuffer.wrap(answer).getShort(end + 10);
        return Arrays.copyOfRange(answer, end + 12, end + 12 + length);
    }

    private static byte[] asQuestion(byte[] answer) {
        var question = answer.clone();
        question[2] &= 0x7F;
        return question;
    }
}
