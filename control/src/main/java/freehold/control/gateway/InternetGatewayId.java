package freehold.control.gateway;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// An internet gateway: `igw-…`.
public record InternetGatewayId(String value) implements Id {
    public static final IdForm FORM = new IdForm("igw", "InvalidInternetGatewayId.Malformed", "InvalidInternetGatewayID.NotFound",
            "The internetGateway ID '%s' does not exist");

    public InternetGatewayId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
