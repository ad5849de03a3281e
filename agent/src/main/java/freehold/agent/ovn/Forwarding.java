package freehold.agent.ovn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Whether the host passes packets on, and what it was before we asked for it: written down first, and once.
/// <https://www.kernel.org/doc/html/latest/networking/ip-sysctl.html>
///
/// @param before keeps it, a line for each of the kernel's settings
record Forwarding(Path before) {
    private static final Path NET = Path.of("/proc/sys/net");
    private static final String IPV4 = "ipv4/ip_forward";
    private static final String IPV6 = "ipv6/conf/all/forwarding";

    void ensure(boolean ipv6) {
        try {
            if (Files.notExists(before)) {
                remember(ipv6);
            }
            write(IPV4, "1");
            if (ipv6) {
                // A router heeds other routers' announcements only if it is told to; the host's own way out may be one of those.
                for (var interfaces : listeners()) {
                    write(interfaces, "2");
                }
                write(IPV6, "1");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("can't switch on forwarding of packets", failed);
        }
    }

    void asBefore() {
        try {
            if (Files.exists(before)) {
                for (var line : Files.readAllLines(before)) {
                    var words = line.split(" ");
                    // Written by a version that knew only IPv4: just its value.
                    var setting = words.length == 2 ? words[0] : IPV4;
                    if (Files.exists(NET.resolve(setting))) {
                        write(setting, words[words.length - 1]);
                    }
                }
                Files.delete(before);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("can't leave forwarding of packets as it was", failed);
        }
    }

    private void remember(boolean ipv6) throws IOException {
        var settings = new ArrayList<>(List.of(IPV4));
        if (ipv6) {
            settings.add(IPV6);
            settings.addAll(listeners());
        }
        var lines = new ArrayList<String>();
        for (var setting : settings) {
            lines.add(setting + " " + Files.readString(NET.resolve(setting)).strip());
        }
        Files.write(before, lines);
    }

    /// The settings of those interfaces that heed announcements while the host is no router.
    private static List<String> listeners() throws IOException {
        try (var interfaces = Files.list(NET.resolve("ipv6/conf"))) {
            var all = new ArrayList<String>();
            for (var each : interfaces.toList()) {
                var setting = NET.relativize(each.resolve("accept_ra")).toString();
                if (Files.readString(NET.resolve(setting)).strip().equals("1")) {
                    all.add(setting);
                }
            }
            return all;
        }
    }

    private static void write(String setting, String value) throws IOException {
        Files.writeString(NET.resolve(setting), value + "\n");
    }
}
