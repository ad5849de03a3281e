package freehold.control.dedicatedhost;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A dedicated host: `h-…`.
public record DedicatedHostId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("h", "host", "InvalidHostID");

    public DedicatedHostId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
