package freehold.control.placementgroup;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class PlacementGroupOperations {
    private PlacementGroupOperations() {}

    public static List<Operation<?, ?>> all(GroupMembers members) {
        return List.of(new CreatePlacementGroup(), new DescribePlacementGroups(), new DeletePlacementGroup(members));
    }
}
