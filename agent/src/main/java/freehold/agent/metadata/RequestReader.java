package freehold.agent.metadata;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads requests off a connection (RFC 9112), bounded, with no body: metadata has nothing to be told.
final class RequestReader {
    static final int LINE_LIMIT = 4096;
    static final int HEADERS_LIMIT = 64;
    /// A body that is sent all the same is read and dropped up to this.
    static final int BODY_LIMIT = 1024;

    private final InputStream in;

    RequestReader(InputStream in) {
        this.in = new BufferedInputStream(in, LINE_LIMIT);
    }

    /// @param headers names in lower case; of a repeated one the last
    record Request(String method, String path, Map<String, String> headers, boolean isKeptAlive) {}

    /// @return null at the end of the connection
    /// @throws ProtocolException if this is no request
    @Nullable Request read() throws IOException {
        var first = line();
        if (first == null) {
            return null;
        }
        var parts = first.split(" ", -1);
        if (parts.length != 3 || !parts[1].startsWith("/") || !parts[2].startsWith("HTTP/1.")) {
            throw new ProtocolException("not a request line");
        }
        var headers = headers();
        dropBody(headers);
        var connection = headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT);
        boolean goesOn = parts[2].equals("HTTP/1.1") ? !connection.equals("close") : connection.equals("keep-alive");
        return new Request(parts[0], parts[1], headers, goesOn);
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (int n = 0; n <= HEADERS_LIMIT; n++) {
            var line = line();
            if (line == null) {
                throw new ProtocolException("ended within the headers");
            }
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new ProtocolException("not a header");
            }
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        throw new ProtocolException("more than " + HEADERS_LIMIT + " headers");
    }

    private void dropBody(Map<String, String> headers) throws IOException {
        if (headers.containsKey("transfer-encoding")) {
            throw new ProtocolException("a body in pieces");
        }
        var length = headers.getOrDefault("content-length", "0");
        if (!length.matches("[0-9]{1,4}") || Integer.parseInt(length) > BODY_LIMIT) {
            throw new ProtocolException("a body beyond " + BODY_LIMIT + " bytes");
        }
        in.skipNBytes(Integer.parseInt(length));
    }

    private @Nullable String line() throws IOException {
        var bytes = new byte[LINE_LIMIT];
        for (int n = 0; n < LINE_LIMIT; n++) {
            int b = in.read();
            if (b < 0) {
                if (n == 0) {
                    return null;
                }
                throw new ProtocolException("ended within a line");
            }
            if (b == '\n') {
                int end = n > 0 && bytes[n - 1] == '\r' ? n - 1 : n;
                return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
            }
            bytes[n] = (byte) b;
        }
        throw new ProtocolException("a line beyond " + LINE_LIMIT + " bytes");
    }
}
