package freehold.server;

import freehold.control.Cloud;
import freehold.kernel.store.Store;

/// One region of the process: its cloud, what that knows, and what it stands on.
record ServedRegion(Cloud cloud, Store store, Hosts hosts) {
    String name() {
        return cloud.facts().region().name();
    }
}
