package freehold.control.instance;

import freehold.control.placementgroup.PlacementGroup;
import freehold.control.placementgroup.PlacementGroupId;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an instance may be, and beside what. Kept for each instance that may not simply be anywhere, for as long as it is
/// described.
public record Siting(InstanceId instance, AccountId owner, Terms terms) {
    static final Kind.Index<Siting> BY_GROUP = Kind.Index.optional("group", s -> Optional.ofNullable(s.terms.group).map(PlacementGroupId::value));
    public static final Kind<Siting> KIND =
            Kind.of("siting", Siting.class, s -> s.instance.value(), s -> s.owner.value()).with(BY_GROUP);

    /// What was asked for, and what was decided where it was left open.
    ///
    /// @param group     its placement group; null if it is in none
    /// @param partition of the group, from 1; null if the group has none, or if it may be any and was not decided yet
    public record Terms(@Nullable PlacementGroupId group, @Nullable Integer partition) {
        /// Any host will do.
        public static final Terms ANYWHERE = new Terms(null, null);

        Terms withGroup(@Nullable PlacementGroupId newGroup, @Nullable Integer newPartition) {
            return new Terms(newGroup, newPartition);
        }

        Terms withPartition(@Nullable Integer newPartition) {
            return new Terms(group, newPartition);
        }

        /// Its placement group, for answers.
        public Optional<PlacementGroup> group(View view) {
            return group == null ? Optional.empty() : view.find(PlacementGroup.TYPE.kind(), group.value());
        }
    }

    public static Terms of(View view, InstanceId instance) {
        return view.find(KIND, instance.value()).map(Siting::terms).orElse(Terms.ANYWHERE);
    }

    /// Writes what holds of an instance from now on.
    static void keep(Tx tx, InstanceId instance, AccountId owner, Terms terms) {
        if (terms.equals(Terms.ANYWHERE)) {
            tx.remove(KIND, instance.value());
        } else {
            tx.put(KIND, new Siting(instance, owner, terms));
        }
    }

    /// Whether instances are in a placement group that are not terminated.
    public static boolean isUsed(View view, PlacementGroup group) {
        return view.by(KIND, BY_GROUP, group.id().value()).stream()
                .flatMap(siting -> view.find(Instance.TYPE.kind(), siting.instance.value()).stream())
                .anyMatch(instance -> instance.state() != Instance.State.TERMINATED);
    }
}
