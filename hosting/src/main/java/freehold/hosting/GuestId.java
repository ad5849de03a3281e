package freehold.hosting;

import freehold.kernel.Id;
import java.util.regex.Pattern;

/// A guest on a host. It is the EC2 instance's id, so that an operator finds a domain by the name the customer gives.
public record GuestId(String value) implements Id {
    private static final Pattern FORM = Pattern.compile("i-[0-9a-f]{8,17}");

    public GuestId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a guest's id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
