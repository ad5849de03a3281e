package freehold.wire.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The text that is signed: who, when, what for, and a digest of the request in its canonical form.
final class StringToSign {
    static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final HexFormat HEX = HexFormat.of();

    private StringToSign() {}

    static String of(HttpRequest request, Scope scope, String time, List<String> signedHeaders) {
        var canonical = canonical(request, signedHeaders, payload(request, signedHeaders));
        return Signature.ALGORITHM + "\n" + time + "\n" + scope + "\n" + sha256(canonical.getBytes(StandardCharsets.UTF_8));
    }

    static String canonical(HttpRequest request, List<String> signedHeaders, String payload) {
        var out = new StringBuilder(512);
        out.append(request.method()).append('\n').append(request.path()).append('\n');
        if (!request.query().isEmpty()) {
            out.append(new QueryString(request.query()).canonical());
        }
        out.append('\n');
        for (var name : signedHeaders) {
            out.append(name).append(':');
            var values = request.headers().getOrDefault(name, List.of());
            for (int i = 0; i < values.size(); i++) {
                out.append(i == 0 ? "" : ",");
                trimmed(values.get(i), out);
            }
            out.append('\n');
        }
        out.append('\n');
        for (int i = 0; i < signedHeaders.size(); i++) {
            out.append(i == 0 ? "" : ";").append(signedHeaders.get(i));
        }
        return out.append('\n').append(payload).toString();
    }

    /// The body's digest, computed and never taken from the caller, unless the caller signed that it is not signed.
    private static String payload(HttpRequest request, List<String> signedHeaders) {
        boolean unsigned = request.header("x-amz-content-sha256").equals(UNSIGNED) && signedHeaders.contains("x-amz-content-sha256");
        return unsigned ? UNSIGNED : sha256(request.body());
    }

    /// Without spaces at the ends, and one where there are several.
    private static void trimmed(String value, StringBuilder out) {
        boolean isGap = false;
        int start = out.length();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                isGap = true;
                continue;
            }
            if (isGap && out.length() > start) {
                out.append(' ');
            }
            isGap = false;
            out.append(c);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
