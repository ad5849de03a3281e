package freehold.control.gateway;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeVpcBlockPublicAccessExclusionsRequest;
import freehold.model.ec2.DescribeVpcBlockPublicAccessExclusionsResult;
import java.util.Set;

/// Lists what is excluded from the account's block of public access.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcBlockPublicAccessExclusions.html>
public final class DescribeVpcBlockPublicAccessExclusions
        implements Query<DescribeVpcBlockPublicAccessExclusionsRequest, DescribeVpcBlockPublicAccessExclusionsResult> {
    private static final Listing<BlockExclusion, BlockExclusionId> LISTING = new Listing<>(
            BlockExclusion.TYPE, BlockExclusionId::new, DescribeVpcBlockPublicAccessExclusions::filters, 5, 1000, "exclusionIds");

    private static Filters<BlockExclusion> filters(Call call) {
        return new Filters<BlockExclusion>()
                .on("internet-gateway-exclusion-mode", BlockExclusion::mode)
                .on("resource-arn", exclusion -> exclusion.resourceArn(call.caller().region()))
                .on("state", BlockExclusion::state)
                .onTags(BlockExclusion::tags);
    }

    @Override
    public Api<DescribeVpcBlockPublicAccessExclusionsRequest, DescribeVpcBlockPublicAccessExclusionsResult> api() {
        return DescribeVpcBlockPublicAccessExclusionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("ExclusionId");
    }

    @Override
    public DescribeVpcBlockPublicAccessExclusionsResult handle(DescribeVpcBlockPublicAccessExclusionsRequest request, Call call) {
        var region = call.caller().region();
        var page = LISTING.list(call, request.exclusionIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeVpcBlockPublicAccessExclusionsResult.builder()
                .vpcBlockPublicAccessExclusions(page.items().stream().map(exclusion -> exclusion.shown(region)).toList())
                .nextToken(page.token())
                .build();
    }
}
