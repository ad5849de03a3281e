package freehold.control.routetable;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A route table: `rtb-…`.
public record RouteTableId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("rtb", "routeTable", "InvalidRouteTableID");

    public RouteTableId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
