package freehold.control.peering;

import freehold.control.network.Vpc;
import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DescribeVpcPeeringConnectionsRequest;
import freehold.model.ec2.DescribeVpcPeeringConnectionsResult;
import java.util.List;
import java.util.Set;

/// Lists the peerings that the caller has an end of, also those that have ended lately.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcPeeringConnections.html>
public final class DescribeVpcPeeringConnections
        implements Query<DescribeVpcPeeringConnectionsRequest, DescribeVpcPeeringConnectionsResult> {
    private static final int MIN_PAGE = 5;
    private static final int MAX_PAGE = 1000;

    @Override
    public Api<DescribeVpcPeeringConnectionsRequest, DescribeVpcPeeringConnectionsResult> api() {
        return DescribeVpcPeeringConnectionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcPeeringConnectionId");
    }

    @Override
    public DescribeVpcPeeringConnectionsResult handle(DescribeVpcPeeringConnectionsRequest request, Call call) {
        var ids = request.vpcPeeringConnectionIds();
        if (!ids.isEmpty() && request.maxResults() != null) {
            throw Fault.client("InvalidParameterCombination",
                    "The parameter vpcPeeringConnectionIds cannot be used with the parameter maxResults");
        }
        var peerings = new Peerings(call);
        var item = new PeeringItem(call);
        var page = Listing.page(
                ids.isEmpty() ? peerings.all() : peerings.getAll(ids), filters(call, item).test(request.filters()),
                p -> p.id().value(), request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeVpcPeeringConnectionsResult.builder()
                .vpcPeeringConnections(page.items().stream().map(item::of).toList())
                .nextToken(page.token())
                .build();
    }

    private static Filters<Peering> filters(Call call, PeeringItem item) {
        return new Filters<Peering>()
                .onAny("accepter-vpc-info.cidr-block", p -> item.accepters(p).map(Vpc::cidrs).orElse(List.of()))
                .on("accepter-vpc-info.owner-id", p -> p.accepter().owner().value())
                .on("accepter-vpc-info.vpc-id", p -> p.accepter().vpc().value())
                .on("expiration-time", p -> item.expires(p) == null ? null : Filters.time(p.expires()))
                .onAny("requester-vpc-info.cidr-block", p -> item.requesters(p).map(Vpc::cidrs).orElse(List.of()))
                .on("requester-vpc-info.owner-id", p -> p.requester().owner().value())
                .on("requester-vpc-info.vpc-id", p -> p.requester().vpc().value())
                .on("status-code", p -> p.state(call.now()).text())
                .on("status-message", item::message)
                .on("vpc-peering-connection-id", p -> p.id().value())
                .onTags(p -> p.tags(call.account()));
    }
}
