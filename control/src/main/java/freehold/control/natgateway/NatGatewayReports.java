package freehold.control.natgateway;

import freehold.control.gateway.NatGateway;
import freehold.control.gateway.NatGateway.State;
import freehold.control.networkinterface.InterfaceEnd;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Nat;
import freehold.kernel.store.Store;
import freehold.kernel.store.Tx;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What networks tell of their gateways: one that a network now has is available; of one that it has no more, what it had is free
/// again.
public final class NatGatewayReports {
    private final Store store;

    public NatGatewayReports(Store store) {
        this.store = store;
    }

    /// @param network as it is now
    public void take(NetworkSpec network) {
        var vpc = network.id().value();
        var has = network.nats().stream().map(Nat::id).collect(Collectors.toSet());
        if (store.view().by(NatGateway.TYPE.kind(), NatGateway.BY_VPC, vpc).stream().anyMatch(gateway -> isNews(gateway, has))) {
            store.commit(tx -> {
                var gateways = List.copyOf(tx.by(NatGateway.TYPE.kind(), NatGateway.BY_VPC, vpc));
                gateways.stream().filter(gateway -> isNews(gateway, has)).forEach(gateway -> write(tx, gateway));
                return gateways;
            });
        }
    }

    private static boolean isNews(NatGateway gateway, Set<String> has) {
        return switch (gateway.state()) {
            case PENDING -> has.contains(gateway.id().value());
            case DELETING -> !has.contains(gateway.id().value());
            case AVAILABLE, FAILED, DELETED -> false;
        };
    }

    private static void write(Tx tx, NatGateway gateway) {
        if (gateway.state() == State.PENDING) {
            tx.put(NatGateway.TYPE.kind(), gateway.made());
            return;
        }
        tx.put(NatGateway.TYPE.kind(), gateway.gone(GatewayAddresses.of(tx, gateway)));
        GatewayAddresses.networkInterface(tx, gateway).ifPresent(nic -> InterfaceEnd.of(tx, nic));
    }
}
