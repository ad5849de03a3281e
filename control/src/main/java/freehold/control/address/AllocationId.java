package freehold.control.address;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// An elastic address: `eipalloc-…`.
public record AllocationId(String value) implements Id {
    public static final IdForm FORM = IdForm.unchecked("eipalloc", "InvalidAllocationID.NotFound", "The allocation ID '%s' does not exist");

    public AllocationId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
