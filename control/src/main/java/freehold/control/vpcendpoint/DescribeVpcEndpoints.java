package freehold.control.vpcendpoint;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.model.Api;
import freehold.model.ec2.DescribeVpcEndpointsRequest;
import freehold.model.ec2.DescribeVpcEndpointsResult;
import java.util.Set;

/// Lists ways from VPCs to services.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpoints.html>
public final class DescribeVpcEndpoints implements Query<DescribeVpcEndpointsRequest, DescribeVpcEndpointsResult> {
    private final Region region;
    private final Listing<VpcEndpoint, VpcEndpointId> listing;

    DescribeVpcEndpoints(Region region) {
        this.region = region;
        this.listing = Listing.of(VpcEndpoint.TYPE, VpcEndpointId::new, filters(region), "vpcEndpointIds");
    }

    private static Filters<VpcEndpoint> filters(Region region) {
        return new Filters<VpcEndpoint>()
                .on("ip-address-type", _ -> VpcEndpointItem.IPV4)
                .on("service-name", e -> EndpointService.of(e, region).fullName())
                .on("service-region", _ -> region.name())
                .on("vpc-endpoint-id", e -> e.id().value())
                .on("vpc-endpoint-state", VpcEndpointItem::state)
                .on("vpc-endpoint-type", _ -> VpcEndpointItem.INTERFACE)
                .on("vpc-id", e -> e.vpc().value())
                .onTags(VpcEndpoint::tags);
    }

    @Override
    public Api<DescribeVpcEndpointsRequest, DescribeVpcEndpointsResult> api() {
        return DescribeVpcEndpointsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcEndpointId");
    }

    @Override
    public DescribeVpcEndpointsResult handle(DescribeVpcEndpointsRequest request, Call call) {
        var page = listing.list(call, request.vpcEndpointIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeVpcEndpointsResult.builder()
                .vpcEndpoints(page.items().stream().map(new VpcEndpointItem(call.view(), region)::of).toList())
                .nextToken(page.token())
                .build();
    }
}
