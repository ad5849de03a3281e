package freehold.control.network;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A network interface: `eni-…`.
public record NetworkInterfaceId(String value) implements Id {
    public static final IdForm FORM = new IdForm("eni", "InvalidNetworkInterfaceId.Malformed", "InvalidNetworkInterfaceID.NotFound",
            "The networkInterface ID '%s' does not exist");

    public NetworkInterfaceId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
