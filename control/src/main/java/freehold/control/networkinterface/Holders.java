package freehold.control.networkinterface;

import freehold.kernel.store.View;

/// The instances that interfaces are attached to: asked of the concept that knows.
public interface Holders {
    /// Private addresses, of each family, that an interface may have before anything has it: as many as on EC2's largest types.
    int ADDRESSES_LIMIT = 50;

    /// Whether an instance is to run.
    boolean isToRun(View view, String instance);

    /// Private addresses, of each family, that each interface of an instance may have.
    int addressesPerInterface(View view, String instance);
}
