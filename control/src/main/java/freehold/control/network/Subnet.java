package freehold.control.network;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;

/// A part of a VPC's addresses, in one zone.
///
/// @param mapPublicIpOnLaunch whether instances get a public address unless they say otherwise
public record Subnet(
        SubnetId id,
        AccountId owner,
        VpcId vpc,
        String cidr,
        String zone,
        boolean defaultForAz,
        boolean mapPublicIpOnLaunch,
        Tags tags)
        implements Taggable {
    public static final Kind.Index<Subnet> BY_VPC = Kind.Index.one("vpc", s -> s.vpc().value());
    public static final ResourceType<Subnet> TYPE = ResourceType.of("subnet", Subnet.class, SubnetId.FORM).with(BY_VPC);

    @Override
    public Subnet withTags(Tags newTags) {
        return new Subnet(id, owner, vpc, cidr, zone, defaultForAz, mapPublicIpOnLaunch, newTags);
    }
}
