package freehold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// The processor time that a cloud, its database and this client have used: unlike the time that passes, it says much the same
/// when the machine is busy with something else.
record Processors(long controlPlane, Path postmaster) {
    /// Nanoseconds since they started, of all three.
    long used() throws IOException {
        var database = ProcessHandle.of(Long.parseLong(Files.readAllLines(postmaster).getFirst().strip())).orElseThrow();
        var all = Stream.concat(
                Stream.of(ProcessHandle.current(), ProcessHandle.of(controlPlane).orElseThrow(), database), database.children());
        return all.mapToLong(process -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos()).sum();
    }
}
