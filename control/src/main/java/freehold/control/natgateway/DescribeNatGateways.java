package freehold.control.natgateway;

import freehold.control.gateway.NatGateway;
import freehold.control.gateway.NatGatewayId;
import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeNatGatewaysRequest;
import freehold.model.ec2.DescribeNatGatewaysResult;
import java.util.Set;

/// Lists NAT gateways, deleted and failed ones for an hour.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNatGateways.html>
public final class DescribeNatGateways implements Query<DescribeNatGatewaysRequest, DescribeNatGatewaysResult> {
    private static final Filters<NatGateway> FILTERS = new Filters<NatGateway>()
            .on("nat-gateway-id", g -> g.id().value())
            .on("state", NatGatewayItem::state)
            .on("subnet-id", g -> g.subnet().value())
            .on("vpc-id", g -> g.vpc().value())
            .onTags(NatGateway::tags);

    private static final Listing<NatGateway, NatGatewayId> LISTING =
            Listing.of(NatGateway.TYPE, NatGatewayId::new, FILTERS, "natGatewayIds");

    @Override
    public Api<DescribeNatGatewaysRequest, DescribeNatGatewaysResult> api() {
        return DescribeNatGatewaysRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NatGatewayId");
    }

    @Override
    public DescribeNatGatewaysResult handle(DescribeNatGatewaysRequest request, Call call) {
        var page = LISTING.list(call, request.natGatewayIds(), request.filter(), request.maxResults(), request.nextToken());
        return DescribeNatGatewaysResult.builder()
                .natGateways(page.items().stream().map(new NatGatewayItem(call.view())::of).toList())
                .nextToken(page.token())
                .build();
    }
}
