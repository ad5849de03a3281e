package freehold.wire.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a request claims about its sender, from the `Authorization` header or, presigned, from the query.
///
/// @param time as the string to sign holds it: `20240101T000000Z`
/// @param expires how long after `time` a presigned request is good, or null for one signed in its headers
/// @param token of temporary credentials
/// @param hex the signature itself
public record Signature(String accessKeyId, Scope scope, String time, @Nullable Duration expires, List<String> signedHeaders,
        @Nullable String token, String hex) {
    /// AWS's own limit of a presigned request's life.
    public static final Duration LONGEST_LIFE = Duration.ofDays(7);

    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    static final String SIGNATURE = "X-Amz-Signature";
    private static final int MAX_HEADERS = 64;

    /// Throws a [Refusal] where there is none or it is not well-formed.
    public static Signature of(HttpRequest request) {
        var authorization = request.header("authorization");
        if (!authorization.isEmpty()) {
            return fromHeader(request, authorization);
        }
        if (request.query().contains("X-Amz-")) {
            return fromQuery(request, new QueryString(request.query()));
        }
        throw new Refusal(Refusal.Reason.ABSENT, "Request is missing Authentication Token");
    }

    public Instant signedAt() {
        return Timestamp.parse(time);
    }

    private static Signature fromHeader(HttpRequest request, String authorization) {
        int space = authorization.indexOf(' ');
        if (space < 0 || !authorization.substring(0, space).equals(ALGORITHM)) {
            throw incomplete("Unsupported authorization: only " + ALGORITHM + " is supported");
        }
        var fields = fields(authorization.substring(space + 1));
        var token = request.header("x-amz-security-token");
        return of(need(fields.get("Credential"), "Credential"), request.header("x-amz-date"), null,
                need(fields.get("SignedHeaders"), "SignedHeaders"), token.isEmpty() ? null : token,
                need(fields.get("Signature"), "Signature"));
    }

    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        for (var part : text.split(",", MAX_HEADERS)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw incomplete("'" + part.strip() + "' is not a key=value pair (missing equal-sign) in Authorization header");
            }
            fields.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
        }
        return fields;
    }

    private static Signature fromQuery(HttpRequest request, QueryString query) {
        if (!ALGORITHM.equals(query.get("X-Amz-Algorithm"))) {
            throw incomplete("X-Amz-Algorithm must be " + ALGORITHM);
        }
        return of(need(query.get("X-Amz-Credential"), "X-Amz-Credential"), need(query.get("X-Amz-Date"), "X-Amz-Date"),
                life(need(query.get("X-Amz-Expires"), "X-Amz-Expires")), need(query.get("X-Amz-SignedHeaders"), "X-Amz-SignedHeaders"),
                query.get("X-Amz-Security-Token"), need(query.get(SIGNATURE), SIGNATURE));
    }

    private static Duration life(String seconds) {
        try {
            var life = Duration.ofSeconds(Integer.parseInt(seconds));
            if (!life.isNegative() && life.compareTo(LONGEST_LIFE) <= 0) {
                return life;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw incomplete("X-Amz-Expires must be a number of seconds from 0 to " + LONGEST_LIFE.toSeconds());
    }

    private static Signature of(String credential, String time, @Nullable Duration expires, String headers, @Nullable String token, String hex) {
        var parts = credential.split("/", -1);
        if (parts.length != 5 || !parts[4].equals(Scope.END)) {
            throw incomplete("Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/aws4_request");
        }
        if (time.isEmpty()) {
            throw incomplete("Authorization header requires existence of an 'X-Amz-Date' header");
        }
        var signedHeaders = Arrays.asList(headers.split(";", MAX_HEADERS));
        if (!signedHeaders.contains("host")) {
            throw incomplete("'Host' must be a signed header");
        }
        var scope = new Scope(parts[1], parts[2], parts[3]);
        if (!time.startsWith(scope.date())) {
            throw incomplete("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date");
        }
        return new Signature(parts[0], scope, time, expires, signedHeaders, token, hex);
    }

    private static String need(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw incomplete("Authorization requires '" + name + "'");
        }
        return value;
    }

    private static Refusal incomplete(String message) {
        return new Refusal(Refusal.Reason.INCOMPLETE, message);
    }
}
