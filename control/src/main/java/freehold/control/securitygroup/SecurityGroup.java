package freehold.control.securitygroup;

import freehold.control.network.VpcId;
import freehold.control.operation.Call;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.control.prefixlist.PrefixListId;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    public static final Kind.Index<SecurityGroup> BY_RULE = new Kind.Index<>(
            "rule", g -> g.rules().stream().map(r -> r.id().value()).toList());
    public static final Kind.Index<SecurityGroup> BY_PREFIX_LIST = new Kind.Index<>("prefix-list", g -> g.rules().stream()
            .flatMap(r -> Stream.ofNullable(r.peer().prefixList()))
            .map(PrefixListId::value)
            .distinct()
            .toList());
    /// Under the ids of the groups that its rules are about.
    public static final Kind.Index<SecurityGroup> BY_PEER = new Kind.Index<>("peer", g -> g.rules().stream()
            .flatMap(r -> Stream.ofNullable(r.peer().group()))
            .map(SecurityGroupId::value)
            .distinct()
            .toList());
    public static final ResourceType<SecurityGroup> TYPE = ResourceType.of(
                    "security-group", SecurityGroup.class, SecurityGroupId.FORM)
            .with(BY_VPC)
            .with(BY_RULE)
            .with(BY_PREFIX_LIST)
            .with(BY_PEER);

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

    /// The name of one by its id; null if there is no such group.
    public static @Nullable String name(View view, String id) {
        return view.find(TYPE.kind(), id).map(SecurityGroup::name).orElse(null);
    }

    /// A VPC's group by its name.
    public static Optional<SecurityGroup> named(View view, VpcId vpc, String name) {
        return view.holder(nameClaim(vpc, name)).flatMap(id -> view.find(TYPE.kind(), id));
    }

    /// The caller's group that has a rule.
    public static Optional<SecurityGroup> ofRule(Call call, SecurityGroupRuleId id) {
        return call.view().by(TYPE.kind(), BY_RULE, id.value()).stream()
                .filter(group -> group.owner().equals(call.account()))
                .findFirst();
    }

    public Optional<SecurityGroupRule> rule(SecurityGroupRuleId ruleId) {
        return rules.stream().filter(r -> r.id().equals(ruleId)).findFirst();
    }

    private static String nameClaim(VpcId vpc, String name) {
        return "group-name/" + vpc + "/" + name;
    }

    /// `arn:aws:ec2:local-1:111122223333:security-group/sg-…`
    String arn(String region) {
        return "arn:aws:ec2:" + region + ":" + owner + ":security-group/" + id;
    }

    public SecurityGroup withRules(List<SecurityGroupRule> newRules) {
        return new SecurityGroup(id, owner, vpc, name, description, List.copyOf(newRules), tags);
    }

    @Override
    public SecurityGroup withTags(Tags newTags) {
        return new SecurityGroup(id, owner, vpc, name, description, rules, newTags);
    }
}
