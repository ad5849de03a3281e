package freehold.control.spot;

import freehold.control.instancetype.Catalogue;
import freehold.control.instancetype.InstanceType;
import freehold.control.region.Region;
import freehold.kernel.store.Kind;
import freehold.kernel.store.Store;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Keeps what spot instances have cost since the region began. Prices change when the operator changes them and the cloud begins
/// anew, and so that is when they are looked at.
public final class PriceHistory {
    public static final List<Kind<?>> KINDS = List.of(PriceSheet.KIND);

    private PriceHistory() {}

    /// What one type began to cost in one zone.
    record Price(String zone, String type, String usdPerHour, Instant since) {}

    /// Notes today's prices, where they are other than those noted last.
    public static void note(Store store, Region region, Catalogue catalogue, Instant now) {
        var prices = new HashMap<String, Map<String, String>>();
        region.zones().forEach(zone -> prices.put(zone.name(), prices(catalogue, zone.name())));
        var view = store.view();
        if (prices.entrySet().stream().anyMatch(zone -> isNews(view, zone.getKey(), zone.getValue()))) {
            store.commit(tx -> {
                prices.forEach((zone, listed) -> note(tx, zone, listed, now));
                return prices;
            });
        }
    }

    private static Map<String, String> prices(Catalogue catalogue, String zone) {
        return catalogue.all().stream()
                .map(InstanceType::name)
                .collect(Collectors.toMap(Function.identity(), type -> PriceSheet.shown(catalogue.spotUsdPerHour(type, zone))));
    }

    private static boolean isNews(View view, String zone, Map<String, String> prices) {
        var sheets = List.copyOf(view.owned(PriceSheet.KIND, zone));
        return sheets.isEmpty() || !sheets.getLast().usdPerHour().equals(prices);
    }

    private static void note(Tx tx, String zone, Map<String, String> prices, Instant now) {
        if (isNews(tx, zone, prices)) {
            tx.put(PriceSheet.KIND, new PriceSheet(zone, tx.owned(PriceSheet.KIND, zone).size() + 1L, now, prices));
        }
    }

    /// Every change of a price from one time to another, and for each type in each zone the price that held before.
    static List<Price> between(View view, Region region, Instant from, Instant to) {
        var history = new ArrayList<Price>();
        for (var zone : region.zones()) {
            Map<String, Price> now = new HashMap<>();
            for (var sheet : view.owned(PriceSheet.KIND, zone.name())) {
                for (var each : sheet.usdPerHour().entrySet()) {
                    var price = new Price(zone.name(), each.getKey(), each.getValue(), sheet.since());
                    var before = now.get(each.getKey());
                    if (sheet.since().isAfter(to) || before != null && before.usdPerHour().equals(price.usdPerHour())) {
                        continue;
                    }
                    if (before != null && sheet.since().isAfter(from)) {
                        history.add(before);
                    }
                    now.put(each.getKey(), price);
                }
            }
            history.addAll(now.values());
        }
        return history;
    }
}
