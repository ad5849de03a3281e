package freehold.bench;

import freehold.wire.sigv4.HttpRequest;
import freehold.wire.sigv4.Signer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// One kept HTTP connection of an account to the endpoint. It is for one thread.
final class Connection implements AutoCloseable {
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final int ANSWER_LIMIT_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Signer signer;
    private final String host;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    Connection(Access access) throws IOException {
        this.host = access.endpoint().getAuthority();
        this.signer = new Signer(access.accessKeyId(), access.secret(), access.region(), "ec2");
        this.socket = new Socket(InetAddress.getLoopbackAddress(), access.endpoint().getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_LIMIT_MILLIS);
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /// @param parameters names and values in turn, as on the wire: `"InstanceId.1", "i-…"`
    /// @throws IllegalStateException if the cloud refuses: a load that fails measures nothing
    Reply call(String action, String... parameters) throws IOException {
        var form = new StringBuilder("Action=" + action + "&Version=2016-11-15");
        for (int i = 0; i < parameters.length; i += 2) {
            form.append('&').append(parameters[i]).append('=').append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        var body = form.toString().getBytes(StandardCharsets.US_ASCII);
        out.write(request(body));
        var reply = read();
        if (reply.status() != 200) {
            throw new IllegalStateException(action + " was refused: " + reply.text());
        }
        return reply;
    }

    private byte[] request(byte[] body) {
        var signed = signer.sign(
                new HttpRequest("POST", "/", "", Map.of("host", List.of(host), "content-type", List.of(FORM)), body), Instant.now());
        var head = new StringBuilder("POST / HTTP/1.1\r\n");
        signed.headers().forEach((name, values) -> head.append(name).append(": ").append(values.getFirst()).append("\r\n"));
        head.append("content-length: ").append(body.length).append("\r\n\r\n");
        var request = Arrays.copyOf(head.toString().getBytes(StandardCharsets.US_ASCII), head.length() + body.length);
        System.arraycopy(body, 0, request, head.length(), body.length);
        return request;
    }

    private Reply read() throws IOException {
        filled = 0;
        int end = -1;
        while (end < 0) {
            int from = Math.max(0, filled - END_OF_HEAD.length);
            fill();
            end = find(END_OF_HEAD, from, filled);
        }
        int body = end + END_OF_HEAD.length;
        int whole = body + length(end);
        if (buffer.length < whole) {
            buffer = Arrays.copyOf(buffer, whole);
        }
        while (filled < whole) {
            fill();
        }
        int status = Integer.parseInt(new String(buffer, "HTTP/1.1 ".length(), 3, StandardCharsets.US_ASCII));
        return new Reply(status, Arrays.copyOfRange(buffer, body, whole));
    }

    private void fill() throws IOException {
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("the cloud closed the connection");
        }
        filled += read;
    }

    private int length(int headEnd) {
        int at = find(LENGTH, 0, headEnd);
        if (at < 0) {
            throw new IllegalStateException("an answer without a length: " + new String(buffer, 0, headEnd, StandardCharsets.US_ASCII));
        }
        int length = 0;
        for (int i = at + LENGTH.length; buffer[i] != '\r'; i++) {
            length = buffer[i] == ' ' ? length : length * 10 + buffer[i] - '0';
        }
        return length;
    }

    /// Where the text, in lower case, begins; -1 if it is not there.
    private int find(byte[] text, int from, int to) {
        for (int at = from; at <= to - text.length; at++) {
            int same = 0;
            while (same < text.length && (buffer[at + same] | (text[same] >= 'a' ? 0x20 : 0)) == text[same]) {
                same++;
            }
            if (same == text.length) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
