package freehold.control.placementgroup;

import freehold.kernel.store.View;

/// Tells whether there is anything in a placement group, which only concepts built on this one know.
@FunctionalInterface
public interface GroupMembers {
    boolean areIn(View view, PlacementGroup group);
}
