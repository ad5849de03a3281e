package freehold.control.fleet;

import freehold.control.instance.Instance;
import freehold.control.instancetype.Catalogue;
import freehold.kernel.store.View;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a fleet may still pay an hour for capacity of one class (MaxTotalPrice): it stops to launch there, whatever it lacks.
final class Purse {
    private final Catalogue catalogue;
    private final boolean spot;
    private @Nullable BigDecimal left;

    Purse(Catalogue catalogue, Terms terms, Fleet fleet, View view) {
        this.catalogue = catalogue;
        this.spot = terms.spot();
        this.left = terms.most();
        if (left != null) {
            Set<String> members = fleet.members().stream()
                    .filter(member -> member.spot() == spot)
                    .map(Fleet.Member::instance)
                    .collect(Collectors.toUnmodifiableSet());
            fleet.living(view).stream().filter(instance -> members.contains(instance.id().value())).forEach(this::pay);
        }
    }

    /// How many of so many are affordable at a price.
    int affords(int count, BigDecimal price) {
        return left == null || price.signum() == 0 ? count : left.divideToIntegralValue(price).min(BigDecimal.valueOf(count)).max(BigDecimal.ZERO).intValue();
    }

    void pay(Instance instance) {
        if (left != null) {
            left = left.subtract(price(instance));
        }
    }

    private BigDecimal price(Instance instance) {
        var type = instance.settings().type();
        if (spot && catalogue.has(type)) {
            return catalogue.spotUsdPerHour(type, instance.launch().zone());
        }
        return catalogue.find(type).map(t -> new BigDecimal(t.usdPerHour())).orElse(BigDecimal.ZERO);
    }
}
