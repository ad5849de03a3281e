package freehold.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// What was measured, as a table in Markdown.
final class Report {
    private static final List<String> HEAD = List.of("what", "target", "median", "min … max", "p99", "processor time", "reached");

    private final List<Figure> figures = new ArrayList<>();
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /// Says it at once, too: a long run shows how it goes.
    void add(Figure figure) {
        figures.add(figure);
        out.println("  " + String.join(" | ", figure.cells()));
    }

    void say(String line) {
        out.println(line);
    }

    void print() {
        var rows = new ArrayList<>(List.of(HEAD));
        figures.forEach(figure -> rows.add(figure.cells()));
        int[] widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        rows.add(1, HEAD.stream().map(_ -> "").toList());
        for (int row = 0; row < rows.size(); row++) {
            var line = new StringBuilder("|");
            for (int i = 0; i < widths.length; i++) {
                var cell = rows.get(row).get(i);
                line.append(row == 1 ? "-".repeat(widths[i] + 2) : " " + cell + " ".repeat(widths[i] - cell.length() + 1)).append('|');
            }
            out.println(line);
        }
    }

    /// Whether all that was promised was measured.
    boolean isReached() {
        return figures.stream().allMatch(Figure::isReached);
    }
}
