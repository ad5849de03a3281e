package freehold.control.operation;

import freehold.kernel.Id;

/// An id as the caller said it, spelt as one or not: for operations where EC2 says of any text only that there is no such thing.
public record Said(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
