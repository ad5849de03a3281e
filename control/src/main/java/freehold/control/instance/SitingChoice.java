package freehold.control.instance;

import freehold.control.capacityreservation.CapacityReservation;
import freehold.control.capacityreservation.CapacityReservationId;
import freehold.control.dedicatedhost.DedicatedHost;
import freehold.control.dedicatedhost.DedicatedHostId;
import freehold.control.instance.Siting.Reserved.Preference;
import freehold.control.instance.Siting.Reserved;
import freehold.control.instance.Siting.Tenancy;
import freehold.control.instance.Siting.Terms;
import freehold.control.operation.Call;
import freehold.control.placementgroup.PlacementGroup;
import freehold.kernel.Fault;
import freehold.model.ec2.CapacityReservationSpecification;
import freehold.model.ec2.RunInstancesRequest;
import org.jspecify.annotations.Nullable;

/// What a request says of where an instance is to be, checked.
final class SitingChoice {
    private SitingChoice() {}

    static Terms of(RunInstancesRequest request, String type, Call call) {
        var placement = request.placement();
        var reservations = request.capacityReservationSpecification();
        var anywhere = Terms.ANYWHERE.withReserved(reservations == null ? Reserved.OPEN : reserved(reservations, call));
        if (placement == null) {
            return anywhere;
        }
        var group = PlacementGroup.asked(placement.groupName(), placement.groupId(), call).orElse(null);
        var terms = anywhere
                .withGroup(group == null ? null : group.id(), partition(placement.partitionNumber(), group))
                .withTenancy(tenancy(placement.tenancy(), Tenancy.DEFAULT))
                .withHost(host(placement.hostId(), call), affinity(placement.affinity(), false));
        checkHost(terms, type, call);
        return terms;
    }

    /// Refuses what is said of a dedicated host by who wants none, or wants one that does not take such instances. One that has been
    /// released since is no reason to refuse a change of something else.
    static void checkHost(Terms terms, String type, Call call) {
        if (terms.tenancy() != Tenancy.HOST && (terms.host() != null || terms.affinity())) {
            throw Fault.client("InvalidParameterCombination", "The parameters HostId and Affinity can be used only with the tenancy 'host'.");
        }
        var host = terms.host();
        if (host == null) {
            return;
        }
        call.find(DedicatedHost.TYPE, host).filter(DedicatedHost::isHad).filter(named -> !named.configuration().takes(type)).ifPresent(named -> {
            throw Fault.client("InvalidParameterCombination",
                    "The instance type '" + type + "' does not match the configuration of the Dedicated Host '" + named.id() + "'.");
        });
    }

    /// @return null if none is named, or this is said with an empty text
    static @Nullable DedicatedHostId host(@Nullable String asked, Call call) {
        return asked == null || asked.isEmpty() ? null : DedicatedHost.had(call, new DedicatedHostId(asked)).id();
    }

    static Reserved reserved(CapacityReservationSpecification asked, Call call) {
        var preference = preference(asked.capacityReservationPreference());
        var target = asked.capacityReservationTarget();
        var id = target == null ? null : target.capacityReservationId();
        if (id == null) {
            return preference == null ? Reserved.OPEN : new Reserved(preference, null);
        }
        if (preference != null && preference != Preference.ONLY) {
            throw Fault.client("InvalidParameterCombination", "The parameter CapacityReservationTarget can be used only with the"
                    + " CapacityReservationPreference '" + Preference.ONLY.text() + "', or without one.");
        }
        return new Reserved(preference, call.get(CapacityReservation.TYPE, new CapacityReservationId(id)).id());
    }

    private static @Nullable Preference preference(@Nullable String asked) {
        return switch (asked) {
            case null -> null;
            case "open" -> Preference.OPEN;
            case "none" -> Preference.NONE;
            case "capacity-reservations-only" -> Preference.ONLY;
            default -> throw SettingsChoice.invalid("capacityReservationPreference", asked);
        };
    }

    static Tenancy tenancy(@Nullable String asked, Tenancy otherwise) {
        return switch (asked) {
            case null -> otherwise;
            case "" -> otherwise; // Terraform says nothing so
            case "default" -> Tenancy.DEFAULT;
            case "dedicated" -> Tenancy.DEDICATED;
            case "host" -> Tenancy.HOST;
            default -> throw SettingsChoice.invalid("tenancy", asked);
        };
    }

    static boolean affinity(@Nullable String asked, boolean otherwise) {
        return switch (asked) {
            case null -> otherwise;
            case "" -> otherwise;
            case "default" -> false;
            case "host" -> true;
            default -> throw SettingsChoice.invalid("affinity", asked);
        };
    }

    /// @return the number itself, if the group has such a partition; null if none is asked for
    static @Nullable Integer partition(@Nullable Integer asked, @Nullable PlacementGroup group) {
        if (asked == null) {
            return null;
        }
        var count = group == null ? null : group.partitions();
        if (count == null) {
            throw Fault.client("InvalidParameterCombination",
                    "The parameter PartitionNumber can be used only with a placement group of the strategy 'partition'.");
        }
        if (asked < 1 || asked > count) {
            throw Fault.client("InvalidParameterValue", "Value (" + asked + ") for parameter partitionNumber is invalid."
                    + " Expecting a number between 1 and " + count + ".");
        }
        return asked;
    }
}
