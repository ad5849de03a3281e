package freehold.control.address;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// An elastic address: `eipalloc-…`.
public record AllocationId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("eipalloc", "allocation", "InvalidAllocationID");

    public AllocationId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
