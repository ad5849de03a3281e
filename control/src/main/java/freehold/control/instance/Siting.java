package freehold.control.instance;

import freehold.control.dedicatedhost.DedicatedHost;
import freehold.control.dedicatedhost.DedicatedHostId;
import freehold.control.dedicatedhost.Residents.Resident;
import freehold.control.network.Vpc;
import freehold.control.placementgroup.PlacementGroup;
import freehold.control.placementgroup.PlacementGroupId;
import freehold.hosting.HostId;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an instance may be, and beside what. Kept for each instance that may not simply be anywhere, for as long as it is
/// described.
public record Siting(InstanceId instance, AccountId owner, Terms terms) {
    static final Kind.Index<Siting> BY_GROUP = Kind.Index.optional("group", s -> Optional.ofNullable(s.terms.group).map(PlacementGroupId::value));
    public static final Kind<Siting> KIND =
            Kind.of("siting", Siting.class, s -> s.instance.value(), s -> s.owner.value()).with(BY_GROUP);

    /// With whom it shares its host (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Placement.html>).
    public enum Tenancy {
        /// With everybody.
        DEFAULT,
        /// With other dedicated instances of its account.
        DEDICATED,
        /// With other instances of its account on a dedicated host.
        HOST;

        /// As EC2 writes it.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What was asked for, and what was decided where it was left open.
    ///
    /// @param group     its placement group; null if it is in none
    /// @param partition of the group, from 1; null if the group has none, or if it may be any and was not decided yet
    /// @param host      the dedicated host that it is to be on; null if it may be on any
    /// @param affinity  whether it is to stay on the dedicated host that it once was on. All instances do, as their disks do; this is
    ///                  only what was said
    public record Terms(
            @Nullable PlacementGroupId group,
            @Nullable Integer partition,
            Tenancy tenancy,
            @Nullable DedicatedHostId host,
            boolean affinity) {
        /// Any host that serves everybody will do.
        public static final Terms ANYWHERE = new Terms(null, null, Tenancy.DEFAULT, null, false);

        Terms withGroup(@Nullable PlacementGroupId newGroup, @Nullable Integer newPartition) {
            return new Terms(newGroup, newPartition, tenancy, host, affinity);
        }

        Terms withPartition(@Nullable Integer newPartition) {
            return withGroup(group, newPartition);
        }

        Terms withTenancy(Tenancy newTenancy) {
            return new Terms(group, partition, newTenancy, host, affinity);
        }

        Terms withHost(@Nullable DedicatedHostId newHost, boolean newAffinity) {
            return new Terms(group, partition, tenancy, newHost, newAffinity);
        }

        /// Those of an instance of a VPC, in which none may share its host with other accounts' if the VPC says so.
        Terms in(Vpc vpc) {
            return vpc.dedicated() && tenancy == Tenancy.DEFAULT ? withTenancy(Tenancy.DEDICATED) : this;
        }

        /// Its placement group, for answers.
        public Optional<PlacementGroup> group(View view) {
            return group == null ? Optional.empty() : view.find(PlacementGroup.TYPE.kind(), group.value());
        }
    }

    public static Terms of(View view, InstanceId instance) {
        return view.find(KIND, instance.value()).map(Siting::terms).orElse(Terms.ANYWHERE);
    }

    /// The dedicated host that an instance is on, or is to be on.
    public static Optional<DedicatedHostId> hostOf(View view, Instance instance) {
        var terms = of(view, instance.id());
        var place = instance.place();
        if (terms.tenancy != Tenancy.HOST || place == null) {
            return Optional.ofNullable(terms.host);
        }
        return view.by(DedicatedHost.TYPE.kind(), DedicatedHost.BY_MACHINE, place.host().value()).stream()
                .map(DedicatedHost::id)
                .findFirst()
                .or(() -> Optional.ofNullable(terms.host));
    }

    /// Writes what holds of an instance from now on.
    static void keep(Tx tx, InstanceId instance, AccountId owner, Terms terms) {
        if (terms.equals(Terms.ANYWHERE)) {
            tx.remove(KIND, instance.value());
        } else {
            tx.put(KIND, new Siting(instance, owner, terms));
        }
    }

    /// The instances on a machine.
    public static List<Resident> residents(View view, HostId machine) {
        return view.by(Instance.TYPE.kind(), Instance.BY_HOST, machine.value()).stream()
                .map(i -> new Resident(i.id().value(), i.settings().type(), i.owner(), i.place() != null && i.place().reserved()))
                .toList();
    }

    /// Whether instances are in a placement group that are not terminated.
    public static boolean isUsed(View view, PlacementGroup group) {
        return view.by(KIND, BY_GROUP, group.id().value()).stream()
                .flatMap(siting -> view.find(Instance.TYPE.kind(), siting.instance.value()).stream())
                .anyMatch(instance -> instance.state() != Instance.State.TERMINATED);
    }
}
