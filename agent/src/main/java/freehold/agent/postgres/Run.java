package freehold.agent.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A command that is run to its end.
///
/// @param status 0 if it went well
/// @param output all that it printed
record Run(int status, String output) {
    /// Nothing that is run here takes longer, unless the machine is in trouble.
    private static final int LIMIT_SECONDS = 120;

    static Run of(List<String> command) {
        return of(command, InputStream.nullInputStream());
    }

    /// @throws PostgresFailure if it can't be started or doesn't end
    static Run of(List<String> command, InputStream input) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var to = process.getOutputStream()) {
                input.transferTo(to);
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PostgresFailure(command.getFirst() + " did not end within " + LIMIT_SECONDS + " s", null);
            }
            return new Run(process.exitValue(), output);
        } catch (IOException failure) {
            throw new PostgresFailure(command.getFirst() + " could not be run: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("interrupted while " + command.getFirst() + " ran", interrupted);
        }
    }

    /// @throws PostgresFailure saying what could not be done, if it did not go well
    String orFail(String purpose) {
        if (status != 0) {
            throw Complaint.about(purpose, output);
        }
        return output;
    }
}
