package freehold.control.network;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.IdForm;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A virtual private cloud: an address space of an account's own.
///
/// @param cidr          primary IPv4 block
/// @param moreBlocks    further IPv4 blocks
/// @param ipv6Blocks    `/56` each
/// @param dhcpOptionsId the set of DHCP options that its guests get
/// @param usageMetrics  EC2's enableNetworkAddressUsageMetrics
/// @param tenancy       of instances that don't say: `default` or `dedicated`
public record Vpc(
        VpcId id,
        AccountId owner,
        String cidr,
        List<Block> moreBlocks,
        List<Block> ipv6Blocks,
        boolean isDefault,
        String dhcpOptionsId,
        boolean dnsSupport,
        boolean dnsHostnames,
        boolean usageMetrics,
        String tenancy,
        Tags tags)
        implements Taggable {
    public static final ResourceType<Vpc> TYPE = ResourceType.of("vpc", Vpc.class, VpcId.FORM);

    private static final IdForm DHCP_OPTIONS = IdForm.of("dopt", "dhcpOptions", "InvalidDhcpOptionsID");

    /// A block of addresses that the VPC has beside its first.
    ///
    /// @param association `vpc-cidr-assoc-…`
    public record Block(String association, String cidr) {}

    /// A VPC of one block, with EC2's settings for a new one.
    public static Vpc of(VpcId id, AccountId owner, String cidr, boolean isDefault, String dhcpOptionsId, Tags tags) {
        return new Vpc(id, owner, cidr, List.of(), List.of(), isDefault, dhcpOptionsId, true, isDefault, false, "default", tags);
    }

    static String freshDhcpOptionsId(RandomGenerator random) {
        return DHCP_OPTIONS.fresh(random);
    }

    /// All IPv4 blocks, the primary first.
    public List<String> cidrs() {
        var all = new ArrayList<>(List.of(cidr));
        moreBlocks.forEach(block -> all.add(block.cidr()));
        return all;
    }

    @Override
    public Vpc withTags(Tags newTags) {
        return new Vpc(id, owner, cidr, moreBlocks, ipv6Blocks, isDefault, dhcpOptionsId, dnsSupport, dnsHostnames, usageMetrics, tenancy, newTags);
    }
}
