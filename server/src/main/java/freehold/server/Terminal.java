package freehold.server;

import freehold.kernel.time.Timeline;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Where the command line talks to people: results on one stream, progress and complaints on the other, so that results can
/// be piped.
///
/// @param lively whether somebody looks on, so that a line may be written over while time passes
public record Terminal(PrintWriter out, PrintWriter err, boolean lively, Timeline time) {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final String ERASE_LINE = "\r\033[K";

    /// Does a piece of work, saying what it is while it lasts and how long it took when it is done.
    public <T> T step(String what, Callable<T> work) throws Exception {
        var begun = time.now();
        err.print("  " + what + " …");
        err.flush();
        var ticking = time.every(TICK, () -> tick(what, begun));
        boolean done = false;
        try {
            var result = work.call();
            done = true;
            return result;
        } finally {
            ticking.cancel();
            err.println((lively ? ERASE_LINE + "  " + what + " …" : "") + (done ? " " : " failed after ") + since(begun));
            err.flush();
        }
    }

    /// A line of news.
    public void say(String line) {
        err.println(line);
        err.flush();
    }

    /// A line of the result.
    public void print(String line) {
        out.println(line);
        out.flush();
    }

    public String since(Instant begun) {
        return seconds(Duration.between(begun, time.now()));
    }

    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private void tick(String what, Instant begun) {
        if (lively) {
            err.print(ERASE_LINE + "  " + what + " … " + Duration.between(begun, time.now()).toSeconds() + " s");
            err.flush();
        }
    }
}
