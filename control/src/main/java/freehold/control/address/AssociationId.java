package freehold.control.address;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// The association of an elastic address with an interface: `eipassoc-…`.
public record AssociationId(String value) implements Id {
    public static final IdForm FORM = IdForm.unchecked("eipassoc", "InvalidAssociationID.NotFound", "The association ID '%s' does not exist");

    public AssociationId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
