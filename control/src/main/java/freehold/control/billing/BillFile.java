package freehold.control.billing;

import freehold.kernel.store.Json;
import java.util.ArrayList;
import java.util.List;

/// A bill for programs to read. Amounts are decimal text, rounded to ten digits after the point.
public final class BillFile {
    private static final int DIGITS = 10;

    private BillFile() {}

    /// With a line of column names; no cell needs quotes.
    public static String csv(WholeBill whole) {
        var text = new StringBuilder("account,from,to,resource,what,seconds,quantity,unit,price,usd,region\n");
        whole.regions().forEach((region, bill) -> bill.lines().forEach(line ->
            text.append(String.join(",", bill.account().value(), bill.period().from().toString(), bill.period().to().toString(),
                            line.resource(), line.what(), Long.toString(line.seconds()), line.quantity().toPlainString(),
                            line.unit().text(), line.usd().toPlainString(), usd(line.amount()), region))
                    .append('\n')));
        return text.toString();
    }

    public static String json(WholeBill whole) {
        var lines = new ArrayList<Entry>();
        whole.regions().forEach((region, bill) -> bill.lines().forEach(line ->
                lines.add(new Entry(line.resource(), line.what(), line.seconds(), line.quantity().toPlainString(),
                        line.unit().text(), line.usd().toPlainString(), usd(line.amount()), region))));
        return Json.write(new Document(whole.account().value(), whole.period().from().toString(),
                whole.period().to().toString(), "USD", lines, usd(whole.total())));
    }

    private static String usd(Amount amount) {
        return amount.usd(DIGITS).toPlainString();
    }

    /// The shape of the JSON.
    record Document(String account, String from, String to, String currency, List<Entry> lines, String total) {}

    record Entry(String resource, String what, long seconds, String quantity, String unit, String price, String usd, String region) {}
}
