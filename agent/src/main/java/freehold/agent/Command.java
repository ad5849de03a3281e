package freehold.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program of the operating system's, run to its end. Arguments go to it as they are: no shell reads them.
public final class Command {
    /// Longer than any of the programs used here takes on a healthy machine.
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /// What is kept of a program's output.
    private static final int OUTPUT_LIMIT = 1 << 20;

    private Command() {}

    /// What a program answered.
    ///
    /// @param output of both its outputs
    public record Result(int status, String output) {
        public boolean isOk() {
            return status == 0;
        }
    }

    /// Runs a program that has to succeed.
    ///
    /// @return what it printed
    /// @throws CommandFailed if it did not
    public static String run(String... command) {
        return run(List.of(command));
    }

    /// The same.
    public static String run(List<String> command) {
        var result = attempt(command, "");
        if (!result.isOk()) {
            throw new CommandFailed(command, result, null);
        }
        return result.output;
    }

    /// Runs a program that has to succeed, with text on its standard input.
    public static String feed(String input, String... command) {
        var result = attempt(List.of(command), input);
        if (!result.isOk()) {
            throw new CommandFailed(List.of(command), result, null);
        }
        return result.output;
    }

    /// Runs a program that may fail.
    public static Result attempt(String... command) {
        return attempt(List.of(command), "");
    }

    private static Result attempt(List<String> command, String input) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException _) {
                // it ended without reading; its status says how
            }
            var output = read(process.getInputStream());
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new CommandFailed(command, new Result(-1, "no end after " + LIMIT), null);
            }
            return new Result(process.exitValue(), output);
        } catch (IOException failure) {
            throw new CommandFailed(command, new Result(-1, String.valueOf(failure.getMessage())), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(command, new Result(-1, "interrupted"), interrupted);
        }
    }

    private static String read(InputStream out) throws IOException {
        var bytes = out.readNBytes(OUTPUT_LIMIT);
        out.skip(Long.MAX_VALUE);
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }
}
