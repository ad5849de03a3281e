package freehold.wire;

import freehold.kernel.Fault;
import freehold.wire.sigv4.HttpRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// The endpoint on a socket: HTTP/1.1 with keep-alive, one virtual thread per request.
public final class HttpFront implements AutoCloseable {
    /// A request's line and headers. A presigned request carries its parameters there.
    private static final int MAX_HEADER_BYTES = 64 * 1024;
    /// A connection that says nothing for so long is closed.
    private static final Duration IDLE = Duration.ofSeconds(60);
    /// How long requests may still run when the server stops.
    private static final Duration GRACE = Duration.ofSeconds(5);
    /// Connections the kernel keeps waiting while all are busy.
    private static final int BACKLOG = 1024;

    private final Server server;
    private final ServerConnector connector;

    private HttpFront(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /// Listens at once, or throws the [IOException] that says why it can't (the port is taken). Port 0 is any free one.
    public static HttpFront start(Endpoint endpoint, InetSocketAddress address) throws IOException {
        var threads = new QueuedThreadPool();
        threads.setName("http");
        threads.setDaemon(true);
        var virtual = new VirtualThreadPool();
        virtual.setName("request-");
        threads.setVirtualThreadsExecutor(virtual);
        var server = new Server(threads);
        server.addBean(virtual);
        var http = new HttpConfiguration();
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setIdleTimeout(IDLE.toMillis());
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address.getHostString());
        connector.setPort(address.getPort());
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(GRACE.toMillis());
        server.addConnector(connector);
        server.setStopTimeout(GRACE.toMillis());
        server.setHandler(new org.eclipse.jetty.server.handler.GracefulHandler(new Front(endpoint)));
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The HTTP server does not start", e);
        }
        return new HttpFront(server, connector);
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

    private static final class Front extends Handler.Abstract {
        private final Endpoint endpoint;

        Front(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            send(answer(request), response, callback);
            return true;
        }

        private Reply answer(Request request) throws IOException {
            if (request.getLength() > Endpoint.MAX_BODY_BYTES) {
                return endpoint.refuse(tooLarge());
            }
            byte[] body;
            try (var in = Content.Source.asInputStream(request)) {
                body = in.readNBytes(Endpoint.MAX_BODY_BYTES + 1);
            }
            if (body.length > Endpoint.MAX_BODY_BYTES) {
                return endpoint.refuse(tooLarge());
            }
            var uri = request.getHttpURI();
            var path = uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath();
            var query = uri.getQuery() == null ? "" : uri.getQuery();
            return endpoint.answer(new HttpRequest(request.getMethod(), path, query, headers(request), body), Request.getRemoteAddr(request));
        }

        private static HashMap<String, List<String>> headers(Request request) {
            var headers = new HashMap<String, List<String>>();
            for (var field : request.getHeaders()) {
                headers.computeIfAbsent(field.getLowerCaseName(), _ -> new ArrayList<>(1)).add(field.getValue() == null ? "" : field.getValue());
            }
            return headers;
        }

        private static void send(Reply reply, Response response, Callback callback) {
            response.setStatus(reply.status());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Reply.CONTENT_TYPE);
            response.getHeaders().put("x-amzn-requestid", reply.id().text());
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length);
            response.write(true, ByteBuffer.wrap(reply.body()), callback);
        }

        private static Fault tooLarge() {
            return Fault.client("RequestEntityTooLarge", 413, "The request's body is larger than " + Endpoint.MAX_BODY_BYTES + " bytes");
        }
    }
}
