package freehold.control.placementgroup;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DeletePlacementGroupRequest;
import java.util.Set;

/// Removes a placement group that nothing is in any more.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeletePlacementGroup.html>
public final class DeletePlacementGroup implements Command<DeletePlacementGroupRequest, Empty> {
    private final GroupMembers members;

    DeletePlacementGroup(GroupMembers members) {
        this.members = members;
    }

    @Override
    public Api<DeletePlacementGroupRequest, Empty> api() {
        return DeletePlacementGroupRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("GroupName");
    }

    @Override
    public Empty handle(DeletePlacementGroupRequest request, Change call) {
        var group = PlacementGroup.get(requireNonNull(request.groupName()), call);
        if (members.areIn(call.view(), group)) {
            throw Fault.client("InvalidPlacementGroup.InUse",
                    "The placement group '" + group.name() + "' is in use and may not be deleted.");
        }
        call.remove(PlacementGroup.TYPE, group.id());
        return Empty.ANSWER;
    }
}
