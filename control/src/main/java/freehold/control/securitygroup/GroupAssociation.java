package freehold.control.securitygroup;

import freehold.control.network.VpcId;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import freehold.kernel.store.View;
import java.util.Collection;

/// A VPC beside its own where a group guards interfaces too.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/security-group-assoc.html>
///
/// @param owner of both
public record GroupAssociation(SecurityGroupId group, VpcId vpc, AccountId owner) {
    public static final Kind.Index<GroupAssociation> BY_GROUP = Kind.Index.one("group", a -> a.group().value());
    public static final Kind.Index<GroupAssociation> BY_VPC = Kind.Index.one("vpc", a -> a.vpc().value());
    public static final Kind<GroupAssociation> KIND = Kind.of(
                    "security-group-vpc-association", GroupAssociation.class, GroupAssociation::key, a -> a.owner().value())
            .with(BY_GROUP)
            .with(BY_VPC);

    /// An association's state: EC2 needs a moment to get there, this cloud does not.
    static final String ASSOCIATED = "associated";

    /// Those of a group.
    public static Collection<GroupAssociation> of(View view, SecurityGroupId group) {
        return view.by(KIND, BY_GROUP, group.value());
    }

    /// Those with a VPC.
    public static Collection<GroupAssociation> of(View view, VpcId vpc) {
        return view.by(KIND, BY_VPC, vpc.value());
    }

    /// What it is known by: EC2 gives it no id.
    String key() {
        return group + "/" + vpc;
    }
}
