package freehold.control.networkacl;

import freehold.control.network.Subnet;
import freehold.control.network.Vpc;
import freehold.control.network.VpcCompanion;
import freehold.control.networkacl.NetworkAcl.Association;
import freehold.control.networkacl.NetworkAcl.Entry;
import freehold.control.operation.Tags;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.List;
import java.util.random.RandomGenerator;

/// The list that a VPC has from its beginning, for subnets that nobody gives another: it lets everything pass, until its owner
/// changes that.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html>
public final class DefaultNetworkAcl implements VpcCompanion {
    private static final int ALL_IPV4 = 100;
    private static final int ALL_IPV6 = 101;

    @Override
    public void born(Tx tx, Vpc vpc, RandomGenerator random) {
        var id = new NetworkAclId(NetworkAclId.FORM.fresh(random));
        var acl = new NetworkAcl(id, vpc.owner(), vpc.id(), true, List.of(), List.of(), Tags.NONE);
        for (boolean egress : new boolean[] {false, true}) {
            acl = acl.with(ipv4(egress));
            acl = vpc.ipv6Blocks().isEmpty() ? acl : acl.with(ipv6(egress));
        }
        tx.put(NetworkAcl.TYPE.kind(), acl);
    }

    @Override
    public void born(Tx tx, Subnet subnet, RandomGenerator random) {
        var association = new Association(NetworkAcl.ASSOCIATION.fresh(random), subnet.id());
        tx.put(NetworkAcl.TYPE.kind(), NetworkAcl.defaultOf(tx, subnet.vpc()).with(association));
    }

    /// Lets all IPv6 pass too, each way that still is as it was at the VPC's beginning.
    @Override
    public void gotIpv6(Tx tx, Vpc vpc, RandomGenerator random) {
        var acl = NetworkAcl.defaultOf(tx, vpc.id());
        var widened = acl;
        for (boolean egress : new boolean[] {false, true}) {
            if (acl.entries().stream().filter(entry -> entry.egress() == egress).toList().equals(List.of(ipv4(egress)))) {
                widened = widened.with(ipv6(egress));
            }
        }
        tx.put(NetworkAcl.TYPE.kind(), widened);
    }

    @Override
    public boolean holds(View view, Vpc vpc) {
        return NetworkAcl.of(view, vpc.id()).stream().anyMatch(acl -> !acl.isDefault());
    }

    @Override
    public void gone(Tx tx, Vpc vpc) {
        List.copyOf(NetworkAcl.of(tx, vpc.id())).forEach(acl -> tx.remove(NetworkAcl.TYPE.kind(), acl.id().value()));
    }

    @Override
    public void gone(Tx tx, Subnet subnet) {
        for (var acl : NetworkAcl.of(tx, subnet.vpc()).stream().filter(acl -> acl.guards(subnet.id())).toList()) {
            tx.put(NetworkAcl.TYPE.kind(), acl.without(subnet.id()));
        }
    }

    private static Entry ipv4(boolean egress) {
        return Entry.all(ALL_IPV4, egress, true, "0.0.0.0/0");
    }

    private static Entry ipv6(boolean egress) {
        return Entry.all(ALL_IPV6, egress, true, "::/0");
    }
}
