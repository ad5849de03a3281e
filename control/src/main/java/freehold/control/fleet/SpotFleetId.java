package freehold.control.fleet;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A Spot Fleet request: `sfr-` and a UUID, which is its fleet's.
public record SpotFleetId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("sfr", "spot fleet request", "InvalidSpotFleetRequestId").with(IdForm.Rest.UUID);

    public SpotFleetId {
        FORM.check(value);
    }

    static SpotFleetId of(FleetId fleet) {
        return new SpotFleetId(FORM.prefix() + fleet.value().substring(FleetId.FORM.prefix().length()));
    }

    FleetId fleet() {
        return new FleetId(FleetId.FORM.prefix() + value.substring(FORM.prefix().length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
