package freehold.control.region;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyAvailabilityZoneGroupRequest;
import freehold.model.ec2.ModifyAvailabilityZoneGroupResult;
import java.util.Set;

/// Opts in to a group of zones. Every account is in all zones of this region from the start, and so it stays.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyAvailabilityZoneGroup.html>
public final class ModifyAvailabilityZoneGroup
        implements Query<ModifyAvailabilityZoneGroupRequest, ModifyAvailabilityZoneGroupResult> {
    private final Region region;

    ModifyAvailabilityZoneGroup(Region region) {
        this.region = region;
    }

    @Override
    public Api<ModifyAvailabilityZoneGroupRequest, ModifyAvailabilityZoneGroupResult> api() {
        return ModifyAvailabilityZoneGroupRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("GroupName", "OptInStatus");
    }

    @Override
    public ModifyAvailabilityZoneGroupResult handle(ModifyAvailabilityZoneGroupRequest request, Call call) {
        if (!region.zoneGroup().equals(request.groupName())) {
            throw Fault.client("InvalidParameterValue", "Invalid availability zone group: [" + request.groupName() + "]");
        }
        if (!"opted-in".equals(request.optInStatus())) { // to opt out is not for customers, on EC2 neither
            throw Fault.client("InvalidParameterValue", "Value (" + request.optInStatus()
                    + ") for parameter optInStatus is invalid. Expecting: opted-in");
        }
        return ModifyAvailabilityZoneGroupResult.builder().return_(true).build();
    }
}
