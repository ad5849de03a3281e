package freehold.server;

import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/// Asks again and again until there is an answer.
public final class Wait {
    private Wait() {}

    /// @return what `question` answered at last; empty if it had no answer within `limit`
    public static <T> Optional<T> until(Timeline time, Duration limit, Duration pause, Callable<Optional<T>> question) throws Exception {
        var deadline = time.now().plus(limit);
        while (true) {
            var answer = question.call();
            if (answer.isPresent() || time.now().isAfter(deadline)) {
                return answer;
            }
            pause(time, pause);
        }
    }

    public static void pause(Timeline time, Duration length) {
        var over = new CompletableFuture<Boolean>();
        time.after(length, () -> over.complete(true));
        over.join();
    }
}
