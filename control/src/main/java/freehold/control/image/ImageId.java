package freehold.control.image;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A machine image: `ami-…`.
public record ImageId(String value) implements Id {
    public static final IdForm FORM = new IdForm("ami", "InvalidAMIID.Malformed", "InvalidAMIID.NotFound", "The image id '[%s]' does not exist");

    public ImageId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
