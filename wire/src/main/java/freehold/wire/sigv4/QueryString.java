package freehold.wire.sigv4;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The query of a request taken apart, for what signing needs of it.
final class QueryString {
    private record Pair(String name, String value) {}

    private static final Comparator<Pair> CANONICAL = Comparator.comparing(Pair::name).thenComparing(Pair::value);
    private static final String HEX = "0123456789ABCDEF";

    private final List<Pair> pairs = new ArrayList<>();

    QueryString(String query) {
        for (int from = 0; from < query.length(); ) {
            int amp = query.indexOf('&', from);
            int to = amp < 0 ? query.length() : amp;
            if (to > from) {
                int equals = query.indexOf('=', from);
                pairs.add(equals < 0 || equals > to
                        ? new Pair(decode(query.substring(from, to)), "")
                        : new Pair(decode(query.substring(from, equals)), decode(query.substring(equals + 1, to))));
            }
            from = to + 1;
        }
    }

    @Nullable String get(String name) {
        for (var pair : pairs) {
            if (pair.name.equals(name)) {
                return pair.value;
            }
        }
        return null;
    }

    /// Encoded and sorted as the standard wants it, without the signature itself.
    String canonical() {
        var encoded = new ArrayList<Pair>(pairs.size());
        for (var pair : pairs) {
            if (!pair.name.equals(Signature.SIGNATURE)) {
                encoded.add(new Pair(encode(pair.name), encode(pair.value)));
            }
        }
        encoded.sort(CANONICAL);
        var out = new StringBuilder();
        for (var pair : encoded) {
            out.append(out.isEmpty() ? "" : "&").append(pair.name).append('=').append(pair.value);
        }
        return out.toString();
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new Refusal(Refusal.Reason.INCOMPLETE, "The query string contains a broken percent-encoded character");
        }
    }

    /// RFC 3986: everything but unreserved characters becomes a percent sign and two capital digits.
    static String encode(String text) {
        var out = new ByteArrayOutputStream(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_' || b == '.' || b == '~') {
                out.write(b);
            } else {
                out.write('%');
                out.write(HEX.charAt(b >> 4 & 0xF));
                out.write(HEX.charAt(b & 0xF));
            }
        }
        return out.toString(StandardCharsets.US_ASCII);
    }
}
