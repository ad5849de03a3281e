package freehold.control.billing;

import java.util.ArrayList;
import java.util.List;

/// A bill for people to read.
public final class BillTable {
    private static final List<String> HEAD = List.of("RESOURCE", "WHAT", "SECONDS", "QUANTITY", "UNIT", "PRICE", "USD");

    /// Digits after the point: a minute of the smallest type is 0.000078.
    private static final int DIGITS = 6;

    private BillTable() {}

    public static String of(Bill bill) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        for (var line : bill.lines()) {
            rows.add(List.of(
                    line.resource(),
                    line.what(),
                    Long.toString(line.seconds()),
                    line.quantity().toPlainString(),
                    line.unit().text(),
                    line.usd().toPlainString(),
                    line.amount().usd(DIGITS).toPlainString()));
        }
        rows.add(List.of("TOTAL", "", "", "", "", "", bill.total().usd(DIGITS).toPlainString()));
        var text = new StringBuilder("Account " + bill.account() + ", from " + bill.period().from() + " to "
                + bill.period().to() + "\n\n");
        rows.forEach(row -> text.append(line(row, rows)).append('\n'));
        return text.toString();
    }

    private static String line(List<String> row, List<List<String>> all) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            int width = all.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
            var gap = " ".repeat(width - row.get(i).length());
            boolean number = i == 2 || i == 3 || i >= 5;
            line.append(i == 0 ? "" : "  ").append(number ? gap + row.get(i) : row.get(i) + gap);
        }
        return line.toString().stripTrailing();
    }
}
