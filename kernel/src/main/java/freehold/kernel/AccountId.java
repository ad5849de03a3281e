package freehold.kernel;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// An account: twelve digits. Everything a customer makes belongs to one.
public record AccountId(String value) implements Id {
    public AccountId {
        if (value.length() != 12 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Fault.client("InvalidParameterValue", "Invalid account id: \"" + value + "\" (expecting twelve digits)");
        }
    }

    public static AccountId fresh(RandomGenerator random) {
        return new AccountId(String.format(Locale.ROOT, "%012d", random.nextLong(100_000_000_000L, 1_000_000_000_000L)));
    }

    @Override
    public String toString() {
        return value;
    }
}
