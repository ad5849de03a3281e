package freehold.control.fabric;

import freehold.control.network.NameOptions;
import freehold.control.network.VpcId;
import freehold.kernel.store.Change;
import freehold.kernel.store.View;
import java.util.Optional;

/// How an instance is named, which only its own package knows.
public interface GuestNames {
    /// @param instance its id; of an instance that is not there, what most have
    NameOptions of(View view, String instance);

    /// The VPC of an instance that a change gives another name.
    Optional<VpcId> renamedIn(Change change);
}
