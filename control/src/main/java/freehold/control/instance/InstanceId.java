package freehold.control.instance;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// An instance: `i-…`.
public record InstanceId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("i", "instance", "InvalidInstanceID");

    public InstanceId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
