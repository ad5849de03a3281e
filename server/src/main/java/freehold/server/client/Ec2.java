package freehold.server.client;

import freehold.kernel.time.Timeline;
import freehold.wire.sigv4.HttpRequest;
import freehold.wire.sigv4.Signer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Calls EC2 as one account.
public final class Ec2 {
    /// EC2's only version of its API.
    private static final String VERSION = "2016-11-15";

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    private final HttpClient http;
    private final URI endpoint;
    private final Signer signer;
    private final Timeline time;

    /// @param http trusts the endpoint's certificate, where it has one
    public Ec2(HttpClient http, URI endpoint, String accessKeyId, String secret, String region, Timeline time) {
        this.http = http;
        this.endpoint = endpoint;
        this.signer = new Signer(accessKeyId, secret, region, "ec2");
        this.time = time;
    }

    /// @param parameters names and values in turn, as on the wire: `"InstanceId.1", "i-…"`
    /// @throws ApiFault if the cloud refuses
    public Answer call(String action, String... parameters) throws IOException, InterruptedException {
        var form = new StringBuilder("Action=" + action + "&Version=" + VERSION);
        for (int i = 0; i < parameters.length; i += 2) {
            form.append('&').append(encode(parameters[i])).append('=').append(encode(parameters[i + 1]));
        }
        var body = form.toString().getBytes(StandardCharsets.UTF_8);
        var signed = signer.sign(
                new HttpRequest("POST", "/", "", Map.of("host", List.of(endpoint.getAuthority()), "content-type", List.of(FORM)), body), time.now());
        var request = java.net.http.HttpRequest.newBuilder(endpoint.resolve("/"))
                .timeout(ANSWER_LIMIT)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(body));
        signed.headers().forEach((name, values) -> {
            if (!name.equals("host")) { // the HTTP client's own
                request.header(name, values.getFirst());
            }
        });
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        var answer = Answer.parse(response.body());
        if (response.statusCode() != 200) {
            throw new ApiFault(action, response.statusCode(), answer.text("Errors/Error/Code"), answer.text("Errors/Error/Message"));
        }
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
