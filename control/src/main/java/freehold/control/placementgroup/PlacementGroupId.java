package freehold.control.placementgroup;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A placement group: `pg-…`.
public record PlacementGroupId(String value) implements Id {
    public static final IdForm FORM = new IdForm("pg", "InvalidPlacementGroupId.Malformed", "InvalidPlacementGroup.Unknown",
            "The Placement Group ID '%s' is unknown.");

    public PlacementGroupId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
