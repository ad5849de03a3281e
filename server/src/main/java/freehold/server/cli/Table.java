package freehold.server.cli;

import freehold.server.Terminal;
import java.util.ArrayList;
import java.util.List;

/// Rows whose columns stand under each other.
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    void print(Terminal terminal) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                boolean last = i == row.size() - 1;
                line.append(last ? row.get(i) : row.get(i) + " ".repeat(widths[i] - row.get(i).length() + 2));
            }
            terminal.print(line.toString().stripTrailing());
        }
    }
}
