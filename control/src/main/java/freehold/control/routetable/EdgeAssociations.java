package freehold.control.routetable;

import freehold.control.gateway.GatewayCompanion;
import freehold.control.gateway.InternetGateway;
import freehold.control.network.Vpc;
import freehold.kernel.store.Tx;

/// The tables that count for what comes by a gateway: they do only while it is attached.
public final class EdgeAssociations implements GatewayCompanion {
    @Override
    public void detached(Tx tx, InternetGateway gateway, Vpc vpc) {
        Associations.of(tx, vpc.id(), association -> gateway.id().equals(association.gateway()))
                .ifPresent(found -> tx.put(RouteTable.TYPE.kind(), found.table().without(found.association())));
    }
}
