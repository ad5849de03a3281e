package freehold.control.network;

import freehold.control.network.Vpc.Block;
import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.operation.Said;
import freehold.control.region.Region;
import freehold.model.Api;
import freehold.model.ec2.DescribeVpcsRequest;
import freehold.model.ec2.DescribeVpcsResult;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Lists VPCs.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html>
public final class DescribeVpcs implements Query<DescribeVpcsRequest, DescribeVpcsResult> {
    private static final Filters<Vpc> FILTERS = new Filters<Vpc>()
            .on("cidr", Vpc::cidr)
            .on("cidr-block", Vpc::cidr) // as its members call it, which EC2 takes too
            .on("cidrBlock", Vpc::cidr)
            .onAny("cidr-block-association.cidr-block", Vpc::cidrs)
            .onAny("cidr-block-association.association-id", v -> each(v.blocks(), Block::association))
            .onAny("cidr-block-association.state", v -> each(v.blocks(), _ -> VpcItem.ASSOCIATED))
            .on("dhcp-options-id", Vpc::dhcpOptionsId)
            .onAny("ipv6-cidr-block-association.association-id", v -> each(v.ipv6Blocks(), Block::association))
            .onAny("ipv6-cidr-block-association.ipv6-cidr-block", v -> each(v.ipv6Blocks(), Block::cidr))
            .onAny("ipv6-cidr-block-association.ipv6-pool", v -> each(v.ipv6Blocks(), _ -> Ipv6Pool.NAME))
            .onAny("ipv6-cidr-block-association.state", v -> each(v.ipv6Blocks(), _ -> VpcItem.ASSOCIATED))
            .onFlag("is-default", Vpc::isDefault)
            .onFlag("isDefault", Vpc::isDefault) // the name of EC2's first days, which clients still use
            .on("owner-id", v -> v.owner().value())
            .on("state", _ -> "available")
            .on("vpc-id", v -> v.id().value())
            .onTags(Vpc::tags);

    private static final Listing<Vpc, Said> LISTING = Listing.of(Vpc.TYPE, Said::new, FILTERS, "vpcIds");

    private final VpcItem item;

    DescribeVpcs(Region region) {
        this.item = new VpcItem(region);
    }

    @Override
    public Api<DescribeVpcsRequest, DescribeVpcsResult> api() {
        return DescribeVpcsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId");
    }

    @Override
    public DescribeVpcsResult handle(DescribeVpcsRequest request, Call call) {
        var page = LISTING.list(call, request.vpcIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeVpcsResult.builder()
                .vpcs(page.items().stream().map(item::listed).toList())
                .nextToken(page.token())
                .build();
    }

    private static List<String> each(List<Block> blocks, Function<Block, String> what) {
        return blocks.stream().map(what).toList();
    }
}
