package freehold.wire.sigv4;

import java.util.List;
import java.util.Map;

/// An HTTP request, nothing in it believed yet.
///
/// @param path as on the request line, still encoded
/// @param query as on the request line after the `?`, still encoded; empty where there is none
/// @param headers by lower-case name, each with its values in order
public record HttpRequest(String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
    /// The header's first value, or empty text.
    public String header(String lowerCaseName) {
        var values = headers.get(lowerCaseName);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }
}
