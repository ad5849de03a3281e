package freehold.control.capacityreservation;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A Capacity Reservation: `cr-…`.
public record CapacityReservationId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("cr", "capacity reservation", "InvalidCapacityReservationId");

    public CapacityReservationId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
