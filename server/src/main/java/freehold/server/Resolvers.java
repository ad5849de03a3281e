package freehold.server;

import freehold.hosting.Cidr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Whom the resolvers of guests' networks ask: this machine's own. They are asked from this machine, so one that listens on its
/// loopback interface will do.
final class Resolvers {
    /// Where systemd keeps the real ones while `/etc/resolv.conf` names only itself
    /// (<https://www.freedesktop.org/software/systemd/man/systemd-resolved.service.html>).
    private static final List<Path> FILES = List.of(Path.of("/run/systemd/resolve/resolv.conf"), Path.of("/etc/resolv.conf"));

    private Resolvers() {}

    /// @return none, if this machine has none: then guests know the names of their own networks only
    static List<String> ofMachine() {
        return FILES.stream()
                .flatMap(Resolvers::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 1 && words[0].equals("nameserver") && isAddress(words[1]))
                .map(words -> words[1])
                .distinct()
                .toList();
    }

    private static boolean isAddress(String text) {
        try {
            Cidr.address(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false; // IPv6, or nonsense
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
