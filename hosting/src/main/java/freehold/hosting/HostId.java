package freehold.hosting;

import freehold.kernel.Id;
import java.util.regex.Pattern;

/// A machine that carries guests, by the operator's name for it: letters, digits, dots and dashes.
public record HostId(String value) implements Id {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,62}");

    public HostId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a host's name: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
