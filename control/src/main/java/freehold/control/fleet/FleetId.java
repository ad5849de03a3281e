package freehold.control.fleet;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A fleet: `fleet-` and a UUID.
public record FleetId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("fleet", "fleet", "InvalidFleetId").with(IdForm.Rest.UUID);

    public FleetId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
