package freehold.control.securitygroup;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A security group: `sg-…`.
public record SecurityGroupId(String value) implements Id {
    public static final IdForm FORM = new IdForm("sg", "InvalidGroupId.Malformed", "InvalidGroup.NotFound", "The security group '%s' does not exist")
            .with(IdForm.Rest.FEW_DIGITS);

    public SecurityGroupId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
