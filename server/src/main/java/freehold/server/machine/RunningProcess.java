package freehold.server.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A process, told apart from a later one with the same number by the moment at which it started.
///
/// @param started field 22 of `/proc/PID/stat`: clock ticks since the machine started
public record RunningProcess(long pid, long started) {
    private static final int STARTED_AFTER_NAME = 19;

    public static RunningProcess self() {
        return find(ProcessHandle.current().pid()).orElseThrow();
    }

    public static Optional<RunningProcess> find(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The name, in brackets, may hold anything.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return fields[0].equals("Z") ? Optional.empty() : Optional.of(new RunningProcess(pid, Long.parseLong(fields[STARTED_AFTER_NAME])));
        } catch (IOException _) {
            return Optional.empty(); // it is gone
        }
    }

    /// The process that a pid file names, if it still runs.
    public static Optional<RunningProcess> read(Path pidFile) {
        try {
            var words = Files.readString(pidFile).strip().split(" ");
            var named = new RunningProcess(Long.parseLong(words[0]), Long.parseLong(words[1]));
            return find(named.pid()).filter(named::equals);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty(); // no such file, or half written by a process that died
        }
    }

    public void write(Path pidFile) throws IOException {
        Files.writeString(pidFile, pid + " " + started + "\n");
    }

    public boolean isRunning() {
        return find(pid).filter(this::equals).isPresent();
    }

    /// Asks it to end; `force` does not ask.
    public void end(boolean force) {
        if (isRunning()) {
            ProcessHandle.of(pid).ifPresent(handle -> {
                if (force) {
                    handle.destroyForcibly();
                } else {
                    handle.destroy();
                }
            });
        }
    }
}
