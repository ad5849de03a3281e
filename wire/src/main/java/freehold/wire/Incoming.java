package freehold.wire;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A request as it came over HTTP, nothing in it believed yet.
///
/// @param path as on the request line, still encoded, `/` at least
/// @param query as on the request line after the `?`, still encoded, without it; empty where there is none
/// @param headers by lower-case name, each with its values in order
public record Incoming(String method, String path, String query, Map<String, List<String>> headers, byte[] body, String sourceIp) {
    public Incoming {
        var lower = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        lower.putAll(headers);
        headers = lower;
    }

    /// The header's first value, or empty text.
    public String header(String name) {
        var values = headers.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }
}
