package freehold.control.dhcpoptions;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A set of DHCP options: `dopt-…`.
public record DhcpOptionsId(String value) implements Id {
    public static final IdForm FORM = new IdForm("dopt", "InvalidDhcpOptionsId.Malformed", "InvalidDhcpOptionsID.NotFound",
            "The dhcpOptions ID '%s' does not exist").garbledAs("The dhcp-options ID '%s' is malformed");

    /// The same, as the operations of sets spell it; those of tags spell it otherwise.
    static final IdForm NAMED = new IdForm(FORM.prefix(), FORM.malformed(), "InvalidDhcpOptionID.NotFound", "The dhcpOption ID '%s' does not exist");

    public DhcpOptionsId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
