package freehold.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.wire.audit.AuditRecord;
import freehold.wire.sigv4.HttpRequest;
import freehold.wire.sigv4.Signer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpFrontTest {
    /// Version 1, for TCP over IPv4.
    static final byte[] PROXY = "PROXY TCP4 10.0.0.11 10.0.1.9 49153 80\r\n".getBytes(StandardCharsets.US_ASCII);

    final List<AuditRecord> trail = new CopyOnWriteArrayList<>();
    final Endpoint endpoint = new Endpoint(Map.of("local-1", Fakes.services()), Fakes::credential, trail::add, new FixedTimeline(EndpointTest.NOW));
    @TempDir Path folder;
    HttpFront front;

    @BeforeEach
    void start() throws IOException {
        front = HttpFront.start(endpoint, new InetSocketAddress("127.0.0.1", 0), null);
    }

    @AfterEach
    void stop() throws IOException {
        front.close();
    }

    @Test
    void answersManyRequestsOnOneConnection() throws IOException {
        try (var socket = new Socket("127.0.0.1", front.port())) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(signed("Action=DescribeRegions&Version=2016-11-15"));
                assertThat(read(socket)).startsWith("HTTP/1.1 200").contains("x-amzn-requestid: ", "Content-Type: text/xml;charset=UTF-8", "local-1");
            }
        }
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsRead() throws IOException {
        try (var socket = new Socket("127.0.0.1", front.port())) {
            write(socket, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: " + (Endpoint.MAX_BODY_BYTES + 1) + "\r\n\r\n");
            assertThat(read(socket)).startsWith("HTTP/1.1 413").contains("<Code>RequestEntityTooLarge</Code>");
        }
    }

    @Test
    void aChunkedBodyIsReadLikeAnyOther() throws IOException {
        var body = "Action=DescribeRegions&Version=2016-11-15";
        try (var socket = new Socket("127.0.0.1", front.port())) {
            var signed = new String(signed(body), StandardCharsets.US_ASCII).replaceAll("Content-Length: \\d+", "Transfer-Encoding: chunked");
            var chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
            write(socket, signed.substring(0, signed.indexOf("\r\n\r\n") + 4) + chunk);
            assertThat(read(socket)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whatIsNoHttpIsRefused() throws IOException {
        try (var socket = new Socket("127.0.0.1", front.port())) {
            write(socket, "\u0000\u0001nonsense\r\n\r\n");
            assertThat(read(socket)).startsWith("HTTP/1.1 400").contains("<Code>InvalidRequest</Code>").doesNotContain("jetty");
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        assertThatThrownBy(() -> HttpFront.start(endpoint, new InetSocketAddress("127.0.0.1", front.port()), null)).isInstanceOf(IOException.class)
                .hasMessageContaining(String.valueOf(front.port()));
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws IOException {
        try (var socket = new Socket("127.0.0.1", front.port())) {
            write(socket, "GET /?" + "a".repeat(70_000) + " HTTP/1.1\r\nHost: h\r\n\r\n");
            assertThat(read(socket)).startsWith("HTTP/1.1 414").contains("<Code>InvalidRequest</Code>");
        }
    }

    @Test
    void stopsAtOnceThoughAConnectionIsOpen() throws IOException {
        try (var socket = new Socket("127.0.0.1", front.port())) {
            socket.getOutputStream().write(signed("Action=DescribeRegions&Version=2016-11-15"));
            read(socket);
            long before = System.nanoTime();
            front.close();
            assertThat(System.nanoTime() - before).isLessThan(3_000_000_000L);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    /// A header of version 2 for TCP over IPv4, with a VPC endpoint's id as AWS's load balancers write it.
    @Test
    void aGuestsConnectionBeginsWithWhoseItIs() throws IOException {
        var path = folder.resolve("guests.sock");
        front.openToGuests(path);
        try (var guest = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            var head = HexFormat.of().parseHex("0d0a0d0a000d0a515549540a" + "2111" + "0025" + "0a00000b" + "0a000109" + "c001" + "0050" + "ea0016" + "01");
            guest.write(ByteBuffer.wrap(head));
            guest.write(ByteBuffer.wrap("vpce-0123456789abcdef".getBytes(StandardCharsets.US_ASCII)));
            for (int i = 0; i < 2; i++) {
                guest.write(ByteBuffer.wrap(signed("Action=DescribeRegions&Version=2016-11-15")));
                assertThat(read(Channels.newInputStream(guest))).startsWith("HTTP/1.1 200");
            }
        }
        assertThat(trail).hasSize(2).allSatisfy(record -> {
            assertThat(record.sourceIPAddress()).isEqualTo("10.0.0.11");
            assertThat(record.vpcEndpointId()).isEqualTo("vpce-0123456789abcdef");
        });
    }

    @Test
    void whoSaysSoElsewhereIsNotBelieved() throws IOException {
        try (var socket = new Socket("127.0.0.1", front.port())) {
            socket.getOutputStream().write(PROXY);
            socket.getOutputStream().write(signed("Action=DescribeRegions&Version=2016-11-15"));
            assertThat(read(socket)).startsWith("HTTP/1.1 400");
        }
    }

    private static byte[] signed(String body) {
        var request = new Signer(Fakes.KEY, Fakes.SECRET, "local-1", "ec2").sign(new HttpRequest("POST", "/", "",
                Map.of("host", List.of("h"), "content-type", List.of("application/x-www-form-urlencoded")), body.getBytes(StandardCharsets.UTF_8)), EndpointTest.NOW);
        var text = new StringBuilder("POST / HTTP/1.1\r\n");
        request.headers().forEach((name, values) -> text.append(name).append(": ").append(values.getFirst()).append("\r\n"));
        return text.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body).toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// One answer: its head, and as much body as the head says.
    private static String read(Socket socket) throws IOException {
        return read(socket.getInputStream());
    }

    private static String read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            assertThat(b).as("the connection ended after: %s", head).isNotNegative();
            head.append((char) b);
        }
        var length = java.util.regex.Pattern.compile("Content-Length: (\\d+)").matcher(head);
        return length.find() ? head + new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8) : head.toString();
    }
}
