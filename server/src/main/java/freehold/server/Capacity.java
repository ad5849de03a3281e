package freehold.server;

import freehold.hosting.HostFacts;
import freehold.hosting.HostId;
import freehold.server.configuration.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// How much of this machine is for guests: what it has, less what is kept for itself, times what the operator dares.
final class Capacity {
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path NAME = Path.of("/proc/sys/kernel/hostname");

    private Capacity() {}

    static HostFacts of(Home home, Configuration chosen, String accelerator) throws IOException {
        var host = chosen.host();
        double memoryMib = (memoryMib() - host.reservedMemoryMib()) * host.memoryOvercommit();
        double diskGib = (diskGib(home) - host.reservedDiskGib()) * host.diskOvercommit();
        return new HostFacts(
                name(),
                chosen.region().name() + host.zone(),
                Runtime.getRuntime().availableProcessors(),
                (int) Math.max(0, memoryMib),
                (int) Math.max(0, diskGib),
                accelerator);
    }

    private static HostId name() throws IOException {
        var name = Files.readString(NAME).strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
        return new HostId(name.isEmpty() || name.startsWith("-") || name.startsWith(".") ? "host" : name);
    }

    private static long memoryMib() throws IOException {
        return Files.readAllLines(MEMORY).stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElseThrow(() -> new IOException(MEMORY + " does not say how much memory there is"));
    }

    /// What is free, and what guests' disks take already: the same before and after they have grown.
    private static long diskGib(Home home) throws IOException {
        var volumes = home.guests().resolve("volumes");
        long taken = 0;
        if (Files.isDirectory(volumes)) {
            try (Stream<Path> files = Files.list(volumes)) {
                taken = files.mapToLong(Capacity::bytes).sum();
            }
        }
        return Files.getFileStore(home.path()).getUsableSpace() + taken >> 30;
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
