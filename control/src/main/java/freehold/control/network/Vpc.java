package freehold.control.network;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.IdForm;
import java.util.random.RandomGenerator;

/// A virtual private cloud: an address space of an account's own.
///
/// @param cidr          primary IPv4 block
/// @param dhcpOptionsId the set of DHCP options that its guests get
public record Vpc(
        VpcId id,
        AccountId owner,
        String cidr,
        boolean isDefault,
        String dhcpOptionsId,
        boolean dnsSupport,
        boolean dnsHostnames,
        Tags tags)
        implements Taggable {
    public static final ResourceType<Vpc> TYPE = ResourceType.of("vpc", Vpc.class, VpcId.FORM);

    private static final IdForm DHCP_OPTIONS = IdForm.of("dopt", "dhcpOptions", "InvalidDhcpOptionsID");

    static String freshDhcpOptionsId(RandomGenerator random) {
        return DHCP_OPTIONS.fresh(random);
    }

    @Override
    public Vpc withTags(Tags newTags) {
        return new Vpc(id, owner, cidr, isDefault, dhcpOptionsId, dnsSupport, dnsHostnames, newTags);
    }
}
