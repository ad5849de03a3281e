package freehold.control.routetable;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A route table: `rtb-…`.
public record RouteTableId(String value) implements Id {
    public static final IdForm FORM = new IdForm("rtb", "InvalidRouteTableId.Malformed", "InvalidRouteTableID.NotFound",
            "The routeTable ID '%s' does not exist");

    public RouteTableId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
