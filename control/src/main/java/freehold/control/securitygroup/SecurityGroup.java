package freehold.control.securitygroup;

import freehold.control.network.VpcId;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.List;
import java.util.Optional;

/// A firewall around interfaces: only what a rule allows passes, and the replies to it.
///
/// @param name unique in its VPC
public record SecurityGroup(
        SecurityGroupId id,
        AccountId owner,
        VpcId vpc,
        String name,
        String description,
        List<SecurityGroupRule> rules,
        Tags tags)
        implements Taggable {
    public static final Kind.Index<SecurityGroup> BY_VPC = Kind.Index.one("vpc", g -> g.vpc().value());
    public static final ResourceType<SecurityGroup> TYPE =
            ResourceType.of("security-group", SecurityGroup.class, SecurityGroupId.FORM).with(BY_VPC);

    /// Its name is how a VPC's own group is known; it can't be deleted.
    public static final String DEFAULT = "default";

    /// Takes the group's name in its VPC.
    ///
    /// @return false if another group has it
    static boolean claimName(Tx tx, SecurityGroup group) {
        return tx.claim(nameClaim(group.vpc(), group.name()), group.id().value());
    }

    static void releaseName(Tx tx, SecurityGroup group) {
        tx.release(nameClaim(group.vpc(), group.name()));
    }

    /// A VPC's group by its name.
    public static Optional<SecurityGroup> named(View view, VpcId vpc, String name) {
        return view.holder(nameClaim(vpc, name)).flatMap(id -> view.find(TYPE.kind(), id));
    }

    private static String nameClaim(VpcId vpc, String name) {
        return "group-name/" + vpc + "/" + name;
    }

    public SecurityGroup withRules(List<SecurityGroupRule> newRules) {
        return new SecurityGroup(id, owner, vpc, name, description, List.copyOf(newRules), tags);
    }

    @Override
    public SecurityGroup withTags(Tags newTags) {
        return new SecurityGroup(id, owner, vpc, name, description, rules, newTags);
    }
}
