package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AttributeBooleanValue;
import freehold.model.ec2.DescribeVpcAttributeRequest;
import freehold.model.ec2.DescribeVpcAttributeResult;
import java.util.Set;

/// Says one attribute of a VPC.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html>
public final class DescribeVpcAttribute implements Query<DescribeVpcAttributeRequest, DescribeVpcAttributeResult> {
    @Override
    public Api<DescribeVpcAttributeRequest, DescribeVpcAttributeResult> api() {
        return DescribeVpcAttributeRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId", "Attribute");
    }

    @Override
    public DescribeVpcAttributeResult handle(DescribeVpcAttributeRequest request, Call call) {
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        var answer = DescribeVpcAttributeResult.builder().vpcId(vpc.id().value());
        var attribute = requireNonNull(request.attribute());
        switch (attribute) {
            case "enableDnsSupport" -> answer.enableDnsSupport(value(vpc.dnsSupport()));
            case "enableDnsHostnames" -> answer.enableDnsHostnames(value(vpc.dnsHostnames()));
            case "enableNetworkAddressUsageMetrics" -> answer.enableNetworkAddressUsageMetrics(value(vpc.usageMetrics()));
            default -> throw Fault.client("InvalidParameterValue",
                    "Value (" + attribute + ") for parameter attribute is invalid. Unknown attribute.");
        }
        return answer.build();
    }

    private static AttributeBooleanValue value(boolean value) {
        return AttributeBooleanValue.builder().value(value).build();
    }
}
