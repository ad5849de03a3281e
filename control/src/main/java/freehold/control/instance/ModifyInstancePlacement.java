package freehold.control.instance;

import freehold.control.instance.Siting.Tenancy;
import freehold.control.instance.Siting.Terms;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.placementgroup.PlacementGroup;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyInstancePlacementRequest;
import freehold.model.ec2.ModifyInstancePlacementResult;
import java.util.Set;
import java.util.stream.Stream;

/// Says where and beside what a stopped instance is to be. It starts again where its disks are, or, if it may not be there, not at all.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstancePlacement.html>
public final class ModifyInstancePlacement implements Command<ModifyInstancePlacementRequest, ModifyInstancePlacementResult> {
    @Override
    public Api<ModifyInstancePlacementRequest, ModifyInstancePlacementResult> api() {
        return ModifyInstancePlacementRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "GroupName", "GroupId", "PartitionNumber", "Tenancy", "HostId", "Affinity");
    }

    @Override
    public ModifyInstancePlacementResult handle(ModifyInstancePlacementRequest request, Change call) {
        var instance = Instances.modifiable(request.instanceId(), call);
        if (Stream.of(request.groupName(), request.groupId(), request.partitionNumber(), request.tenancy(), request.hostId(), request.affinity())
                .allMatch(said -> said == null)) {
            throw Fault.client("MissingParameter", "At least one attribute of the placement must be given to be modified.");
        }
        if (instance.state() != Instance.State.STOPPED) {
            throw Fault.client("InvalidInstanceState", "The instance '" + instance.id() + "' is not in the 'stopped' state.");
        }
        var terms = inGroup(request, onHost(request, Siting.of(call.view(), instance.id()), call), call);
        SitingChoice.checkHost(terms, instance.settings().type(), call);
        if (instance.spot() != null) {
            SpotTerms.check(terms);
        }
        Siting.keep(call.tx(), instance.id(), instance.owner(), terms, null);
        return ModifyInstancePlacementResult.builder().return_(true).build();
    }

    /// What is not said stays, but what only instances on dedicated hosts have goes with their tenancy.
    private static Terms onHost(ModifyInstancePlacementRequest request, Terms terms, Change call) {
        var tenancy = SitingChoice.tenancy(request.tenancy(), terms.tenancy());
        boolean keeps = tenancy == Tenancy.HOST;
        return terms.withTenancy(tenancy).withHost(
                request.hostId() != null || !keeps ? SitingChoice.host(request.hostId(), call) : terms.host(),
                SitingChoice.affinity(request.affinity(), keeps && terms.affinity()));
    }

    private static Terms inGroup(ModifyInstancePlacementRequest request, Terms terms, Change call) {
        if (request.groupName() == null && request.groupId() == null && request.partitionNumber() == null) {
            return terms;
        }
        boolean staysInGroup = request.groupName() == null && request.groupId() == null;
        var group = staysInGroup
                ? terms.group(call.view()).orElse(null)
                : PlacementGroup.asked(request.groupName(), request.groupId(), call).orElse(null);
        return terms.withGroup(group == null ? null : group.id(), SitingChoice.partition(request.partitionNumber(), group));
    }
}
