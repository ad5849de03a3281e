package freehold.control.address;

import freehold.kernel.store.View;

/// Which instances run: asked of the concept that knows.
@FunctionalInterface
public interface RunningInstances {
    /// @param instance an instance's id
    boolean contains(View view, String instance);
}
