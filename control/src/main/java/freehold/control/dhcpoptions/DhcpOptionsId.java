package freehold.control.dhcpoptions;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A set of DHCP options: `dopt-…`.
public record DhcpOptionsId(String value) implements Id {
    public static final IdForm FORM = new IdForm("dopt", "InvalidDhcpOptionsId.Malformed", "InvalidDhcpOptionsID.NotFound",
            "The dhcpOptions ID '%s' does not exist");

    /// The same, as DescribeDhcpOptions alone spells it.
    static final IdForm DESCRIBED = new IdForm(FORM.prefix(), FORM.malformed(), "InvalidDhcpOptionID.NotFound", FORM.sentence());

    public DhcpOptionsId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
