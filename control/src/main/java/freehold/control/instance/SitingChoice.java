package freehold.control.instance;

import freehold.control.dedicatedhost.DedicatedHost;
import freehold.control.dedicatedhost.DedicatedHostId;
import freehold.control.instance.Siting.Tenancy;
import freehold.control.instance.Siting.Terms;
import freehold.control.operation.Call;
import freehold.control.placementgroup.PlacementGroup;
import freehold.kernel.Fault;
import freehold.model.ec2.RunInstancesRequest;
import org.jspecify.annotations.Nullable;

/// What a request says of where an instance is to be, checked.
final class SitingChoice {
    private SitingChoice() {}

    static Terms of(RunInstancesRequest request, String type, Call call) {
        var placement = request.placement();
        if (placement == null) {
            return Terms.ANYWHERE;
        }
        var group = PlacementGroup.asked(placement.groupName(), placement.groupId(), call).orElse(null);
        var terms = Terms.ANYWHERE
                .withGroup(group == null ? null : group.id(), partition(placement.partitionNumber(), group))
                .withTenancy(tenancy(placement.tenancy(), Tenancy.DEFAULT))
                .withHost(host(placement.hostId(), call), affinity(placement.affinity(), false));
        checkHost(terms, type, call);
        return terms;
    }

    /// Refuses what is said of a dedicated host by who wants none, or wants one that does not take such instances.
    static void checkHost(Terms terms, String type, Call call) {
        if (terms.tenancy() != Tenancy.HOST && (terms.host() != null || terms.affinity())) {
            throw Fault.client("InvalidParameterCombination", "The parameters HostId and Affinity can be used only with the tenancy 'host'.");
        }
        var host = terms.host();
        if (host != null && !call.get(DedicatedHost.TYPE, host).configuration().takes(type)) {
            throw Fault.client("InvalidParameterCombination",
                    "The instance type '" + type + "' does not match the configuration of the Dedicated Host '" + host + "'.");
        }
    }

    /// @return null if none is named, or this is said with an empty text
    static @Nullable DedicatedHostId host(@Nullable String asked, Call call) {
        return asked == null || asked.isEmpty() ? null : call.get(DedicatedHost.TYPE, new DedicatedHostId(asked)).id();
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
