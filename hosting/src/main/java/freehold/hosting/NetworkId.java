package freehold.hosting;

import freehold.kernel.Id;

/// A network with an address space of its own. It is EC2's VPC id.
public record NetworkId(String value) implements Id {
    public NetworkId {
        if (!value.matches("vpc-[0-9a-f]{8,17}")) {
            throw new IllegalArgumentException("not a network's id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
