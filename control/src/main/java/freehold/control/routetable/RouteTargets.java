package freehold.control.routetable;

import freehold.control.gateway.EgressOnlyInternetGateway;
import freehold.control.gateway.InternetGateway;
import freehold.control.gateway.NatGateway;
import freehold.control.network.NetworkInterface;
import freehold.control.network.VpcId;
import freehold.control.peering.Peering;
import freehold.control.routetable.RouteTable.Target;
import freehold.kernel.store.View;

/// Whether what routes lead to is there: a route whose target is gone is a black hole.
public final class RouteTargets {
    private RouteTargets() {}

    /// Whether packets of a VPC get anywhere by it.
    public static boolean isActive(View view, VpcId vpc, Target target) {
        return switch (target.kind()) {
            case LOCAL -> true;
            case INTERNET_GATEWAY -> view.find(InternetGateway.TYPE.kind(), target.id()).filter(g -> vpc.equals(g.vpc())).isPresent();
            case EGRESS_ONLY_INTERNET_GATEWAY -> view.find(EgressOnlyInternetGateway.TYPE.kind(), target.id()).isPresent();
            case NETWORK_INTERFACE ->
                view.find(NetworkInterface.TYPE.kind(), target.id()).filter(nic -> nic.attachment() != null).isPresent();
            case NAT_GATEWAY -> view.find(NatGateway.TYPE.kind(), target.id()).filter(NatGateway::isWanted).isPresent();
            case PEERING_CONNECTION ->
                view.find(Peering.KIND, target.id()).filter(p -> p.isActive() && p.joins(vpc)).isPresent();
        };
    }
}
