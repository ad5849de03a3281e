package freehold.control.metadata;

import freehold.control.instance.Instance;
import freehold.control.network.NetworkInterface;
import freehold.control.region.Region;
import freehold.hosting.MetadataSource;
import freehold.hosting.Ranges;
import freehold.kernel.store.Store;
import freehold.kernel.store.View;
import freehold.kernel.time.Timeline;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers guests who they are, as EC2's instance metadata service does, in both its versions
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html>).
public final class InstanceMetadata implements MetadataSource {
    private static final String TOKEN = "x-aws-ec2-metadata-token";
    private static final String TTL = "x-aws-ec2-metadata-token-ttl-seconds";
    private static final String TOKEN_PATH = "api/token";

    /// Hops that an answer without a token may take: as far as any packet.
    private static final int FAR = 64;

    private final Store store;
    private final Timeline time;
    private final Region region;
    private final Tokens tokens;
    private final RequestRate rate = new RequestRate();

    public InstanceMetadata(Store store, Timeline time, Region region) {
        this.store = store;
        this.time = time;
        this.region = region;
        this.tokens = new Tokens(TokenSecret.of(store, time));
    }

    @Override
    public MetadataAnswer answer(MetadataRequest request) {
        var view = store.view();
        var instance = instance(view, request).orElse(null);
        if (instance == null) {
            return error(404, "Not Found");
        }
        if (rate.isTooHigh(instance.id().value(), time.now())) {
            return error(503, "Service Unavailable");
        }
        var options = instance.settings().metadata();
        if (!options.enabled() || isByIpv6(request) && !options.ipv6()) {
            return error(403, "Forbidden");
        }
        var path = MetadataPath.parse(request.path());
        if (path == null) {
            return error(400, "Bad Request");
        }
        return switch (request.method()) {
            case "GET", "HEAD" -> isAllowed(request, instance) ? get(view, instance, path, host(request)) : error(401, "Unauthorized");
            case "PUT" -> path.isVersionKnown() && path.rest().equals(TOKEN_PATH)
                    ? token(request, instance)
                    : error(405, "Method Not Allowed");
            default -> error(405, "Method Not Allowed");
        };
    }

    private static Optional<Instance> instance(View view, MetadataRequest request) {
        var place = NetworkInterface.place(request.network().value(), request.source());
        return view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_ADDRESS, place).stream()
                .map(NetworkInterface::attachment)
                .flatMap(attachment -> attachment == null
                        ? Optional.<Instance>empty().stream()
                        : view.find(Instance.TYPE.kind(), attachment.instance()).stream())
                .findFirst();
    }

    /// A token that is no good is refused even where none is required.
    private boolean isAllowed(MetadataRequest request, Instance instance) {
        var token = request.headers().get(TOKEN);
        return token == null
                ? !instance.settings().metadata().tokensRequired()
                : tokens.isGood(token, instance.id(), time.now());
    }

    /// Not for a request that a proxy has passed on: an open proxy in a guest must not give its token away.
    private MetadataAnswer token(MetadataRequest request, Instance instance) {
        if (request.headers().containsKey("x-forwarded-for")) {
            return error(403, "Forbidden");
        }
        var seconds = ttl(request.headers().get(TTL));
        if (seconds == null) {
            return error(400, "Bad Request");
        }
        var token = tokens.issue(instance.id(), time.now().plusSeconds(seconds));
        return new MetadataAnswer(
                200,
                Map.of("Content-Type", "text/plain", "X-Aws-Ec2-Metadata-Token-Ttl-Seconds", seconds.toString()),
                token.getBytes(StandardCharsets.US_ASCII),
                instance.settings().metadata().hopLimit());
    }

    private static @Nullable Integer ttl(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,6}")) {
            return null;
        }
        int seconds = Integer.parseInt(text);
        return seconds >= Tokens.TTL_LEAST && seconds <= Tokens.TTL_LIMIT ? (Integer) seconds : null;
    }

    private static boolean isByIpv6(MetadataRequest request) {
        return Ranges.isIpv6(request.source());
    }

    /// Who asks by IPv6 asks there.
    private static String host(MetadataRequest request) {
        return isByIpv6(request) ? "[fd00:ec2::254]" : "169.254.169.254";
    }

    private MetadataAnswer get(View view, Instance instance, MetadataPath path, String host) {
        if (path.version().isEmpty()) {
            return text(String.join("\n", MetadataPath.VERSIONS));
        }
        if (!path.isVersionKnown()) {
            return error(404, "Not Found");
        }
        if (path.rest().equals(TOKEN_PATH)) {
            return error(405, "Method Not Allowed");
        }
        var tree = InstanceTree.of(view, region, instance);
        var value = path.isFolder() ? null : tree.value(path.rest());
        if (value != null) {
            return ok(path.rest().equals("user-data") ? "application/octet-stream" : "text/plain", value);
        }
        var listing = tree.list(path.rest());
        if (listing == null) {
            return error(404, "Not Found");
        }
        boolean isTop = path.rest().indexOf('/') < 0 && !path.isFolder();
        return isTop ? moved(path, host) : text(listing);
    }

    /// As EC2 does with its upper folders when they are asked for without their slash.
    private static MetadataAnswer moved(MetadataPath path, String host) {
        var location = "http://" + host + "/" + path.version() + "/" + (path.rest().isEmpty() ? "" : path.rest() + "/");
        return new MetadataAnswer(301, Map.of("Location", location), new byte[0], FAR);
    }

    private static MetadataAnswer text(String text) {
        return ok("text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static MetadataAnswer ok(String type, byte[] body) {
        return new MetadataAnswer(200, Map.of("Content-Type", type), body, FAR);
    }

    private static MetadataAnswer error(int status, String words) {
        var body = status + " - " + words + "\n";
        return new MetadataAnswer(
                status, Map.of("Content-Type", "text/plain"), body.getBytes(StandardCharsets.US_ASCII), FAR);
    }
}
