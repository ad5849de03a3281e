package freehold.control.fabric;

import freehold.control.network.Subnet;
import freehold.control.network.Vpc;
import freehold.control.networkacl.NetworkAcl;
import freehold.hosting.NetworkSpec.Acl;
import freehold.hosting.Ranges;
import freehold.kernel.store.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A VPC's network ACLs, as guards of its subnets' edges: pure. A list that stops nothing is none: most VPCs have no other, and
/// their packets need not be looked at.
final class Acls {
    private static final int ALL = -1;

    private final List<NetworkAcl> guards;

    private Acls(List<NetworkAcl> guards) {
        this.guards = guards;
    }

    static Acls of(View view, Vpc vpc) {
        return new Acls(NetworkAcl.of(view, vpc.id()).stream().filter(acl -> !acl.associations().isEmpty() && isGuard(acl, vpc)).toList());
    }

    List<Acl> all() {
        return guards.stream().map(acl -> new Acl(acl.id().value(), entries(acl, false), entries(acl, true))).toList();
    }

    /// The id of the one that guards a subnet's edge; null for none.
    @Nullable String guard(Subnet subnet) {
        return guards.stream().filter(acl -> acl.guards(subnet.id())).map(acl -> acl.id().value()).findFirst().orElse(null);
    }

    private static List<Acl.Entry> entries(NetworkAcl acl, boolean egress) {
        return acl.entries().stream()
                .filter(entry -> entry.egress() == egress)
                .map(entry -> new Acl.Entry(entry.allow(), entry.protocol(), entry.from(), entry.to(), entry.cidr()))
                .toList();
    }

    private static boolean isGuard(NetworkAcl acl, Vpc vpc) {
        boolean ipv6 = !vpc.ipv6Blocks().isEmpty();
        return !isOpen(acl, false, "0.0.0.0/0")
                || !isOpen(acl, true, "0.0.0.0/0")
                || ipv6 && !(isOpen(acl, false, "::/0") && isOpen(acl, true, "::/0"));
    }

    /// Whether the first word on an address family is that all of it may pass.
    ///
    /// @param everything the block of all its addresses
    private static boolean isOpen(NetworkAcl acl, boolean egress, String everything) {
        Optional<NetworkAcl.Entry> first = acl.entries().stream()
                .filter(entry -> entry.egress() == egress && entry.isIpv6() == Ranges.isIpv6(everything))
                .findFirst();
        return first.filter(entry -> entry.allow() && entry.protocol() == ALL && entry.cidr().equals(everything)).isPresent();
    }
}
