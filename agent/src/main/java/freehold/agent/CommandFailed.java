package freehold.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A program did not do what it was asked.
public final class CommandFailed extends RuntimeException {
    CommandFailed(List<String> command, Command.Result result, @Nullable Throwable cause) {
        super("`" + String.join(" ", command) + "` failed (" + result.status() + "): " + result.output(), cause);
    }
}
