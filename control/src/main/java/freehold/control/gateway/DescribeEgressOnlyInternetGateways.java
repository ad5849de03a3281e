package freehold.control.gateway;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeEgressOnlyInternetGatewaysRequest;
import freehold.model.ec2.DescribeEgressOnlyInternetGatewaysResult;
import java.util.List;
import java.util.Set;

/// Lists egress-only internet gateways. As on EC2 an id that names none is no error: it lists nothing.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeEgressOnlyInternetGateways.html>
public final class DescribeEgressOnlyInternetGateways
        implements Query<DescribeEgressOnlyInternetGatewaysRequest, DescribeEgressOnlyInternetGatewaysResult> {
    private static final Filters<EgressOnlyInternetGateway> FILTERS = new Filters<EgressOnlyInternetGateway>()
            .on("attachment.state", _ -> "attached")
            .on("attachment.vpc-id", g -> g.vpc().value())
            .on("egress-only-internet-gateway-id", g -> g.id().value())
            .on("owner-id", g -> g.owner().value())
            .onTags(EgressOnlyInternetGateway::tags);

    private static final Listing<EgressOnlyInternetGateway, EgressOnlyInternetGatewayId> LISTING = new Listing<>(
            EgressOnlyInternetGateway.TYPE, EgressOnlyInternetGatewayId::new, _ -> FILTERS, 5, 255, "egressOnlyInternetGatewayIds");

    @Override
    public Api<DescribeEgressOnlyInternetGatewaysRequest, DescribeEgressOnlyInternetGatewaysResult> api() {
        return DescribeEgressOnlyInternetGatewaysRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("EgressOnlyInternetGatewayId");
    }

    @Override
    public DescribeEgressOnlyInternetGatewaysResult handle(DescribeEgressOnlyInternetGatewaysRequest request, Call call) {
        var ids = request.egressOnlyInternetGatewayIds();
        ids.forEach(EgressOnlyInternetGatewayId.FORM::check);
        var page = LISTING.list(call, List.of(), request.filters(), request.maxResults(), request.nextToken(),
                gateway -> ids.isEmpty() || ids.contains(gateway.id().value()));
        return DescribeEgressOnlyInternetGatewaysResult.builder()
                .egressOnlyInternetGateways(page.items().stream().map(InternetGatewayItem::of).toList())
                .nextToken(page.token())
                .build();
    }
}
