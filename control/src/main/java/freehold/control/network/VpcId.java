package freehold.control.network;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A VPC: `vpc-…`.
public record VpcId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("vpc", "vpc", "InvalidVpcID");

    public VpcId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
