package freehold.control.gateway;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A NAT gateway: `nat-…`. EC2's codes for these are not spelt like the others.
public record NatGatewayId(String value) implements Id {
    public static final IdForm FORM = new IdForm("nat", "NatGatewayMalformed", "NatGatewayNotFound", "NAT gateway %s was not found");

    public NatGatewayId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
