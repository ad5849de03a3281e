package freehold.control.network;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.IdForm;
import freehold.kernel.store.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A virtual private cloud: an address space of an account's own.
///
/// @param cidr          primary IPv4 block
/// @param moreBlocks    further IPv4 blocks
/// @param ipv6Blocks    `/56` each
/// @param dhcpOptionsId the set of DHCP options that its guests get, as text: that package knows this one; [#NO_DHCP_OPTIONS]
///                      for none
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
    public static final Kind.Index<Vpc> BY_DHCP_OPTIONS = Kind.Index.one("dhcp-options", Vpc::dhcpOptionsId);
    static final Kind.Index<Vpc> BY_ASSOCIATION = new Kind.Index<>("association", Vpc::associations);
    public static final ResourceType<Vpc> TYPE =
            ResourceType.of("vpc", Vpc.class, VpcId.FORM).with(BY_DHCP_OPTIONS).with(BY_ASSOCIATION);

    /// How EC2 spells that a VPC has no set of DHCP options.
    public static final String NO_DHCP_OPTIONS = "default";

    static final String DEFAULT_TENANCY = "default";
    static final String DEDICATED_TENANCY = "dedicated";

    static final IdForm ASSOCIATION = IdForm.unchecked("vpc-cidr-assoc", "InvalidVpcCidrBlockAssociationID.NotFound",
            "The vpc CIDR block association ID '%s' does not exist");

    /// A block of addresses that the VPC has beside its first.
    ///
    /// @param association `vpc-cidr-assoc-…`
    public record Block(String association, String cidr) {}

    /// A VPC of one block, with EC2's settings for a new one.
    public static Vpc of(VpcId id, AccountId owner, String cidr, boolean isDefault, String dhcpOptionsId, Tags tags) {
        return new Vpc(id, owner, cidr, List.of(), List.of(), isDefault, dhcpOptionsId, true, isDefault, false, DEFAULT_TENANCY, tags);
    }

    /// All IPv4 blocks, the primary first.
    public List<String> cidrs() {
        return blocks().stream().map(Block::cidr).toList();
    }

    /// All blocks, those of IPv4 first.
    public List<String> ranges() {
        return Stream.concat(cidrs().stream(), ipv6Blocks.stream().map(Block::cidr)).toList();
    }

    /// All IPv4 blocks with their associations, the primary first. Its association ends only with the VPC, so its id is made
    /// of the VPC's.
    List<Block> blocks() {
        var all = new ArrayList<Block>();
        all.add(new Block(ASSOCIATION.prefix() + id.value().substring(VpcId.FORM.prefix().length()), cidr));
        all.addAll(moreBlocks);
        return all;
    }

    /// Whether instances are to be alone on their hosts.
    public boolean dedicated() {
        return tenancy.equals(DEDICATED_TENANCY);
    }

    private List<String> associations() {
        return Stream.concat(blocks().stream(), ipv6Blocks.stream()).map(Block::association).toList();
    }

    Vpc withMoreBlocks(List<Block> blocks) {
        return new Vpc(id, owner, cidr, List.copyOf(blocks), ipv6Blocks, isDefault, dhcpOptionsId, dnsSupport, dnsHostnames, usageMetrics, tenancy, tags);
    }

    Vpc withIpv6Blocks(List<Block> blocks) {
        return new Vpc(id, owner, cidr, moreBlocks, List.copyOf(blocks), isDefault, dhcpOptionsId, dnsSupport, dnsHostnames, usageMetrics, tenancy, tags);
    }

    /// @param options a set's id, or [#NO_DHCP_OPTIONS]
    public Vpc withDhcpOptions(String options) {
        return new Vpc(id, owner, cidr, moreBlocks, ipv6Blocks, isDefault, options, dnsSupport, dnsHostnames, usageMetrics, tenancy, tags);
    }

    Vpc withDns(boolean support, boolean hostnames) {
        return new Vpc(id, owner, cidr, moreBlocks, ipv6Blocks, isDefault, dhcpOptionsId, support, hostnames, usageMetrics, tenancy, tags);
    }

    Vpc withUsageMetrics(boolean metrics) {
        return new Vpc(id, owner, cidr, moreBlocks, ipv6Blocks, isDefault, dhcpOptionsId, dnsSupport, dnsHostnames, metrics, tenancy, tags);
    }

    Vpc withTenancy(String newTenancy) {
        return new Vpc(id, owner, cidr, moreBlocks, ipv6Blocks, isDefault, dhcpOptionsId, dnsSupport, dnsHostnames, usageMetrics, newTenancy, tags);
    }

    @Override
    public Vpc withTags(Tags newTags) {
        return new Vpc(id, owner, cidr, moreBlocks, ipv6Blocks, isDefault, dhcpOptionsId, dnsSupport, dnsHostnames, usageMetrics, tenancy, newTags);
    }
}
