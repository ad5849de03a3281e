package freehold.agent.daemons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process that a daemon's file names.
record Pid(long number) {
    /// Linux keeps this many characters of a program's name (`PR_SET_NAME`).
    private static final int NAME_LIMIT = 15;

    private static final int END_LIMIT_SECONDS = 20;

    static Optional<Pid> read(Path file) {
        try {
            return Optional.of(new Pid(Long.parseLong(Files.readString(file).strip())));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty(); // no such daemon, or one that is just writing it
        }
    }

    /// Whether the process lives, and is that program and not another that got its number later.
    boolean isAliveAs(String program) {
        try {
            var name = Files.readString(Path.of("/proc/" + number + "/comm")).strip();
            return name.equals(program.substring(0, Math.min(NAME_LIMIT, program.length())));
        } catch (IOException _) {
            return false; // it is gone
        }
    }

    /// Asks it to end and waits until it has; by force if it does not listen.
    void end() {
        ProcessHandle.of(number).ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().get(END_LIMIT_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException deaf) {
                process.destroyForcibly();
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
