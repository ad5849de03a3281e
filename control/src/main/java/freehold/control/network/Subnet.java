package freehold.control.network;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import org.jspecify.annotations.Nullable;

/// A part of a VPC's addresses, in one zone.
///
/// @param ipv6                 its IPv6 block, a `/64` of the VPC's; null without
/// @param mapPublicIpOnLaunch  whether instances get a public address unless they say otherwise
/// @param assignIpv6OnCreation whether interfaces get an IPv6 address unless they say otherwise
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
        Tags tags)
        implements Taggable {
    public static final Kind.Index<Subnet> BY_VPC = Kind.Index.one("vpc", s -> s.vpc().value());
    public static final ResourceType<Subnet> TYPE = ResourceType.of("subnet", Subnet.class, SubnetId.FORM).with(BY_VPC);

    /// @param association `subnet-cidr-assoc-…`
    public record Ipv6Block(String association, String cidr) {}

    @Override
    public Subnet withTags(Tags newTags) {
        return new Subnet(id, owner, vpc, cidr, ipv6, zone, defaultForAz, mapPublicIpOnLaunch, assignIpv6OnCreation, newTags);
    }
}
