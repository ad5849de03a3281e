package freehold.wire;

import freehold.kernel.Fault;
import freehold.wire.sigv4.HttpRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Hands Jetty's requests to the endpoint. Runs on the request's own virtual thread, so it reads and waits.
final class EndpointHandler extends Handler.Abstract {
    private final Endpoint endpoint;

    EndpointHandler(Endpoint endpoint) {
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
        return endpoint.answer(new HttpRequest(request.getMethod(), path, query, headers(request), body), origin(request));
    }

    private static Origin origin(Request request) {
        var vpcEndpoint = Proxied.vpcEndpoint(request.getConnectionMetaData().getConnection().getEndPoint());
        return new Origin(Request.getRemoteAddr(request), vpcEndpoint);
    }

    private static Map<String, List<String>> headers(Request request) {
        var headers = new HashMap<String, List<String>>();
        for (var field : request.getHeaders()) {
            var value = field.getValue();
            headers.computeIfAbsent(field.getLowerCaseName(), _ -> new ArrayList<>(1)).add(value == null ? "" : value);
        }
        return headers;
    }

    static void send(Reply reply, Response response, Callback callback) {
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
