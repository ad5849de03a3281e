package freehold.control.dedicatedhost;

import freehold.hosting.HostId;
import freehold.kernel.AccountId;
import freehold.kernel.store.View;
import java.util.List;

/// Tells what is on a machine, which only concepts built on this one know.
@FunctionalInterface
public interface Residents {
    List<Resident> on(View view, HostId machine);

    /// An instance.
    ///
    /// @param runs whether it holds room; one that is stopped has only its disks there
    record Resident(String instance, String type, AccountId owner, boolean runs) {}
}
