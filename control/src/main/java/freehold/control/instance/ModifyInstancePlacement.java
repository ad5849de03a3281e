package freehold.control.instance;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.placementgroup.PlacementGroup;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyInstancePlacementRequest;
import freehold.model.ec2.ModifyInstancePlacementResult;
import java.util.Set;
import java.util.stream.Stream;

/// Says beside what a stopped instance is to be. It starts again where its disks are, or, if it may not be there, not at all.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstancePlacement.html>
public final class ModifyInstancePlacement implements Command<ModifyInstancePlacementRequest, ModifyInstancePlacementResult> {
    @Override
    public Api<ModifyInstancePlacementRequest, ModifyInstancePlacementResult> api() {
        return ModifyInstancePlacementRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "GroupName", "GroupId", "PartitionNumber");
    }

    @Override
    public ModifyInstancePlacementResult handle(ModifyInstancePlacementRequest request, Change call) {
        var instance = Instances.modifiable(request.instanceId(), call);
        if (Stream.of(request.groupName(), request.groupId(), request.partitionNumber()).allMatch(said -> said == null)) {
            throw Fault.client("MissingParameter", "At least one attribute of the placement must be given to be modified.");
        }
        if (instance.state() != Instance.State.STOPPED) {
            throw Fault.client("InvalidInstanceState", "The instance '" + instance.id() + "' is not in the 'stopped' state.");
        }
        var terms = Siting.of(call.view(), instance.id());
        boolean staysInGroup = request.groupName() == null && request.groupId() == null;
        var group = staysInGroup
                ? terms.group(call.view()).orElse(null)
                : PlacementGroup.asked(request.groupName(), request.groupId(), call).orElse(null);
        var partition = SitingChoice.partition(request.partitionNumber(), group);
        Siting.keep(call.tx(), instance.id(), instance.owner(), terms.withGroup(group == null ? null : group.id(), partition));
        return ModifyInstancePlacementResult.builder().return_(true).build();
    }
}
