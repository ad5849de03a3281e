package freehold.control.billing;

import freehold.kernel.AccountId;
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
        rows.addAll(rows(bill));
        rows.add(total("TOTAL", bill.total()));
        return text(bill.account(), bill.period(), rows);
    }

    /// One group of lines for each region, with its name above and its total below; as of one bill if there is only one.
    public static String of(WholeBill whole) {
        if (whole.regions().size() == 1) {
            return of(whole.regions().firstEntry().getValue());
        }
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        whole.regions().forEach((region, bill) -> {
            rows.add(List.of(region, "", "", "", "", "", ""));
            rows.addAll(rows(bill));
            rows.add(total("TOTAL " + region, bill.total()));
        });
        rows.add(total("TOTAL", whole.total()));
        return text(whole.account(), whole.period(), rows);
    }

    private static List<List<String>> rows(Bill bill) {
        return bill.lines().stream()
                .map(line -> List.of(
                        line.resource(),
                        line.what(),
                        Long.toString(line.seconds()),
                        line.quantity().toPlainString(),
                        line.unit().text(),
                        line.usd().toPlainString(),
                        line.amount().usd(DIGITS).toPlainString()))
                .toList();
    }

    private static List<String> total(String name, Amount amount) {
        return List.of(name, "", "", "", "", "", amount.usd(DIGITS).toPlainString());
    }

    private static String text(AccountId account, Period period, List<List<String>> rows) {
        var text = new StringBuilder("Account " + account + ", from " + period.from() + " to " + period.to() + "\n\n");
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
