package freehold.control.network;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A subnet: `subnet-…`.
public record SubnetId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("subnet", "subnet", "InvalidSubnetID");

    public SubnetId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
