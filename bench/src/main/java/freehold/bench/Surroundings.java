package freehold.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What figures mean nothing without: when, what, and on which machine.
final class Surroundings {
    private static final int WRITES = 100;
    private static final int BLOCK_BYTES = 8_192;

    private Surroundings() {}

    /// @param folder where the database writes
    static String text(Path folder) throws IOException {
        return """
                %s, commit %s
                %d processors (%s), %,d MiB of memory, Linux %s, Java %s
                load average %s; a durable write of 8 KiB takes %.2f ms here""".formatted(
                Instant.now().truncatedTo(ChronoUnit.SECONDS), System.getProperty("bench.commit", "unknown"),
                Runtime.getRuntime().availableProcessors(), processor(), memoryMib(), System.getProperty("os.version"), Runtime.version(),
                load(), durableWriteMillis(folder));
    }

    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.split(":\\s*", 2)[1]).findFirst().orElse("unknown");
        }
    }

    private static long memoryMib() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemTotal")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).sum();
        }
    }

    private static double durableWriteMillis(Path folder) throws IOException {
        var file = folder.resolve("bench-write");
        var nanos = new long[WRITES];
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            for (int i = 0; i < WRITES; i++) {
                long begun = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK_BYTES), 0);
                channel.force(false);
                nanos[i] = System.nanoTime() - begun;
            }
        }
        return Sample.of(nanos, 1, 0).millis(0.5);
    }
}
