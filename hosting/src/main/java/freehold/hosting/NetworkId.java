package freehold.hosting;

import freehold.kernel.Id;
import java.util.regex.Pattern;

/// A network with an address space of its own. It is EC2's VPC id.
public record NetworkId(String value) implements Id {
    private static final Pattern FORM = Pattern.compile("vpc-[0-9a-f]{8,17}");

    public NetworkId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a network's id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
