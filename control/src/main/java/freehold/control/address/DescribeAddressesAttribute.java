package freehold.control.address;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeAddressesAttributeRequest;
import freehold.model.ec2.DescribeAddressesAttributeResult;
import java.util.List;
import java.util.Set;

/// Says the domain name that each elastic address is to point back to, if it has one.
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
        if (request.attribute() != null) {
            DomainName.checkAttribute(request.attribute());
        }
        var page = LISTING.list(call, request.allocationIds(), List.of(), request.maxResults(), request.nextToken());
        return DescribeAddressesAttributeResult.builder()
                .addresses(page.items().stream()
                        .map(DomainName::item)
                        .toList())
                .nextToken(page.token())
                .build();
    }
}
