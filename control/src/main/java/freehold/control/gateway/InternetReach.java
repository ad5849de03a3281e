package freehold.control.gateway;

import freehold.control.network.Subnet;
import freehold.kernel.store.View;

/// How far what is in a subnet reaches the internet, whatever its routes say.
public enum InternetReach {
    /// Not at all.
    NONE,
    /// By NAT gateways and egress-only internet gateways, through which only answers come back.
    OUTWARD,
    /// As far as its routes lead.
    FULL;

    /// What the owner's block leaves it, and what is excluded from the block, whichever is more.
    public static InternetReach of(View view, Subnet subnet) {
        var left = InternetBlock.of(view, subnet.owner()).map(InternetBlock::reach).orElse(FULL);
        for (var exclusion : view.by(BlockExclusion.TYPE.kind(), BlockExclusion.BY_VPC, subnet.vpc().value())) {
            if (exclusion.isAbout(subnet) && exclusion.reach().compareTo(left) > 0) {
                left = exclusion.reach();
            }
        }
        return left;
    }
}
