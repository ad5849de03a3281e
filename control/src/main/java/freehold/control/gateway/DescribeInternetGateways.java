package freehold.control.gateway;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.operation.Said;
import freehold.model.Api;
import freehold.model.ec2.DescribeInternetGatewaysRequest;
import freehold.model.ec2.DescribeInternetGatewaysResult;
import java.util.Set;

/// Lists internet gateways, and what they are attached to.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInternetGateways.html>
public final class DescribeInternetGateways
        implements Query<DescribeInternetGatewaysRequest, DescribeInternetGatewaysResult> {
    private static final Filters<InternetGateway> FILTERS = new Filters<InternetGateway>()
            .on("attachment.state", g -> g.vpc() == null ? null : "available")
            .on("attachment.vpc-id", g -> g.vpc() == null ? null : g.vpc().value())
            .on("internet-gateway-id", g -> g.id().value())
            .on("owner-id", g -> g.owner().value())
            .onTags(InternetGateway::tags);

    private static final Listing<InternetGateway, Said> LISTING =
            Listing.of(InternetGateway.TYPE, Said::new, FILTERS, "internetGatewayIds");

    @Override
    public Api<DescribeInternetGatewaysRequest, DescribeInternetGatewaysResult> api() {
        return DescribeInternetGatewaysRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InternetGatewayId");
    }

    @Override
    public DescribeInternetGatewaysResult handle(DescribeInternetGatewaysRequest request, Call call) {
        var page = LISTING.list(
                call, request.internetGatewayIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeInternetGatewaysResult.builder()
                .internetGateways(page.items().stream().map(InternetGatewayItem::of).toList())
                .nextToken(page.token())
                .build();
    }
}
