package freehold.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/// The name of one resource, as a type of its own, so that a subnet's id can't be handed over where a VPC's is wanted.
///
/// An implementation is a record with the one component `value`, checks it at birth, and prints as its value.
public interface Id {
    @JsonValue
    String value();
}
