package freehold.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ProxyConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.unixdomain.server.UnixDomainServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/// The endpoint on a socket: HTTP/1.1 with keep-alive, one virtual thread per request.
public final class HttpFront implements AutoCloseable {
    /// A request's line and headers. A presigned request carries its parameters there.
    private static final int MAX_HEADER_BYTES = 64 * 1024;
    /// Connections at one time; more wait to be accepted.
    private static final int MAX_CONNECTIONS = 10_000;
    /// Requests at one time; more wait for one to end.
    private static final int MAX_REQUESTS = 4_096;
    /// Connections the kernel keeps waiting while all are busy.
    private static final int BACKLOG = 1_024;
    /// A connection that says nothing for so long is closed.
    private static final Duration IDLE = Duration.ofSeconds(60);
    /// How long requests may still run when the server stops.
    private static final Duration GRACE = Duration.ofSeconds(5);
    /// How long a connection without a request outlives the decision to stop.
    private static final Duration LAST_IDLE = Duration.ofMillis(100);

    private final Server server;
    private final ServerConnector connector;
    private final @Nullable Tls tls;

    private HttpFront(Server server, ServerConnector connector, @Nullable Tls tls) {
        this.server = server;
        this.connector = connector;
        this.tls = tls;
    }

    /// Listens at once, or throws the [IOException] that says why it can't (the port is taken). Port 0 is any free one.
    ///
    /// @param tls null for plain HTTP
    public static HttpFront start(Endpoint endpoint, InetSocketAddress address, @Nullable Tls tls) throws IOException {
        var requests = new VirtualThreadPool(MAX_REQUESTS);
        requests.setName("request-");
        var threads = new QueuedThreadPool();
        threads.setName("http");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(requests);
        var server = new Server(threads);
        server.addBean(requests);
        var connector = new ServerConnector(server, protocols(tls));
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(LAST_IDLE.toMillis());
        server.addConnector(connector);
        server.addBean(new ConnectionLimit(MAX_CONNECTIONS, connector));
        server.setStopTimeout(GRACE.toMillis());
        server.setHandler(new GracefulHandler(new EndpointHandler(endpoint)));
        server.setErrorHandler(new HttpErrors(endpoint));
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The HTTP server does not start", e);
        }
        return new HttpFront(server, connector, tls);
    }

    /// Listens on a unix socket too, for what passes on guests' connections: each begins with a PROXY header that says whose it is
    /// ([Proxied]). Who may open the socket may say anything there, as often as it likes: the folder must be its owner's alone.
    public void openToGuests(Path socket) throws IOException {
        Files.deleteIfExists(socket);
        var protocols = new ArrayList<ConnectionFactory>(List.of(protocols(tls)));
        protocols.addFirst(new ProxyConnectionFactory(protocols.getFirst().getProtocol()));
        var guests = new UnixDomainServerConnector(server, protocols.toArray(ConnectionFactory[]::new));
        guests.setUnixDomainPath(socket);
        guests.setAcceptQueueSize(BACKLOG);
        guests.setIdleTimeout(IDLE.toMillis());
        guests.setShutdownIdleTimeout(LAST_IDLE.toMillis());
        server.addConnector(guests);
        try {
            guests.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The socket for guests does not open", e);
        }
    }

    private static ConnectionFactory[] protocols(@Nullable Tls tls) throws IOException {
        var configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
        configuration.setSendServerVersion(false);
        var http = new HttpConnectionFactory(configuration);
        if (tls == null) {
            return new ConnectionFactory[] {http};
        }
        var context = new SslContextFactory.Server();
        context.setSslContext(tls.context());
        return new ConnectionFactory[] {new SslConnectionFactory(context, http.getProtocol()), http};
    }

    public int port() {
        return connector.getLocalPort();
    }

    /// Takes no more requests and waits a little for those that run.
    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("The HTTP server does not stop", e);
        }
    }
}
