package freehold.hosting;

import freehold.kernel.Id;

/// A machine that carries guests, by the operator's name for it: letters, digits, dots and dashes.
public record HostId(String value) implements Id {
    public HostId {
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,62}")) {
            throw new IllegalArgumentException("not a host's name: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
