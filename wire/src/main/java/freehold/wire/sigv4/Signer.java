package freehold.wire.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// Signs as a client does.
public final class Signer {
    private final SigningKeys keys = new SigningKeys();
    private final String accessKeyId;
    private final String secret;
    private final String region;
    private final String service;

    public Signer(String accessKeyId, String secret, String region, String service) {
        this.accessKeyId = accessKeyId;
        this.secret = secret;
        this.region = region;
        this.service = service;
    }

    /// The request with `x-amz-date` and `authorization`; all its headers are signed, so `host` must be there.
    public HttpRequest sign(HttpRequest request, Instant now) {
        var time = Timestamp.format(now);
        var headers = new TreeMap<>(request.headers());
        headers.put("x-amz-date", List.of(time));
        var signed = List.copyOf(headers.keySet());
        var dated = new HttpRequest(request.method(), request.path(), request.query(), headers, request.body());
        var scope = scope(time);
        headers.put("authorization", List.of(Signature.ALGORITHM + " Credential=" + accessKeyId + "/" + scope
                + ", SignedHeaders=" + String.join(";", signed) + ", Signature=" + hex(dated, scope, time, signed)));
        return dated;
    }

    /// The request with the signature in its query, good for `life`; only `host` is signed.
    public HttpRequest presign(HttpRequest request, Instant now, Duration life) {
        var time = Timestamp.format(now);
        var scope = scope(time);
        var signed = List.of("host");
        var query = request.query() + (request.query().isEmpty() ? "" : "&") + "X-Amz-Algorithm=" + Signature.ALGORITHM
                + "&X-Amz-Credential=" + QueryString.encode(accessKeyId + "/" + scope) + "&X-Amz-Date=" + time
                + "&X-Amz-Expires=" + life.toSeconds() + "&X-Amz-SignedHeaders=host";
        var unsigned = new HttpRequest(request.method(), request.path(), query, request.headers(), request.body());
        return new HttpRequest(request.method(), request.path(),
                query + "&" + Signature.SIGNATURE + "=" + hex(unsigned, scope, time, signed), request.headers(), request.body());
    }

    private Scope scope(String time) {
        return new Scope(time.substring(0, "yyyyMMdd".length()), region, service);
    }

    private String hex(HttpRequest request, Scope scope, String time, List<String> signed) {
        return HexFormat.of().formatHex(keys.sign(secret, scope, StringToSign.of(request, scope, time, signed)));
    }
}
