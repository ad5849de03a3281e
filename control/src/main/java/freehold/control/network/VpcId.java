package freehold.control.network;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A VPC: `vpc-…`.
public record VpcId(String value) implements Id {
    public static final IdForm FORM = new IdForm("vpc", "InvalidVpcId.Malformed", "InvalidVpcID.NotFound", "The vpc ID '%s' does not exist")
            .garbledAs("The vpc ID '%s' is malformed");

    public VpcId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
