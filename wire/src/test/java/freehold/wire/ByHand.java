package freehold.wire;

import freehold.kernel.time.WallTimeline;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The fakes on a port, to try real clients by hand: `ByHand PORT [SECONDS [CERTIFICATE KEY]]`, the seconds by which the
/// clock is wrong and the PEM files for TLS.
final class ByHand {
    private ByHand() {}

    public static void main(String[] args) throws Exception {
        var wrong = Duration.ofSeconds(args.length > 1 ? Long.parseLong(args[1]) : 0);
        var tls = args.length > 3 ? new Tls(Path.of(args[2]), Path.of(args[3])) : null;
        var wall = new WallTimeline();
        var timeline = new FixedTimeline(Instant.EPOCH) {
            @Override
            public Instant now() {
                return wall.now().plus(wrong);
            }

            @Override
            public RandomGenerator random() {
                return wall.random();
            }
        };
        var endpoint = new Endpoint(Fakes.services(), Fakes::credential, Set.of("local-1", "us-east-1"), timeline);
        try (var front = HttpFront.start(endpoint, new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), tls)) {
            System.out.println("listening on " + front.port());
            Thread.currentThread().join();
        }
    }
}
