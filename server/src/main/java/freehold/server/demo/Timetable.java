package freehold.server.demo;

import freehold.server.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// What was done when, for the time line at the end.
final class Timetable {
    private static final int WIDTH = 48;

    private record Entry(String what, Instant begun, Duration took) {}

    private final Terminal terminal;
    private final Instant begun;
    private final List<Entry> entries = new ArrayList<>();

    Timetable(Terminal terminal) {
        this.terminal = terminal;
        this.begun = terminal.time().now();
    }

    <T> T step(String what, Callable<T> work) throws Exception {
        var start = terminal.time().now();
        var result = terminal.step(what, work);
        entries.add(new Entry(what, start, Duration.between(start, terminal.time().now())));
        return result;
    }

    /// The time line: when each step began, how long it took, and a bar that shows both.
    void print() {
        var total = Duration.between(begun, terminal.time().now());
        terminal.print("");
        terminal.print("Time line (" + Terminal.seconds(total) + " in all)");
        for (var entry : entries) {
            var at = Duration.between(begun, entry.begun);
            int from = column(at, total);
            int length = Math.max(1, column(at.plus(entry.took), total) - from);
            terminal.print(String.format("  %8s  %-44s %8s  %s", Terminal.seconds(at), entry.what, Terminal.seconds(entry.took),
                    " ".repeat(from) + "█".repeat(length)));
        }
    }

    private static int column(Duration at, Duration total) {
        return (int) (WIDTH * at.toMillis() / Math.max(1, total.toMillis()));
    }
}
