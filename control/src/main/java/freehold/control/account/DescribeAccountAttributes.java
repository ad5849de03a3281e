package freehold.control.account;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AccountAttributeValue;
import freehold.model.ec2.DescribeAccountAttributesRequest;
import freehold.model.ec2.DescribeAccountAttributesResult;
import java.util.List;
import java.util.Set;

/// Tells an account its limits and its default VPC.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAccountAttributes.html>
public final class DescribeAccountAttributes
        implements Query<DescribeAccountAttributesRequest, DescribeAccountAttributesResult> {
    private final List<AccountAttribute> attributes;

    public DescribeAccountAttributes(List<AccountAttribute> attributes) {
        this.attributes = List.copyOf(attributes);
    }

    @Override
    public Api<DescribeAccountAttributesRequest, DescribeAccountAttributesResult> api() {
        return DescribeAccountAttributesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AttributeName");
    }

    @Override
    public DescribeAccountAttributesResult handle(DescribeAccountAttributesRequest request, Call call) {
        var names = request.attributeNames();
        for (var name : names) {
            if (attributes.stream().noneMatch(a -> a.name().equals(name))) {
                throw Fault.client("InvalidParameterValue", "Value (" + name + ") for parameter attributeName is invalid. Unknown attribute.");
            }
        }
        return DescribeAccountAttributesResult.builder()
                .accountAttributes(attributes.stream()
                        .filter(a -> names.isEmpty() || names.contains(a.name()))
                        .map(a -> item(a, call))
                        .toList())
                .build();
    }

    private static freehold.model.ec2.AccountAttribute item(AccountAttribute attribute, Call call) {
        return freehold.model.ec2.AccountAttribute.builder()
                .attributeName(attribute.name())
                .attributeValues(List.of(AccountAttributeValue.builder().attributeValue(attribute.value().apply(call)).build()))
                .build();
    }
}
