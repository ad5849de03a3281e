package freehold.control.gateway;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// An egress-only internet gateway: `eigw-…`.
public record EgressOnlyInternetGatewayId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("eigw", "egressOnlyInternetGateway", "InvalidEgressOnlyInternetGatewayId");

    public EgressOnlyInternetGatewayId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
