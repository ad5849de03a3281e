package freehold.agent.metadata;

import freehold.hosting.Ipv6Cidr;
import freehold.hosting.MetadataSource;
import freehold.hosting.MetadataSource.MetadataAnswer;
import freehold.hosting.MetadataSource.MetadataRequest;
import freehold.hosting.NetworkId;
import freehold.kernel.time.Timeline;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// HTTP for guests: as little of HTTP/1.1 as they need, and every bound written down. A guest that does worse than ask is
/// hung up on; it takes nothing from its neighbours but its own share of connections.
final class MetadataServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(MetadataServer.class);

    /// Connections of one network, and of one guest in it.
    static final int CONNECTIONS_LIMIT = 512;
    static final int CONNECTIONS_OF_ONE_LIMIT = 16;

    /// How long a guest may take to say its next request, whole.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServerSocketChannel socket;
    private final NetworkId network;
    private final MetadataSource source;
    private final Timeline time;
    private final Semaphore places = new Semaphore(CONNECTIONS_LIMIT);
    private final Map<String, Integer> connections = new ConcurrentHashMap<>();

    private MetadataServer(ServerSocketChannel socket, NetworkId network, MetadataSource source, Timeline time) {
        this.socket = socket;
        this.network = network;
        this.source = source;
        this.time = time;
    }

    static MetadataServer begin(ServerSocketChannel socket, NetworkId network, MetadataSource source, Timeline time) {
        var server = new MetadataServer(socket, network, source, time);
        time.soon(server::accept);
        return server;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            log.atWarn().setCause(failure).addKeyValue("network", network).log("metadata socket did not close");
        }
    }

    private void accept() {
        while (socket.isOpen()) {
            try {
                var guest = socket.accept();
                if (!hasPlace(guest)) {
                    guest.close();
                } else {
                    time.soon(() -> serve(guest));
                }
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException failure) {
                log.atWarn().setCause(failure).addKeyValue("network", network).log("metadata connection not accepted");
            }
        }
    }

    private boolean hasPlace(SocketChannel guest) throws IOException {
        if (!places.tryAcquire()) {
            return false;
        }
        var address = address(guest);
        if (connections.merge(address, 1, Integer::sum) > CONNECTIONS_OF_ONE_LIMIT) {
            leave(address);
            return false;
        }
        return true;
    }

    private void leave(String address) {
        places.release();
        connections.computeIfPresent(address, (_, n) -> n == 1 ? null : n - 1);
    }

    private void serve(SocketChannel guest) {
        String address = "";
        try (guest) {
            address = address(guest);
            talk(guest.socket(), address);
        } catch (RuntimeException failure) {
            log.atWarn().setCause(failure).addKeyValue("network", network).addKeyValue("guest", address).log("metadata request not answered");
        } catch (IOException failure) {
            // A guest that hangs up, dawdles or babbles is no event of ours.
            log.atDebug().setCause(failure).addKeyValue("network", network).addKeyValue("guest", address).log("metadata connection ended");
        } finally {
            if (!address.isEmpty()) {
                leave(address);
            }
        }
    }

    private void talk(Socket guest, String address) throws IOException {
        guest.setTcpNoDelay(true);
        var in = new RequestReader(guest.getInputStream());
        var out = new BufferedOutputStream(guest.getOutputStream());
        while (true) {
            var late = time.after(PATIENCE, () -> hangUp(guest));
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

    private void hangUp(Socket guest) {
        try {
            guest.close();
        } catch (IOException failure) {
            log.atDebug().setCause(failure).addKeyValue("network", network).log("metadata connection did not close");
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

    private static String address(SocketChannel guest) throws IOException {
        var address = ((InetSocketAddress) guest.getRemoteAddress()).getAddress();
        var text = address.getHostAddress();
        return address instanceof Inet6Address ? Ipv6Cidr.canonical(text.replaceFirst("%.*", "")) : text;
    }
}
