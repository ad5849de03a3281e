package freehold.control.address;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AddressAttribute;
import freehold.model.ec2.DescribeAddressesAttributeRequest;
import freehold.model.ec2.DescribeAddressesAttributeResult;
import java.util.List;
import java.util.Set;

/// Says the domain name that each elastic address points back to: none has one, since this region has no reverse DNS.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddressesAttribute.html>
public final class DescribeAddressesAttribute
        implements Query<DescribeAddressesAttributeRequest, DescribeAddressesAttributeResult> {
    private static final Listing<ElasticAddress, AllocationId> LISTING = new Listing<>(
            ElasticAddress.TYPE, AllocationId::new, _ -> new Filters<>(), 1, 1000, "allocationIds");

    @Override
    public Api<DescribeAddressesAttributeRequest, DescribeAddressesAttributeResult> api() {
        return DescribeAddressesAttributeRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AllocationId", "Attribute");
    }

    @Override
    public DescribeAddressesAttributeResult handle(DescribeAddressesAttributeRequest request, Call call) {
        var attribute = request.attribute();
        if (attribute != null && !attribute.equals("domain-name")) {
            throw Fault.client("InvalidParameterValue",
                    "Value (" + attribute + ") for parameter attribute is invalid. Unknown attribute.");
        }
        var page = LISTING.list(call, request.allocationIds(), List.of(), request.maxResults(), request.nextToken());
        return DescribeAddressesAttributeResult.builder()
                .addresses(page.items().stream()
                        .map(a -> AddressAttribute.builder().allocationId(a.id().value()).publicIp(a.publicIp()).build())
                        .toList())
                .nextToken(page.token())
                .build();
    }
}
