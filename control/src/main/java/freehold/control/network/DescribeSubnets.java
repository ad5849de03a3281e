package freehold.control.network;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.operation.Said;
import freehold.control.region.Region;
import freehold.model.Api;
import freehold.model.ec2.DescribeSubnetsRequest;
import freehold.model.ec2.DescribeSubnetsResult;
import java.util.Set;

/// Lists subnets, and how many addresses each has left.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html>
public final class DescribeSubnets implements Query<DescribeSubnetsRequest, DescribeSubnetsResult> {
    private final Region region;
    private final Listing<Subnet, Said> listing =
            new Listing<>(Subnet.TYPE, Said::new, this::filters, 5, 1000, "subnetIds");

    DescribeSubnets(Region region) {
        this.region = region;
    }

    @Override
    public Api<DescribeSubnetsRequest, DescribeSubnetsResult> api() {
        return DescribeSubnetsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SubnetId");
    }

    @Override
    public DescribeSubnetsResult handle(DescribeSubnetsRequest request, Call call) {
        var page = listing.list(call, request.subnetIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeSubnetsResult.builder()
                .subnets(page.items().stream().map(new SubnetItem(region, call.view())::listed).toList())
                .nextToken(page.token())
                .build();
    }

    private Filters<Subnet> filters(Call call) {
        return new Filters<Subnet>()
                .on("availability-zone", Subnet::zone)
                .on("availabilityZone", Subnet::zone)
                .on("availability-zone-id", s -> region.zoneId(s.zone()))
                .on("availabilityZoneId", s -> region.zoneId(s.zone()))
                .on("available-ip-address-count", s -> Integer.toString(Addresses.available(call.view(), s)))
                .on("cidr-block", Subnet::cidr)
                .on("cidr", Subnet::cidr)
                .on("cidrBlock", Subnet::cidr)
                .onFlag("default-for-az", Subnet::defaultForAz)
                .onFlag("defaultForAz", Subnet::defaultForAz)
                .onFlag("enable-dns64", Subnet::dns64)
                .onFlag("ipv6-native", _ -> false)
                .onFlag("map-customer-owned-ip-on-launch", _ -> false)
                .onFlag("map-public-ip-on-launch", Subnet::mapPublicIpOnLaunch)
                .on("ipv6-cidr-block-association.association-id", s -> s.ipv6() == null ? null : s.ipv6().association())
                .on("ipv6-cidr-block-association.ipv6-cidr-block", s -> s.ipv6() == null ? null : s.ipv6().cidr())
                .on("ipv6-cidr-block-association.state", s -> s.ipv6() == null ? null : SubnetItem.ASSOCIATED)
                .onNothing(
                        "customer-owned-ipv4-pool",
                        "enable-lni-at-device-index",
                        "outpost-arn")
                .on("owner-id", s -> s.owner().value())
                .on("private-dns-name-options-on-launch.hostname-type", s -> s.nameOptions().hostnameType())
                .onFlag("private-dns-name-options-on-launch.enable-resource-name-dns-a-record", s -> s.nameOptions().a())
                .onFlag("private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record", s -> s.nameOptions().aaaa())
                .on("state", _ -> "available")
                .on("subnet-arn", s -> SubnetItem.arn(s, region))
                .on("subnet-id", s -> s.id().value())
                .on("vpc-id", s -> s.vpc().value())
                .onTags(Subnet::tags);
    }
}
