package freehold.control.billing;

import freehold.kernel.store.Json;
import java.util.List;

/// A bill for programs to read. Amounts are decimal text, rounded to ten digits after the point.
public final class BillFile {
    private static final int DIGITS = 10;

    private BillFile() {}

    /// With a line of column names; no cell needs quotes.
    public static String csv(Bill bill) {
        var text = new StringBuilder("account,from,to,resource,what,seconds,quantity,unit,price,usd\n");
        for (var line : bill.lines()) {
            text.append(String.join(",", bill.account().value(), bill.period().from().toString(), bill.period().to().toString(),
                            line.resource(), line.what(), Long.toString(line.seconds()), line.quantity().toPlainString(),
                            line.unit().text(), line.usd().toPlainString(), usd(line.amount())))
                    .append('\n');
        }
        return text.toString();
    }

    public static String json(Bill bill) {
        var lines = bill.lines().stream()
                .map(line -> new Entry(line.resource(), line.what(), line.seconds(), line.quantity().toPlainString(),
                        line.unit().text(), line.usd().toPlainString(), usd(line.amount())))
                .toList();
        return Json.write(new Document(bill.account().value(), bill.period().from().toString(),
                bill.period().to().toString(), "USD", lines, usd(bill.total())));
    }

    private static String usd(Amount amount) {
        return amount.usd(DIGITS).toPlainString();
    }

    /// The shape of the JSON.
    record Document(String account, String from, String to, String currency, List<Entry> lines, String total) {}

    record Entry(String resource, String what, long seconds, String quantity, String unit, String price, String usd) {}
}
