package freehold.agent.metadata;

import freehold.agent.namespace.Listener;
import freehold.agent.namespace.Shares;
import freehold.hosting.MetadataSource;
import freehold.hosting.MetadataSource.MetadataAnswer;
import freehold.hosting.MetadataSource.MetadataRequest;
import freehold.hosting.NetworkId;
import freehold.kernel.time.Timeline;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// HTTP for guests: as little of HTTP/1.1 as they need, and every bound written down. A guest that does worse than ask is
/// hung up on; it takes nothing from its neighbours but its own share of connections.
final class MetadataServer implements AutoCloseable {
    /// Connections of one network, and of one guest in it.
    static final int CONNECTIONS_LIMIT = 512;
    static final int CONNECTIONS_OF_ONE_LIMIT = 16;

    /// How long a guest may take to say its next request, whole.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NetworkId network;
    private final MetadataSource source;
    private final Timeline time;
    private final Listener listener;

    private MetadataServer(ServerSocketChannel socket, NetworkId network, MetadataSource source, Timeline time) {
        this.network = network;
        this.source = source;
        this.time = time;
        this.listener = Listener.begin(
                socket, new Shares(CONNECTIONS_LIMIT, CONNECTIONS_OF_ONE_LIMIT), (guest, who) -> talk(guest.socket(), who), time);
    }

    static MetadataServer begin(ServerSocketChannel socket, NetworkId network, MetadataSource source, Timeline time) {
        return new MetadataServer(socket, network, source, time);
    }

    @Override
    public void close() {
        listener.close();
    }

    private void talk(Socket guest, String address) throws IOException {
        guest.setTcpNoDelay(true);
        var in = new RequestReader(guest.getInputStream());
        var out = new BufferedOutputStream(guest.getOutputStream());
        while (true) {
            var late = time.after(PATIENCE, () -> Listener.hangUp(guest));
            var request = in.read();
            late.cancel();
            if (request == null) {
                return;
            }
            var answer = source.answer(
                    new MetadataRequest(network, address, request.method(), request.path(), request.headers()));
            Hops.limit(guest.getChannel(), answer.hops());
            boolean goesOn = request.isKeptAlive();
            write(out, answer, goesOn, request.method().equals("HEAD"));
            if (!goesOn) {
                return;
            }
        }
    }

    private static void write(BufferedOutputStream out, MetadataAnswer answer, boolean goesOn, boolean headOnly) throws IOException {
        var head = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(' ').append(reason(answer.status())).append("\r\n");
        answer.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Server: EC2ws\r\nContent-Length: ").append(answer.body().length).append("\r\nConnection: ")
                .append(goesOn ? "keep-alive" : "close").append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!headOnly) {
            out.write(answer.body());
        }
        out.flush();
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 301 -> "Moved Permanently";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 503 -> "Service Unavailable";
            default -> "Status";
        };
    }
}
