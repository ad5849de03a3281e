package freehold.control.operation;

import freehold.kernel.AccountId;
import freehold.kernel.Id;

/// Something that a customer has and names by its id.
public interface Resource {
    Id id();

    AccountId owner();
}
