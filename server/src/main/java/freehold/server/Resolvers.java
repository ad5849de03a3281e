package freehold.server;

import freehold.hosting.Cidr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The resolvers that guests are told: this machine's own, where a guest can reach them.
final class Resolvers {
    /// Where systemd keeps the real ones while `/etc/resolv.conf` names only itself
    /// (<https://www.freedesktop.org/software/systemd/man/systemd-resolved.service.html>).
    private static final List<Path> FILES = List.of(Path.of("/run/systemd/resolve/resolv.conf"), Path.of("/etc/resolv.conf"));

    private Resolvers() {}

    /// @return none, if guests can reach none of them: then they know addresses only
    static List<String> ofMachine() {
        return FILES.stream()
                .flatMap(Resolvers::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 1 && words[0].equals("nameserver") && isReachable(words[1]))
                .map(words -> words[1])
                .distinct()
                .toList();
    }

    private static boolean isReachable(String address) {
        try {
            return Cidr.address(address) >>> 24 != 127;
        } catch (IllegalArgumentException _) {
            return false; // IPv6, which guests don't have
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException _) {
            return Stream.of(); // no such file
        }
    }
}
