package freehold.control.gateway;

import freehold.control.network.Vpc;
import freehold.kernel.store.View;

/// Which VPCs have public addresses in use: concepts built on this one know.
public interface PublicMappings {
    boolean any(View view, Vpc vpc);
}
