package freehold.control.fabric;

import freehold.control.network.NameOptions;
import freehold.kernel.store.View;

/// How an instance is named, which only its own package knows.
public interface GuestNames {
    /// @param instance its id; of an instance that is not there, what most have
    NameOptions of(View view, String instance);
}
