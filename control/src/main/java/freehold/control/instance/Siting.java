package freehold.control.instance;

import freehold.control.capacityreservation.CapacityReservation;
import freehold.control.capacityreservation.CapacityReservationId;
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
///
/// @param uses the Capacity Reservation whose room it has, or had until its end; null if it has room of its own
public record Siting(InstanceId instance, AccountId owner, Terms terms, @Nullable CapacityReservationId uses) {
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

        /// That of the instances which a Capacity Reservation is for.
        static Tenancy of(CapacityReservation reservation) {
            return reservation.dedicated() ? DEDICATED : DEFAULT;
        }

        /// As EC2 writes it.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Which Capacity Reservations it uses
    /// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CapacityReservationSpecification.html>).
    ///
    /// @param preference null if only the target was said
    /// @param target     the one that it must use; null if it may be any that fits
    public record Reserved(@Nullable Preference preference, @Nullable CapacityReservationId target) {
        /// Those that are open.
        public static final Reserved OPEN = new Reserved(Preference.OPEN, null);

        public enum Preference {
            OPEN("open"),
            NONE("none"),
            ONLY("capacity-reservations-only");

            private final String text;

            Preference(String text) {
                this.text = text;
            }

            /// As EC2 writes it.
            public String text() {
                return text;
            }
        }

        /// Whether it does not run without one.
        boolean must() {
            return preference == Preference.ONLY || target != null;
        }

        /// Whether one that is open may be used.
        boolean mayBeAny() {
            return preference != Preference.NONE && target == null;
        }

        @Nullable String preferenceText() {
            return preference == null ? null : preference.text;
        }

        @Nullable String targetText() {
            return target == null ? null : target.value();
        }
    }

    /// What was asked for, and what was decided where it was left open.
    ///
    /// @param group     its placement group; null if it is in none
    /// @param partition of the group, from 1; null if the group has none, or if it may be any and was not decided yet
    /// @param host      the dedicated host that it is to be on; null if it may be on any
    /// @param affinity  whether it is to stay on the dedicated host that it once was on. All instances do, as their disks do; this is
    ///                  only what was said
    /// @param reserved  which Capacity Reservations it uses
    public record Terms(
            @Nullable PlacementGroupId group,
            @Nullable Integer partition,
            Tenancy tenancy,
            @Nullable DedicatedHostId host,
            boolean affinity,
            Reserved reserved) {
        /// Any host that serves everybody will do.
        public static final Terms ANYWHERE = new Terms(null, null, Tenancy.DEFAULT, null, false, Reserved.OPEN);

        Terms withGroup(@Nullable PlacementGroupId newGroup, @Nullable Integer newPartition) {
            return new Terms(newGroup, newPartition, tenancy, host, affinity, reserved);
        }

        Terms withPartition(@Nullable Integer newPartition) {
            return withGroup(group, newPartition);
        }

        Terms withTenancy(Tenancy newTenancy) {
            return new Terms(group, partition, newTenancy, host, affinity, reserved);
        }

        Terms withHost(@Nullable DedicatedHostId newHost, boolean newAffinity) {
            return new Terms(group, partition, tenancy, newHost, newAffinity, reserved);
        }

        Terms withReserved(Reserved newReserved) {
            return new Terms(group, partition, tenancy, host, affinity, newReserved);
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
    ///
    /// @param uses see [Siting]
    static void keep(Tx tx, InstanceId instance, AccountId owner, Terms terms, @Nullable CapacityReservationId uses) {
        if (terms.equals(Terms.ANYWHERE) && uses == null) {
            tx.remove(KIND, instance.value());
        } else {
            tx.put(KIND, new Siting(instance, owner, terms, uses));
        }
    }

    /// The Capacity Reservation that an instance uses.
    static Optional<CapacityReservation> used(View view, InstanceId instance) {
        return view.find(KIND, instance.value())
                .flatMap(siting -> Optional.ofNullable(siting.uses))
                .flatMap(uses -> view.find(CapacityReservation.TYPE.kind(), uses.value()))
                .filter(reservation -> reservation.end() == null);
    }

    /// Lets instances that run without a Capacity Reservation use an open one, each in its own room.
    ///
    /// @return how many do now
    public static int join(Tx tx, CapacityReservation reservation, int atMost) {
        int joined = 0;
        for (var instance : List.copyOf(tx.owned(Instance.TYPE.kind(), reservation.owner().value()))) {
            if (joined < atMost && wouldUse(tx, instance, reservation)) {
                keep(tx, instance.id(), instance.owner(), of(tx, instance.id()), reservation.id());
                joined++;
            }
        }
        return joined;
    }

    private static boolean wouldUse(View view, Instance instance, CapacityReservation reservation) {
        var terms = of(view, instance.id());
        return instance.want().goal() == Instance.Goal.RUN
                && instance.spot() == null
                && !PromisedRoom.isAwaited(view, instance)
                && instance.settings().type().equals(reservation.type())
                && instance.launch().zone().equals(reservation.zone())
                && terms.tenancy == Tenancy.of(reservation)
                && terms.reserved.mayBeAny()
                && used(view, instance.id()).isEmpty();
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
