package freehold.control.peering;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A VPC peering connection: `pcx-…`.
public record PeeringId(String value) implements Id {
    public static final IdForm FORM = new IdForm("pcx", "InvalidVpcPeeringConnectionId.Malformed",
            "InvalidVpcPeeringConnectionID.NotFound", "The vpcPeeringConnection ID '%s' does not exist");

    public PeeringId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
