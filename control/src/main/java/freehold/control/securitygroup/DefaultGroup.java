package freehold.control.securitygroup;

import freehold.control.network.Vpc;
import freehold.control.network.VpcCompanion;
import freehold.control.operation.Tags;
import freehold.control.securitygroup.SecurityGroupRule.Peer;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;

/// The group that a VPC has from its beginning, for interfaces that nobody names a group for: its members reach each
/// other and everything else, and nobody else reaches them.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html>
public final class DefaultGroup implements VpcCompanion {
    @Override
    public void born(Tx tx, Vpc vpc, RandomGenerator random) {
        var id = new SecurityGroupId(SecurityGroupId.FORM.fresh(random));
        var rules = new ArrayList<SecurityGroupRule>();
        rules.add(SecurityGroupRule.everything(false, Peer.group(id), random));
        rules.addAll(OutwardRules.of(vpc, random));
        var group = new SecurityGroup(
                id, vpc.owner(), vpc.id(), SecurityGroup.DEFAULT, "default VPC security group", List.copyOf(rules), Tags.NONE);
        SecurityGroup.claimName(tx, group);
        tx.put(SecurityGroup.TYPE.kind(), group);
    }

    /// Lets all IPv6 out too, of each group that still lets all out as it did at its beginning.
    @Override
    public void gotIpv6(Tx tx, Vpc vpc, RandomGenerator random) {
        for (var group : List.copyOf(of(tx, vpc))) {
            tx.put(SecurityGroup.TYPE.kind(), group.withRules(OutwardRules.widened(group.rules(), random)));
        }
    }

    @Override
    public boolean holds(View view, Vpc vpc) {
        return of(view, vpc).stream().anyMatch(group -> !group.name().equals(SecurityGroup.DEFAULT));
    }

    @Override
    public void gone(Tx tx, Vpc vpc) {
        List.copyOf(GroupAssociation.of(tx, vpc.id())).forEach(a -> tx.remove(GroupAssociation.KIND, a.key()));
        for (var group : List.copyOf(of(tx, vpc))) {
            SecurityGroup.releaseName(tx, group);
            tx.remove(SecurityGroup.TYPE.kind(), group.id().value());
        }
    }

    private static Collection<SecurityGroup> of(View view, Vpc vpc) {
        return view.by(SecurityGroup.TYPE.kind(), SecurityGroup.BY_VPC, vpc.id().value());
    }
}
