package freehold.wire;

import freehold.kernel.Fault;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What goes wrong in HTTP itself (a broken head, too large a head, a client that leaves) is said in EC2's XML too, and
/// without anything of ours in it.
final class HttpErrors implements Request.Handler {
    private static final Logger log = LoggerFactory.getLogger(HttpErrors.class);

    private final Endpoint endpoint;

    HttpErrors(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        EndpointHandler.send(endpoint.refuse(fault(status, request)), response, callback);
        return true;
    }

    private static Fault fault(int status, Request request) {
        if (status >= 400 && status < 500) {
            return Fault.client("InvalidRequest", status, "The request is not well-formed HTTP");
        }
        var cause = request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable it ? it : null;
        log.atWarn().addKeyValue("status", status).setCause(cause).log("request failed in HTTP");
        return Fault.internal("HTTP status " + status, cause);
    }
}
