package freehold.control.gateway;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeVpcBlockPublicAccessOptionsRequest;
import freehold.model.ec2.DescribeVpcBlockPublicAccessOptionsResult;
import java.util.Set;

/// Tells what the account has decided about the internet for all its VPCs.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcBlockPublicAccessOptions.html>
public final class DescribeVpcBlockPublicAccessOptions
        implements Query<DescribeVpcBlockPublicAccessOptionsRequest, DescribeVpcBlockPublicAccessOptionsResult> {
    @Override
    public Api<DescribeVpcBlockPublicAccessOptionsRequest, DescribeVpcBlockPublicAccessOptionsResult> api() {
        return DescribeVpcBlockPublicAccessOptionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public DescribeVpcBlockPublicAccessOptionsResult handle(DescribeVpcBlockPublicAccessOptionsRequest request, Call call) {
        return DescribeVpcBlockPublicAccessOptionsResult.builder().vpcBlockPublicAccessOptions(InternetBlock.shown(call)).build();
    }
}
