package freehold.control.network;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.IdForm;
import freehold.kernel.store.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a VPC's addresses, in one zone.
///
/// @param ipv6                 its IPv6 block, a `/64` of the VPC's; null without
/// @param mapPublicIpOnLaunch  whether instances get a public address unless they say otherwise
/// @param assignIpv6OnCreation whether interfaces get an IPv6 address unless they say otherwise
/// @param nameOptions          of instances launched here
/// @param dns64                whether the resolver makes IPv6 addresses for names that have IPv4's only
public record Subnet(
        SubnetId id,
        AccountId owner,
        VpcId vpc,
        String cidr,
        @Nullable Ipv6Block ipv6,
        String zone,
        boolean defaultForAz,
        boolean mapPublicIpOnLaunch,
        boolean assignIpv6OnCreation,
        NameOptions nameOptions,
        boolean dns64,
        Tags tags)
        implements Taggable {
    public static final Kind.Index<Subnet> BY_VPC = Kind.Index.one("vpc", s -> s.vpc().value());
    static final Kind.Index<Subnet> BY_ASSOCIATION = Kind.Index.optional(
            "association", s -> Optional.ofNullable(s.ipv6()).map(Ipv6Block::association));
    public static final ResourceType<Subnet> TYPE =
            ResourceType.of("subnet", Subnet.class, SubnetId.FORM).with(BY_VPC).with(BY_ASSOCIATION);

    static final IdForm ASSOCIATION = IdForm.unchecked("subnet-cidr-assoc", "InvalidSubnetCidrBlockAssociationID.NotFound",
            "The subnet CIDR block with association ID '%s' does not exist");

    /// @param association `subnet-cidr-assoc-…`
    public record Ipv6Block(String association, String cidr) {}

    /// A subnet with EC2's settings for a new one.
    public static Subnet of(SubnetId id, Vpc vpc, String cidr, String zone, Tags tags) {
        return new Subnet(id, vpc.owner(), vpc.id(), cidr, null, zone, false, false, false, NameOptions.BY_ADDRESS, false, tags);
    }

    /// Whether a range is just the subnet's own.
    public boolean has(String range) {
        return range.equals(cidr) || ipv6 != null && range.equals(ipv6.cidr());
    }

    /// The subnet where things of its zone go when nobody says where.
    Subnet asDefault() {
        return new Subnet(id, owner, vpc, cidr, ipv6, zone, true, true, assignIpv6OnCreation, nameOptions, dns64, tags);
    }

    Subnet withIpv6(@Nullable Ipv6Block block) {
        return new Subnet(id, owner, vpc, cidr, block, zone, defaultForAz, mapPublicIpOnLaunch, assignIpv6OnCreation, nameOptions, dns64, tags);
    }

    Subnet withMapPublicIpOnLaunch(boolean map) {
        return new Subnet(id, owner, vpc, cidr, ipv6, zone, defaultForAz, map, assignIpv6OnCreation, nameOptions, dns64, tags);
    }

    Subnet withAssignIpv6OnCreation(boolean assign) {
        return new Subnet(id, owner, vpc, cidr, ipv6, zone, defaultForAz, mapPublicIpOnLaunch, assign, nameOptions, dns64, tags);
    }

    Subnet withNameOptions(NameOptions options) {
        return new Subnet(id, owner, vpc, cidr, ipv6, zone, defaultForAz, mapPublicIpOnLaunch, assignIpv6OnCreation, options, dns64, tags);
    }

    Subnet withDns64(boolean made) {
        return new Subnet(id, owner, vpc, cidr, ipv6, zone, defaultForAz, mapPublicIpOnLaunch, assignIpv6OnCreation, nameOptions, made, tags);
    }

    @Override
    public Subnet withTags(Tags newTags) {
        return new Subnet(id, owner, vpc, cidr, ipv6, zone, defaultForAz, mapPublicIpOnLaunch, assignIpv6OnCreation, nameOptions, dns64, newTags);
    }
}
