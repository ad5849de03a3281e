package freehold.control.vpcendpoint;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A VPC endpoint: `vpce-…`.
public record VpcEndpointId(String value) implements Id {
    public static final IdForm FORM = new IdForm(
            "vpce", "InvalidVpcEndpointId.Malformed", "InvalidVpcEndpointId.NotFound", "The Vpc Endpoint Id '%s' does not exist");

    public VpcEndpointId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
