package freehold.bench;

import freehold.server.Home;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A guest's way to its SSH banner: through the cloud, and by hand from the same disk, in turn. `bench/boot` has a cloud ready
/// on real engines.
public final class Boot {
    /// What of the time by hand the cloud may add.
    private static final double MORE_SECONDS = 1;

    private static final long LIMIT_NANOS = 120_000_000_000L;
    private static final int CONNECT_MILLIS = 200;
    private static final int BANNER_MILLIS = 2_000;
    private static final int POLL_MILLIS = 20;

    private Boot() {}

    /// @param arguments launcher, home folder, image, security group, the program that boots by hand, its image's folder, rounds
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var cloud = new Cloud(Path.of(arguments[0]), new Home(Path.of(arguments[1])), 0);
        var access = cloud.account("default");
        var report = new Report(System.out);
        report.say(Surroundings.text(cloud.home().path()));
        var byHand = new ArrayList<Double>();
        var running = new ArrayList<Double>();
        var byCloud = new ArrayList<Double>();
        for (int round = 0; round < Integer.parseInt(arguments[6]); round++) {
            byHand.add(Double.parseDouble(Cloud.run(List.of(arguments[4], arguments[5])).strip()));
            var launched = launched(access, arguments[2], arguments[3]);
            running.add(launched.running);
            byCloud.add(launched.banner);
            report.say(String.format("by hand %.2f s, by RunInstances %.2f s, at a load average of %s",
                    byHand.getLast(), byCloud.getLast(), Surroundings.load()));
        }
        report.add(Figure.stated("micro by hand: from qemu-system-x86_64 to an SSH banner", "s", byHand));
        report.add(Figure.stated("micro by RunInstances: from the request until it is running", "s", running));
        report.add(Figure.atMost("micro by RunInstances: from the request to an SSH banner", Figure.median(byHand) + MORE_SECONDS, "s", byCloud));
        report.say("");
        report.print();
        System.exit(report.isReached() ? 0 : 1);
    }

    /// Seconds from the request.
    private record Launched(double running, double banner) {}

    private static Launched launched(Access access, String image, String group) throws IOException {
        try (var connection = new Connection(access)) {
            long begun = System.nanoTime();
            var reply = connection.call("RunInstances", "ImageId", image, "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1",
                    "KeyName", "bench", "SecurityGroupId.1", group);
            Instances.awaitNone(connection, "pending");
            double running = (System.nanoTime() - begun) / 1e9;
            awaitBanner(reply.first("ipAddress"), begun);
            double banner = (System.nanoTime() - begun) / 1e9;
            Instances.terminate(connection, List.of(reply.first("instanceId")));
            return new Launched(running, banner);
        }
    }

    private static void awaitBanner(String address, long begun) {
        while (!answers(address)) {
            if (System.nanoTime() - begun > LIMIT_NANOS) {
                throw new IllegalStateException("no SSH banner at " + address);
            }
            Instances.pause(POLL_MILLIS);
        }
    }

    private static boolean answers(String address) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, 22), CONNECT_MILLIS);
            socket.setSoTimeout(BANNER_MILLIS);
            return new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII).equals("SSH-");
        } catch (IOException _) {
            return false; // not yet
        }
    }
}
