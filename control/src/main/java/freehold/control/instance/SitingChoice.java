package freehold.control.instance;

import freehold.control.instance.Siting.Terms;
import freehold.control.operation.Call;
import freehold.control.placementgroup.PlacementGroup;
import freehold.kernel.Fault;
import freehold.model.ec2.RunInstancesRequest;
import org.jspecify.annotations.Nullable;

/// What a request says of where an instance is to be, checked.
final class SitingChoice {
    private SitingChoice() {}

    static Terms of(RunInstancesRequest request, Call call) {
        var placement = request.placement();
        if (placement == null) {
            return Terms.ANYWHERE;
        }
        var group = PlacementGroup.asked(placement.groupName(), placement.groupId(), call).orElse(null);
        return Terms.ANYWHERE.withGroup(group == null ? null : group.id(), partition(placement.partitionNumber(), group));
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
