package freehold.control.gateway;

import freehold.control.network.Vpc;
import freehold.kernel.store.Tx;

/// What comes with a gateway's being attached, and goes with it, and that only concepts built on this one know.
public interface GatewayCompanion {
    void detached(Tx tx, InternetGateway gateway, Vpc vpc);
}
