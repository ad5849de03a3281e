package freehold.server.machine;

import freehold.server.Failure;
import freehold.server.Home;
import freehold.server.configuration.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Who listens on a TCP port, as far as `/proc` lets us see.
public final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /// @throws Failure if the endpoint's port is taken, naming by whom
    public static void checkFree(Configuration.Endpoint chosen, Home home) {
        var address = new InetSocketAddress(chosen.address(), chosen.port());
        if (address.isUnresolved()) {
            throw Failure.machine("there is no address " + chosen.address() + ": correct `endpoint: {address: …}` in " + home.configuration() + ".");
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true); // connections that are closing don't keep it
            probe.bind(address);
        } catch (IOException taken) {
            var holder = of(chosen.port()).map(h -> "is taken by " + h).orElse("can't be had (" + taken.getMessage() + ")");
            throw Failure.machine("port " + chosen.port() + " of " + chosen.address() + " " + holder
                    + ": end that, or choose another with `endpoint: {port: …}` in " + home.configuration() + ".");
        }
    }

    /// `nginx (process 4711)`.
    public static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(PortHolder::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(f -> f.length > 9 && f[3].equals(LISTENING) && f[1].endsWith(String.format(":%04X", port)))
                .findFirst()
                .flatMap(f -> withSocket("socket:[" + f[9] + "]"));
    }

    private static Optional<String> withSocket(String socket) {
        try (var processes = Files.list(Path.of("/proc"))) {
            return processes.filter(p -> p.getFileName().toString().chars().allMatch(Character::isDigit))
                    .filter(p -> has(p, socket))
                    .findFirst()
                    .map(p -> lines(p + "/comm").findFirst().orElse("a program") + " (process " + p.getFileName() + ")");
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty(); // what /proc hides from us stays unknown
        }
    }

    private static boolean has(Path process, String socket) {
        try (var files = Files.list(process.resolve("fd"))) {
            return files.anyMatch(file -> leadsTo(file, socket));
        } catch (IOException | UncheckedIOException _) {
            return false; // not ours to see, or gone
        }
    }

    private static boolean leadsTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException _) {
            return false; // closed meanwhile
        }
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException _) {
            return Stream.of();
        }
    }
}
