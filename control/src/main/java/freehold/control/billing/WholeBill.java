package freehold.control.billing;

import freehold.kernel.AccountId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What an account owes in all regions.
///
/// @param regions each region's bill by its name, all of one account and period; at least one
public record WholeBill(SequencedMap<String, Bill> regions) {
    public WholeBill {
        regions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(regions));
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("a bill of no region");
        }
    }

    public AccountId account() {
        return regions.firstEntry().getValue().account();
    }

    public Period period() {
        return regions.firstEntry().getValue().period();
    }

    public Amount total() {
        return regions.values().stream().map(Bill::total).reduce(Amount.ZERO, Amount::plus);
    }
}
