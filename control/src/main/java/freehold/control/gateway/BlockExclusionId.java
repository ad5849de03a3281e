package freehold.control.gateway;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// What is excluded from a block of public access: `vpcbpa-exclude-…`.
public record BlockExclusionId(String value) implements Id {
    public static final IdForm FORM =
            IdForm.of("vpcbpa-exclude", "vpcBlockPublicAccessExclusion", "InvalidVpcBlockPublicAccessExclusionId");

    public BlockExclusionId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
