package freehold.control.vpcendpoint;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeVpcEndpointAssociationsRequest;
import freehold.model.ec2.DescribeVpcEndpointAssociationsResult;
import java.util.List;
import java.util.Set;

/// Lists what endpoints of resources and of service networks are associated with: those of services are with nothing.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointAssociations.html>
public final class DescribeVpcEndpointAssociations implements Query<DescribeVpcEndpointAssociationsRequest, DescribeVpcEndpointAssociationsResult> {
    private static final int PAGE_LEAST = 5;
    private static final int PAGE_LIMIT = 1000;

    private static final Filters<String> FILTERS = new Filters<String>().onNothing(
            "associated-resource-accessibility", "associated-resource-id", "association-id", "resource-configuration-group-arn",
            "service-network-arn", "service-network-resource-association-id", "vpc-endpoint-id");

    @Override
    public Api<DescribeVpcEndpointAssociationsRequest, DescribeVpcEndpointAssociationsResult> api() {
        return DescribeVpcEndpointAssociationsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcEndpointId");
    }

    @Override
    public boolean isEmptyByDesign() {
        return true;
    }

    @Override
    public DescribeVpcEndpointAssociationsResult handle(DescribeVpcEndpointAssociationsRequest request, Call call) {
        call.getAll(VpcEndpoint.TYPE, request.vpcEndpointIds(), VpcEndpointId::new);
        Listing.page(
                List.<String>of(), FILTERS.test(request.filters()), id -> id, request.maxResults(), request.nextToken(), PAGE_LEAST, PAGE_LIMIT);
        return DescribeVpcEndpointAssociationsResult.builder().build();
    }
}
