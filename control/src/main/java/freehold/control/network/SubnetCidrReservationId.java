package freehold.control.network;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A reservation of a part of a subnet: `scr-…`.
public record SubnetCidrReservationId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("scr", "subnet CIDR reservation", "InvalidSubnetCidrReservationID");

    public SubnetCidrReservationId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
